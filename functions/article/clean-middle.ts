import type { Block } from './block-text.ts';
import { isAdvert, isParagraph, isPrompt, opensReadMore } from './line-kinds.ts';
import { endsSentence, isCredit, isReadTime } from './line-marks.ts';
import { wordsOf } from './same-words.ts';

const LABEL_WORDS = 5;
const TEASER_WORDS = 20;
const READ_MORE_WORDS = 30;

/** Credits, prompts and "read more" lines go wherever they stand; a bare "Related" takes the teasers below with it. */
export function withoutMiddle(blocks: readonly Block[]): Block[] {
  let inTeasers = false;
  return blocks.filter((block, at) => {
    if (block.within === 'code') return true;
    if (inTeasers && isTeaser(block)) return false;
    inTeasers = opensReadMore(block.text) && wordsOf(block.text).length <= LABEL_WORDS && !isParagraph(block);
    return !(inTeasers || isDirt(block) || isLoneLink(block, blocks[at - 1], blocks[at + 1]));
  });
}

const isTeaser = ({ text, linkShare }: Block): boolean =>
  wordsOf(text).length <= TEASER_WORDS && (linkShare > 0.6 || !endsSentence(text));

function isDirt(block: Block): boolean {
  const { text, linkShare, isHeading } = block;
  if ((!isHeading && isCredit(text)) || isReadTime(text) || isPrompt(block) || isAdvert(block)) return true;
  const isShort = wordsOf(text).length <= READ_MORE_WORDS;
  return isShort && opensReadMore(text) && (linkShare > 0.3 || /^[^:：]{2,40}[:：]/.test(text));
}

/** A line that is one link, outside lists, without a full stop: in capitals, or alone between paragraphs. */
function isLoneLink(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const { text, linkShare, isListItem, isHeading } = block;
  if (linkShare <= 0.9 || isListItem || isHeading || endsSentence(text)) return false;
  const isBetween = before !== undefined && after !== undefined && isParagraph(before) && isParagraph(after);
  return isBetween || text === text.toUpperCase();
}
