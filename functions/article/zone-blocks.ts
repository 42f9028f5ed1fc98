import type { ArticleBlock, BlockZone } from './article.ts';
import type { Block } from './block-text.ts';
import { endsSentence } from './line-marks.ts';
import { sameWords, wordsOf } from './same-words.ts';

const LEAD_WITHIN = 3;
const LEAD_WORDS = 8;
const DESCRIPTION_LETTERS = 60;
const CAPTIONS_BEFORE = 15;
const MAX_CAPTIONS = 30;
const MAX_CAPTION_LENGTH = 600;

/**
 * The lines of an article with what each is, and the captions between them.
 * @param kept the lines of its text.
 * @param raw all lines of the page, the captions among them.
 * @param description how the page describes its article: a line that says the same is the lead; else the first
 * paragraph is.
 */
export function zoneBlocks(
  kept: readonly Block[],
  raw: readonly Block[],
  description: string | undefined,
): readonly ArticleBlock[] {
  const lead = leadOf(kept, description);
  const zoned = kept.map((block, at) => ({ text: block.text, zone: at === lead ? 'lead' : zoneOf(block) }));
  const places = placesIn(kept, raw);
  const captions = captionsAround(kept, raw, places);
  return zoned.flatMap((block, at): ArticleBlock[] => {
    const from = at === 0 ? -1 : (places[at - 1] ?? -1);
    const before = captions.filter((caption) => caption.at > from && caption.at < (places[at] ?? -1));
    const behind = at < kept.length - 1 ? [] : captions.filter((caption) => caption.at > (places[at] ?? -1));
    return [...before.map(toCaption), block as ArticleBlock, ...behind.map(toCaption)];
  });
}

/** Where each line of the text stands among the lines of the page; one not found there stands with the one before. */
export function placesIn(kept: readonly Block[], raw: readonly Block[]): readonly number[] {
  const byText = new Map<string, number>();
  for (const [at, { text }] of raw.entries()) if (!byText.has(text)) byText.set(text, at);
  let last = -1;
  return kept.map(({ text }) => {
    last = Math.max(last, byText.get(text) ?? last);
    return last;
  });
}

function zoneOf({ isHeading, isListItem, within }: Block): BlockZone {
  if (isHeading) return 'heading';
  if (within === 'quotation' || within === 'table') return within;
  return isListItem ? 'list' : 'body';
}

function leadOf(kept: readonly Block[], description: string | undefined): number {
  const told = sameWords(description ?? '').slice(0, DESCRIPTION_LETTERS);
  const isTold = ({ text }: Block): boolean => sameWords(text).slice(0, DESCRIPTION_LETTERS) === told;
  const described = wordsOf(told).length < 5 ? -1 : kept.slice(0, LEAD_WITHIN).findIndex(isTold);
  if (described >= 0) return described;
  return kept.findIndex(
    (block) =>
      zoneOf(block) === 'body' && (endsSentence(block.text) || wordsOf(block.text).length >= LEAD_WORDS),
  );
}

interface Caption {
  readonly text: string;
  readonly at: number;
}

const toCaption = ({ text }: Caption): ArticleBlock => ({ text, zone: 'caption' });

/** The captions from shortly before the first line of the text to just behind its last. */
function captionsAround(
  kept: readonly Block[],
  raw: readonly Block[],
  places: readonly number[],
): readonly Caption[] {
  const found = places.filter((place) => place >= 0);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const texts = new Set(kept.map(({ text }) => text));
  return raw
    .slice(0, last + 3)
    .map(({ text, within }, at) => ({ text, within, at }))
    .filter(({ within, at }) => within === 'caption' && at >= first - CAPTIONS_BEFORE)
    .filter(({ text }) => text.length <= MAX_CAPTION_LENGTH && !texts.has(text))
    .slice(0, MAX_CAPTIONS);
}
