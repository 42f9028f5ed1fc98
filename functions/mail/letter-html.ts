import { type Html, html } from './html.ts';
import type {
  Block,
  CopyLine,
  LetterBody,
  LinkBlock,
  NoteBlock,
  Section,
  StoryBlock,
} from './letter-body.ts';
import { DARK_STYLE, STYLE } from './mail-style.ts';
import type { Quote } from './quotes-of.ts';

/** The HTML part of a mail: one column, inline styles, no picture, nothing that is loaded or runs. */
export function letterHtml({ lang, title, opening, sections, closing }: LetterBody): string {
  return html`<!doctype html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
${DARK_STYLE}
</head>
<body class="page" style="${STYLE.page}">
<div class="column" role="main" style="${STYLE.column}">
<h1 style="${STYLE.title}">${title}</h1>
${opening.length > 0 && openingHtml(opening)}${sections.map(sectionHtml)}${closing.length > 0 && closingHtml(closing)}</div>
</body>
</html>
`.markup;
}

const openingHtml = (blocks: readonly Block[]): Html =>
  html`<div class="muted" style="${STYLE.opening}">\n${blocks.map(blockHtml)}</div>\n`;

const closingHtml = (blocks: readonly Block[]): Html =>
  html`<div class="muted rule" style="${STYLE.closing}">\n${blocks.map(blockHtml)}</div>\n`;

const sectionHtml = ({ heading, blocks }: Section): Html =>
  html`${heading !== undefined && html`<h2 class="rule" style="${STYLE.heading}">${heading}</h2>\n`}${blocks.map(blockHtml)}`;

/** One block of the HTML part. */
export function blockHtml(block: Block): Html {
  switch (block.is) {
    case 'story':
      return storyHtml(block);
    case 'note':
      return noteHtml(block);
    case 'paragraph':
      return html`<p style="${STYLE.paragraph}">${block.text}</p>\n`;
    case 'link':
      return ownLinkHtml(block);
  }
}

function storyHtml(story: StoryBlock): Html {
  const { title, lang, href, host, source, language, time, remarks, why, quotes, copies } = story;
  const heading = html`<bdi dir="auto"${lang !== undefined && html` lang="${lang}"`}>${title}</bdi>`;
  return html`<div style="${STYLE.story}">
<h3 style="${STYLE.storyTitle}">${href === undefined ? heading : linkHtml(href, heading)}</h3>
<p class="muted" style="${STYLE.facts}"><bdi>${source}</bdi>${language !== undefined && ` · ${language}`} · ${time}${host !== undefined && html` · <bdi>${host}</bdi>`}</p>
${remarks.map((remark) => html`<p style="${STYLE.paragraph}">${remark}</p>\n`)}${quotes.length > 0 && html`<p class="muted" style="${STYLE.why}">${why}</p>\n`}${quotes.map(quoteHtml)}${copies.length > 0 && copiesHtml(story)}</div>
`;
}

const quoteHtml = (quote: Quote): Html =>
  html`<blockquote class="rule" style="${STYLE.quote}" dir="auto">${quote.map(({ text, marked }) =>
    marked ? html`<mark class="mark" style="${STYLE.mark}">${text}</mark>` : text,
  )}</blockquote>\n`;

const copiesHtml = ({ alsoReportedBy, copies, moreCopies }: StoryBlock): Html =>
  html`<p class="muted" style="${STYLE.why}">${alsoReportedBy}</p>
<ul style="${STYLE.list}">
${copies.map((copy) => html`<li style="${STYLE.item}">${copyHtml(copy)}</li>\n`)}${moreCopies !== undefined && html`<li style="${STYLE.item}">${moreCopies}</li>\n`}</ul>
`;

function copyHtml({ source, title, href }: CopyLine): Html {
  const heading = html`<bdi dir="auto">${title}</bdi>`;
  return html`<bdi>${source}</bdi>: ${href === undefined ? heading : linkHtml(href, heading)}`;
}

function noteHtml({ title, detail, href }: NoteBlock): Html {
  const heading = html`<bdi dir="auto">${title}</bdi>`;
  return html`<p style="${STYLE.item}">${href === undefined ? heading : linkHtml(href, heading)}<br><span class="muted" style="${STYLE.facts}">${detail}</span></p>\n`;
}

const ownLinkHtml = ({ label, href }: LinkBlock): Html =>
  html`<p style="${STYLE.paragraph}">${label}<br>${linkHtml(href, html`${href}`)}</p>\n`;

const linkHtml = (href: string, text: Html): Html =>
  html`<a class="link" style="${STYLE.link}" href="${href}" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">${text}</a>`;
