import type { Digest } from '../digest/digest-of.ts';
import { digestSections } from '../mail/digest-sections.ts';
import { html } from '../mail/html.ts';
import { textsIn } from '../mail/texts-in.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { layout } from './layout.ts';
import { momentHtml } from './moment-html.ts';
import { sectionHtml } from './section-html.ts';
import { siteTextsIn } from './site-texts-in.ts';

/** An edition as the mail shows it, whole: the same sections of the same object. */
export function digestPage(digest: Digest, lang: Subscriber['lang'] = 'en'): string {
  const texts = siteTextsIn(lang);
  return layout({
    lang,
    title: texts.name,
    skip: texts.skip,
    main: html`<h1>${texts.digest}</h1>
<p class="muted">${momentHtml(digest.cutoff, lang, digest.cutoff)}</p>
${digestSections(digest, lang).map((section) => sectionHtml(section, lang))}<footer><p>${textsIn(lang).unverified}</p></footer>
`,
  });
}
