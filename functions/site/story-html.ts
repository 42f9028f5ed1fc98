import { type Html, html } from '../mail/html.ts';
import type { CopyLine, StoryBlock } from '../mail/letter-body.ts';
import type { Quote } from '../mail/quotes-of.ts';
import { momentHtml } from './moment-html.ts';
import { outsideLink } from './outside-link.ts';

/** A story on a page: headline, who says it when, in which words it matched, who else reported it. */
export function storyHtml(story: StoryBlock, lang: string): Html {
  const { verdict, title, href, host, source, language, at, time, remarks, why, quotes, copies } = story;
  const heading = html`<bdi dir="auto"${story.lang !== undefined && html` lang="${story.lang}"`}>${title}</bdi>`;
  return html`<article class="story ${verdict}">
<h3>${outsideLink(href, heading)}</h3>
<p class="facts"><bdi>${source}</bdi>${language !== undefined && ` · ${language}`} · ${momentHtml(at, lang, time)}${host !== undefined && html` · <bdi>${host}</bdi>`}</p>
${remarks.map((remark) => html`<p class="remark">${remark}</p>\n`)}${quotes.length > 0 && html`<p class="why">${why}</p>\n`}${quotes.map(quoteHtml)}${copies.length > 0 && copiesHtml(story)}</article>
`;
}

const quoteHtml = (quote: Quote): Html =>
  html`<blockquote dir="auto">${quote.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</blockquote>\n`;

const copiesHtml = ({
  alsoReportedBy,
  copies,
  moreCopies,
}: StoryBlock): Html => html`<p class="why">${alsoReportedBy}</p>
<ul class="plain">
${copies.map((copy) => html`<li>${copyHtml(copy)}</li>\n`)}${moreCopies !== undefined && html`<li>${moreCopies}</li>\n`}</ul>
`;

const copyHtml = ({ source, title, href }: CopyLine): Html =>
  html`<bdi>${source}</bdi>: ${outsideLink(href, html`<bdi dir="auto">${title}</bdi>`)}`;
