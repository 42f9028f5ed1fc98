import { html } from '../mail/html.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { layout } from './layout.ts';
import { siteTextsIn } from './site-texts-in.ts';

/** What everyone sees who sent the form, whether the address is new, known or refused: nobody learns which. */
export function acceptedPage(lang: Subscriber['lang']): string {
  const texts = siteTextsIn(lang);
  const main = html`<h1>${texts.accepted}</h1>
${texts.acceptedText.map((text) => html`<p>${text}</p>\n`)}`;
  return layout({ lang, title: texts.name, main });
}
