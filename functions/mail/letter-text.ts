import type { Block, CopyLine, LetterBody, NoteBlock, Section, StoryBlock } from './letter-body.ts';
import type { Quote } from './quotes-of.ts';
import { wrapText } from './wrap-text.ts';

const INDENT = '   ';

/** The plain text of a mail, made to be read: numbered stories, deciding words in asterisks, addresses on own lines. */
export function letterText({ title, opening, sections, closing }: LetterBody): string {
  return [
    `${title}\n`,
    ...opening.map(blockText),
    ...sections.map(sectionText),
    ...(closing.length > 0 ? [`${'-'.repeat(24)}\n`] : []),
    ...closing.map(blockText),
  ].join('\n');
}

function sectionText({ heading, blocks }: Section): string {
  let story = 0;
  const texts = blocks.map((block, i) => {
    if (block.is === 'story') story += 1;
    const text = block.is === 'story' ? storyText(block, story) : blockText(block);
    // Notes stand as one list, everything else has an empty line before it.
    return i > 0 && !(block.is === 'note' && blocks[i - 1]?.is === 'note') ? `\n${text}` : text;
  });
  const title =
    heading === undefined ? '' : `${heading.toLocaleUpperCase()}\n${'='.repeat(heading.length)}\n\n`;
  return `${title}${texts.join('')}`;
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'story':
      return storyText(block, 1);
    case 'note':
      return noteText(block);
    case 'paragraph':
      return lines(wrapText(block.text));
    case 'link':
      return lines([...wrapText(block.label), block.href]);
  }
}

function storyText(story: StoryBlock, number: number): string {
  const { title, href, source, language, time, remarks, why, quotes, alsoReportedBy, copies, moreCopies } =
    story;
  const facts = [source, ...(language === undefined ? [] : [language]), time].map(isolated).join(' · ');
  const [first = '', ...rest] = wrapText(isolated(title));
  return lines([
    `${number}. ${first}`,
    ...indented(rest),
    ...indented(wrapText(facts)),
    ...(href === undefined ? [] : [`${INDENT}${href}`]),
    ...remarks.flatMap((remark) => ['', ...indented(wrapText(remark))]),
    ...(quotes.length > 0 ? ['', `${INDENT}${why}:`] : []),
    ...quotes.flatMap((quote) => indented(wrapText(`“${quoteText(quote)}”`))),
    ...(copies.length > 0 ? ['', `${INDENT}${alsoReportedBy}:`] : []),
    ...copies.flatMap(copyText),
    ...(moreCopies === undefined ? [] : [`${INDENT}- ${moreCopies}`]),
  ]);
}

const quoteText = (quote: Quote): string =>
  isolated(
    quote
      .map(({ text, marked }) => (marked ? `*${text.trim()}*` : text))
      .join('')
      .trim(),
  );

function copyText({ source, title, href }: CopyLine): string[] {
  const [first = '', ...rest] = wrapText(`${isolated(source)}: ${isolated(title)}`);
  return [`${INDENT}- ${first}`, ...indented(indented([...rest, ...(href === undefined ? [] : [href])]))];
}

function noteText({ title, detail, href }: NoteBlock): string {
  const [first = '', ...rest] = wrapText(`${isolated(title)}: ${isolated(detail)}`);
  return lines([`- ${first}`, ...indented([...rest, ...(href === undefined ? [] : [href])])]);
}

const lines = (parts: readonly string[]): string => `${parts.join('\n')}\n`;

const indented = (parts: readonly string[]): string[] => parts.map((part) => `${INDENT}${part}`);

/** Text with right-to-left letters between first-strong isolates, so that it does not reorder its neighbours. */
const isolated = (text: string): string =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
