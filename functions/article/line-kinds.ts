import type { Block } from './block-text.ts';
import { endsSentence } from './line-marks.ts';
import { anySentence, opensWith, straight } from './opens-with.ts';
import { phrasesOf } from './page-words/languages.ts';
import { wordsOf } from './same-words.ts';

const PROMPT_WORDS = 30;
const TOOL_WORDS = 6;
const MARKER_WORDS = 10;
const PARAGRAPH_WORDS = 12;
const SERVICES =
  'facebook messenger twitter x whatsapp telegram instagram youtube tiktok linkedin reddit pinterest pocket flipboard viber vk вконтакте одноклассники ok line wechat 微信 微博 kakao 카카오톡 threads bluesky mastodon signal google news rss app pdf e-mail email url';

export const opensReadMore = opensWith(phrasesOf('readMore'));
const opensAfterArticle = opensWith(phrasesOf('afterArticle'));
const opensPrompt = opensWith(phrasesOf('prompts'));
const opensTool = opensWith(phrasesOf('tools'));
const opensAdvert = opensWith(phrasesOf('adverts'));
const afterLabels = new Set(phrasesOf('afterLabels'));
const adverts = phrasesOf('adverts').map(straight);
const toolWords = new Set(wordsOf(straight(`${SERVICES} ${phrasesOf('tools').join(' ')}`)));

export const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

/** A whole sentence of some length that is not all links. */
export const isParagraph = ({ text, linkShare }: Block): boolean =>
  linkShare < 0.5 && endsSentence(text) && wordsOf(text).length >= PARAGRAPH_WORDS;

/** What a publisher asks of readers or offers them: a short block outside lists, or the label of a tool. */
export function isPrompt({ text, isListItem }: Block): boolean {
  if (isToolLabel(text)) return true;
  return !isListItem && wordsOf(text).length <= PROMPT_WORDS && anySentence(opensPrompt, text);
}

/** "Share on Facebook": a few words that all belong to tools, but for short ones between them. */
function isToolLabel(text: string): boolean {
  const words = wordsOf(straight(text));
  if (words.length === 0 || words.length > TOOL_WORDS || !opensTool(text)) return false;
  return (
    words.length === 1 ||
    (!endsSentence(text) && words.every((word) => word.length <= 4 || toolWords.has(word)))
  );
}

/** A label of advertising, alone or with its advertisement behind a dash or colon. */
export function isAdvert({ text }: Block): boolean {
  if (wordsOf(text).length > PROMPT_WORDS || !opensAdvert(text)) return false;
  const line = straight(text).replace(/^[^\p{L}]+/u, '');
  return adverts.some(
    (label) => line.startsWith(label) && /^\s*(?:$|[^\p{L}\s,;)])/u.test(line.slice(label.length)),
  );
}

/** A short line with which readers' comments, a note on the author and the like begin. */
export function beginsAfterArticle(text: string): boolean {
  if (wordsOf(text).length > MARKER_WORDS) return false;
  const letters = straight(text)
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .trim();
  return afterLabels.has(letters) || (opensAfterArticle(text) && !endsSentence(text));
}

/** Letters, digits and little else in one script: "QNews, Brisbane Gay, App". */
export function isTopicList(text: string): boolean {
  const pieces = text.split(/[,|•·、،]/);
  return pieces.length >= 3 && !endsSentence(text) && pieces.every((piece) => wordsOf(piece).length <= 3);
}
