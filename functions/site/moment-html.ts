import { type Html, html } from '../mail/html.ts';
import { momentText } from '../mail/moment-text.ts';

/** A time for people and machines, in UTC; the text alone where there is no time. */
export function momentHtml(at: string, lang: string, otherwise: string): Html {
  const text = momentText(at, lang);
  if (text === undefined) return html`${otherwise}`;
  return html`<time datetime="${new Date(at).toISOString()}">${text}</time>`;
}
