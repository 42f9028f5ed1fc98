import type { Block } from './block-text.ts';
import { coreParent } from './core-parent.ts';
import { TAIL_LINES } from './dirt-phrases.ts';
import type { Known } from './known.ts';
import { beginsAfterArticle, countWords, isPrompt, isTopicList } from './line-kinds.ts';
import { endsSentence, isAddress, isDateLine, opensWith } from './line-marks.ts';
import { sameWords, wordsOf } from './same-words.ts';

const MAX_TAIL_SHARE = 0.25;
const MAX_AFTER_SHARE = 0.5;
const SHORT_LINE_WORDS = 5;
const OUTSIDE_WORDS = 25;
const LINE_WORDS = 40;
const BIO_WORDS = 60;

/** What a line of the tail may hold: an address to write to, a name to follow, a note of rights or authorship. */
const NOTE =
  /\S@\S+\.\p{L}{2,}|(?<!\S)@\w{3,}|contributed (?:reporting|to this)|subject to copyright|all rights reserved|originally (?:published|appeared)/iu;
const TELLS_OF_AUTHOR =
  /^(?:is|writes|covers|reports|works|lives|joined|ist|schreibt|arbeitet|berichtet|lebt|est|écrit|travaille|couvre|vit|es|escribe|trabaja|cubre|vive|пишет|работает|живет|журналист|журналистка|корреспондент|обозреватель|автор|редактор)(?= |$)/u;
const opensTail = opensWith(TAIL_LINES);

/** Cuts at the first sign of comments or author's notes, then drops lines from the end that are no text. */
export function withoutTail(blocks: readonly Block[], known: Known): Block[] {
  const cut = withoutAfter(blocks);
  const core = coreParent(cut);
  let end = cut.length;
  let left = MAX_TAIL_SHARE * countWords(cut);
  for (let block = cut[end - 1]; block !== undefined; block = cut[end - 1]) {
    left -= wordsOf(block.text).length;
    if (left < 0 || !(isTailDirt(block, known) || isOutside(block, core))) break;
    end -= 1;
  }
  return cut.slice(0, end);
}

function withoutAfter(blocks: readonly Block[]): Block[] {
  const total = countWords(blocks);
  const at = blocks.findIndex(
    ({ text }, index) =>
      beginsAfterArticle(text) && countWords(blocks.slice(index)) <= MAX_AFTER_SHARE * total,
  );
  return at < 0 ? [...blocks] : blocks.slice(0, at);
}

/** A short line elsewhere on the page than the paragraphs: a footer, a table of facts. */
const isOutside = ({ text, parent }: Block, core: Element | undefined): boolean =>
  core !== undefined && parent !== core && !core.contains(parent) && wordsOf(text).length < OUTSIDE_WORDS;

function isTailDirt(block: Block, { byline }: Known): boolean {
  const { text, linkShare, isHeading, isSmall } = block;
  const count = wordsOf(text).length;
  if (isHeading || isDateLine(text, 1) || isTopicList(text) || isAddress(text)) return true;
  if (count <= LINE_WORDS && (opensTail(text) || NOTE.test(text) || beginsAfterArticle(text))) return true;
  if (isPrompt(block) || (count <= LINE_WORDS && (linkShare > 0.7 || isSmall))) return true;
  if (count <= SHORT_LINE_WORDS && !endsSentence(text)) return true;
  return byline !== undefined && count <= BIO_WORDS && isBio(text, byline);
}

/** "Jane Doe is a reporter …": the author's name and a verb that tells of authors. */
function isBio(text: string, byline: string): boolean {
  const name = sameWords(byline);
  const words = sameWords(text);
  return name !== '' && words.startsWith(`${name} `) && TELLS_OF_AUTHOR.test(words.slice(name.length + 1));
}
