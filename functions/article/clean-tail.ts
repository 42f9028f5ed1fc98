import type { Block } from './block-text.ts';
import { coreParent } from './core-parent.ts';
import type { Known } from './known.ts';
import { beginsAfterArticle, countWords, isPrompt, isTopicList } from './line-kinds.ts';
import { endsSentence, isAddress, isDateLine } from './line-marks.ts';
import { opensWith, straight } from './opens-with.ts';
import { phrasesOf } from './page-words/languages.ts';
import { isUnspaced, sameWords, wordsOf } from './same-words.ts';

const MAX_TAIL_SHARE = 0.25;
const MAX_AFTER_SHARE = 0.5;
const SHORT_LINE_WORDS = 5;
const OUTSIDE_WORDS = 25;
const LINE_WORDS = 40;
const BIO_WORDS = 60;

/** An address to write to, a name to follow. */
const CONTACT = /\S@\S+\.\p{L}{2,}|(?<!\S)@\w{3,}|\(c\)\s?\d{4}/iu;
/** What is read of a line for a contact or a note: a line of the tail is short. */
const LOOKED_AT = 500;
const notes = phrasesOf('notes').map(straight);
const authorVerbs = phrasesOf('authorVerbs').map(straight);
const opensTail = opensWith(phrasesOf('tailLines'));

/** Cuts at the first sign of comments or author's notes, then drops lines from the end that are no text. */
export function withoutTail(blocks: readonly Block[], known: Known): Block[] {
  const cut = withoutAfter(blocks);
  const core = coreParent(cut);
  let end = cut.length;
  let left = MAX_TAIL_SHARE * countWords(cut);
  for (let block = cut[end - 1]; block !== undefined; block = cut[end - 1]) {
    left -= wordsOf(block.text).length;
    if (left < 0 || block.within === 'code' || !(isTailDirt(block, known) || isOutside(block, core))) break;
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
  if (count <= LINE_WORDS && (opensTail(text) || isNote(text) || beginsAfterArticle(text))) return true;
  if (isPrompt(block) || (count <= LINE_WORDS && (linkShare > 0.7 || isSmall))) return true;
  if (count <= SHORT_LINE_WORDS && !endsSentence(text) && !isItem(block)) return true;
  return byline !== undefined && count <= BIO_WORDS && isBio(text, byline);
}

/** A list or table of the article may end it; one of links is a list of topics. */
const isItem = ({ isListItem, linkShare, within }: Block): boolean =>
  (isListItem && linkShare < 0.5) || within === 'table';

/** A line that tells whom to write to, whose rights it is or who else wrote. */
function isNote(text: string): boolean {
  const line = straight(text.slice(0, LOOKED_AT));
  return CONTACT.test(line) || notes.some((note) => line.includes(note));
}

/** "Jane Doe is a reporter …": the author's name and a verb that tells of authors. */
function isBio(text: string, byline: string): boolean {
  const name = straight(sameWords(byline));
  const words = straight(sameWords(text));
  if (name === '' || !words.startsWith(name)) return false;
  const [verb = ''] = wordsOf(words.slice(name.length));
  return authorVerbs.some(
    (one) => one === verb || (isUnspaced(one) && words.slice(name.length).startsWith(one)),
  );
}
