import type { Block } from './block-text.ts';
import { wordsOf } from './same-words.ts';

/** What a page says in the place of an article's remaining text, in the languages of the feeds: lower case. */
const WALLS = [
  'subscribe to read|subscribe to continue|subscribe now to read|subscribe to unlock|to continue reading|to keep reading|to read the full|to read this article|log in to read|log in to continue|sign in to read|sign in to continue|article is for subscribers|available to subscribers|for subscribers only|subscribers only|register to continue|register to read',
  'доступен только подписчикам|доступна только подписчикам|доступно только подписчикам|только для подписчиков|чтобы прочитать полностью|чтобы продолжить чтение|чтобы читать дальше|полный текст доступен|войдите, чтобы',
  'um weiterzulesen|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|dieser artikel ist kostenpflichtig|lesen sie diesen artikel mit',
  'réservé aux abonnés|réservée aux abonnés|pour lire la suite|il vous reste|la suite est réservée|article réservé',
  'exclusivo para suscriptores|solo para suscriptores|sólo para suscriptores|para seguir leyendo|inicia sesión para',
  'riservato agli abbonati|per continuare a leggere|exclusivo para assinantes|para continuar lendo|alleen voor abonnees|om verder te lezen|dla prenumeratorów|aby czytać dalej|dalsza część artykułu dostępna|лише для передплатників|щоб читати далі|för prenumeranter|for abonnenter|pro předplatitele|csak előfizetőknek|yalnızca abonelere|会員限定|订阅后|구독자 전용',
].flatMap((line) => line.split('|'));
const LAST_LINE_WORDS = 30;

/**
 * Whether a page says, outside the text of its article or in its short last line, that the rest is behind a payment
 * or a login.
 */
export function isWalled(raw: readonly Block[], kept: readonly Block[]): boolean {
  const texts = new Set(kept.map(({ text }) => text));
  const last = kept.at(-1);
  const lines = raw.filter(({ text }) => !texts.has(text));
  if (last !== undefined && wordsOf(last.text).length <= LAST_LINE_WORDS) lines.push(last);
  return lines.some(({ text }) => saysWall(text.toLowerCase()));
}

const saysWall = (line: string): boolean => WALLS.some((phrase) => line.includes(phrase));
