import type { Block } from './block-text.ts';
import { ADVERTS, AFTER_ARTICLE, AFTER_LABELS, PROMPTS, READ_MORE, TOOLS } from './dirt-phrases.ts';
import { anySentence, endsSentence, opensWith } from './line-marks.ts';
import { wordsOf } from './same-words.ts';

const PROMPT_WORDS = 30;
const TOOL_WORDS = 6;
const MARKER_WORDS = 10;

export const opensReadMore = opensWith(READ_MORE);
const opensAfterArticle = opensWith(AFTER_ARTICLE);
const afterLabels = new Set(AFTER_LABELS);
const opensPrompt = opensWith(PROMPTS);
const opensTool = opensWith(TOOLS);
const advertLabel = new RegExp(`^[^\\p{L}]*(?:${ADVERTS.join('|')})\\s*(?:$|[^\\p{L}\\s,;)])`, 'iu');

export const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

/** A whole sentence of some length that is not all links. */
export const isParagraph = ({ text, linkShare }: Block): boolean =>
  linkShare < 0.5 && endsSentence(text) && wordsOf(text).length >= 12;

/** What a publisher asks of readers or offers them: a short block outside lists, or the label of a tool. */
export function isPrompt({ text, isListItem }: Block): boolean {
  const count = wordsOf(text).length;
  if (count <= TOOL_WORDS && opensTool(text) && (count === 1 || !endsSentence(text))) return true;
  return !isListItem && count <= PROMPT_WORDS && anySentence(opensPrompt, text);
}

/** A label of advertising, alone or with its advertisement behind a dash or colon. */
export const isAdvert = ({ text }: Block): boolean =>
  wordsOf(text).length <= PROMPT_WORDS && advertLabel.test(text);

/** A short line with which readers' comments, a note on the author and the like begin. */
export function beginsAfterArticle(text: string): boolean {
  if (wordsOf(text).length > MARKER_WORDS) return false;
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();
  return afterLabels.has(letters) || (opensAfterArticle(text) && !text.endsWith('.'));
}

/** Letters, digits and little else in one script: "QNews, Brisbane Gay, App". */
export function isTopicList(text: string): boolean {
  const pieces = text.split(/[,|•·]/);
  return pieces.length >= 3 && !endsSentence(text) && pieces.every((piece) => wordsOf(piece).length <= 3);
}
