import { confirmPath } from '../mail/paths.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { buttonPage } from './button-page.ts';
import { siteTextsIn } from './site-texts-in.ts';

/** Asks for consent; POST of the button gives it. */
export function confirmPage(lang: Subscriber['lang'], secret: string): string {
  const { confirm, consent, confirmText, confirmButton } = siteTextsIn(lang);
  const texts = [consent, confirmText];
  return buttonPage({ lang, heading: confirm, texts, button: confirmButton, action: confirmPath(secret) });
}
