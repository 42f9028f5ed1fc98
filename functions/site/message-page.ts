import { html } from '../mail/html.ts';
import { SUBSCRIBE_PATH } from '../mail/paths.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { layout } from './layout.ts';
import { type SiteTexts, siteTextsIn } from './site-texts-in.ts';

/** What there can be to say without more: what was done, or why nothing was. */
export type Message = keyof SiteTexts['messages'];

/** A neutral page that says one thing. */
export function messagePage(lang: Subscriber['lang'], message: Message): string {
  const texts = siteTextsIn(lang);
  const [heading = '', ...rest] = texts.messages[message];
  const main = html`<h1>${heading}</h1>
${rest.map((text) => html`<p>${text}</p>\n`)}${message === 'expired' && html`<p><a href="${SUBSCRIBE_PATH}">${texts.subscribe}</a></p>\n`}`;
  return layout({ lang, title: texts.name, main });
}
