import type { Block } from './block-text.ts';
import { coreParent } from './core-parent.ts';
import type { Known } from './known.ts';
import { isParagraph, isTopicList } from './line-kinds.ts';
import { endsSentence, isAddress, isDateLine, isReadTime } from './line-marks.ts';
import { opensWith } from './opens-with.ts';
import { phrasesOf } from './page-words/languages.ts';
import { sameWords, wordsOf } from './same-words.ts';

const PARAGRAPH_WORDS = 25;
const SHORT_LINE_WORDS = 5;
const HEAD_LINE_WORDS = 15;
const TEASER_WORDS = 20;
const SENTENCE_WORDS = 8;
const MAX_BLOCKS = 12;
const BLOCKS_BEHIND = 3;

const opensHead = opensWith(phrasesOf('headLines'));
const opensByline = opensWith(phrasesOf('byline'));

/** Drops what stands before the first full paragraph and is no text; a standfirst stays. */
export function withoutHead(blocks: readonly Block[], known: Known): Block[] {
  const core = coreParent(blocks);
  const found = blocks.findIndex(
    (block) => isParagraph(block) && wordsOf(block.text).length >= PARAGRAPH_WORDS,
  );
  const first = found < 0 ? blocks.length : found;
  const end = Math.min(first + 1 + BLOCKS_BEHIND, MAX_BLOCKS);
  const isOfText = (block: Block, at: number): boolean =>
    block.within === 'code' || (at === first - 1 && isSubheading(block, blocks.slice(first)));
  const isDirt = (block: Block, at: number): boolean =>
    !isOfText(block, at) &&
    (isTitleOrDate(block, known, at < first) || (at < first && isBeforeText(block, core)));
  return blocks.filter((block, at) => at >= end || !isDirt(block, at));
}

/** A heading right above the text that has others of its level below: the first part's. */
const isSubheading = ({ isHeading, linkShare, parent }: Block, below: readonly Block[]): boolean =>
  isHeading && linkShare < 0.5 && below.some((other) => other.isHeading && other.parent === parent);

function isTitleOrDate({ text }: Block, { title, byline }: Known, isBefore: boolean): boolean {
  if (isAddress(text) || repeatsTitle(text, title) || isReadTime(text)) return true;
  return isByline(text, byline) || isDateLine(text, isBefore && !endsSentence(text) ? 10 : 2);
}

function isBeforeText(block: Block, core: Element | undefined): boolean {
  const { text, linkShare, parent } = block;
  const count = wordsOf(text).length;
  if (count <= HEAD_LINE_WORDS && (opensHead(text) || isSignature(text)) && !endsSentence(text)) return true;
  if (linkShare > 0.7 && count <= TEASER_WORDS) return true;
  if (isTopicList(text) || (count <= SHORT_LINE_WORDS && !endsSentence(text))) return true;
  const isSentence = endsSentence(text) && count >= SENTENCE_WORDS;
  return (
    core !== undefined && parent !== core && !core.contains(parent) && count < PARAGRAPH_WORDS && !isSentence
  );
}

/** "By Ada Byrne, Lowmoor": what follows the first word is a name. */
const isSignature = (text: string): boolean => opensByline(text) && /^\P{L}*\p{L}+[\s:]+\p{Lu}/u.test(text);

function repeatsTitle(text: string, title: string): boolean {
  const words = sameWords(text);
  const titleWords = sameWords(title);
  if (titleWords === '' || words === '') return false;
  const isPart = titleWords.includes(words) && wordsOf(text).length >= 4;
  return (
    words === titleWords || isPart || (words.includes(titleWords) && words.length < titleWords.length + 40)
  );
}

const isByline = (text: string, byline: string | undefined): boolean =>
  byline !== undefined &&
  !endsSentence(text) &&
  wordsOf(text).length <= wordsOf(byline).length + 8 &&
  sameWords(text).includes(sameWords(byline));
