/** What a page says in the place of an article's remaining text, in the languages of the feeds: lower case. */
const WALLS = [
  'subscribe to read|subscribe to continue|subscribe now to read|to continue reading|to keep reading|to read the full|to read this article|log in to read|log in to continue|sign in to read|sign in to continue|article is for subscribers|available to subscribers|for subscribers only|subscribers only|register to continue|register to read',
  'доступен только подписчикам|доступна только подписчикам|доступно только подписчикам|только для подписчиков|чтобы прочитать полностью|чтобы продолжить чтение|чтобы читать дальше|полный текст доступен|войдите, чтобы',
  'um weiterzulesen|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|dieser artikel ist kostenpflichtig|lesen sie diesen artikel mit',
  'réservé aux abonnés|réservée aux abonnés|pour lire la suite|il vous reste|la suite est réservée|article réservé',
  'exclusivo para suscriptores|solo para suscriptores|sólo para suscriptores|para seguir leyendo|inicia sesión para',
].flatMap((line) => line.split('|'));

/** Whether a page says that the rest of its article is behind a payment or a login. */
export function isWalled(document: Document): boolean {
  const text = (document.body.textContent ?? '').replace(/\s+/g, ' ').toLowerCase();
  return WALLS.some((phrase) => text.includes(phrase));
}
