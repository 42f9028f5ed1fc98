import { html } from '../mail/html.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { layout } from './layout.ts';
import { siteTextsIn } from './site-texts-in.ts';

export interface ButtonPage {
  readonly lang: Subscriber['lang'];
  readonly heading: string;
  readonly texts: readonly string[];
  readonly button: string;
  /** Where the button posts to: the page's own path. */
  readonly action: string;
}

/** A page that changes nothing by being opened (scanners open every link) and has one button that does. */
export function buttonPage({ lang, heading, texts, button, action }: ButtonPage): string {
  const main = html`<h1>${heading}</h1>
${texts.map((text) => html`<p>${text}</p>\n`)}<form method="post" action="${action}">
<button type="submit">${button}</button>
</form>
`;
  return layout({ lang, title: siteTextsIn(lang).name, main });
}
