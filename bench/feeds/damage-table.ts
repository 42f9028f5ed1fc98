import { parseFeed } from '../../functions/feed/parse-feed.ts';
import { putRight } from '../../functions/feed/put-right.ts';
import { DEFECTS, damagedFeeds } from '../../test/support/damaged-feeds.ts';
import type { FeedFile } from '../../test/support/feed-damage/clean-feed.ts';
import { CLEAN_FEEDS } from '../../test/support/feed-damage/clean-feeds.ts';
import { type ReadingScore, scoreReading } from '../../test/support/feed-damage/score-reading.ts';
import { FEED_READERS } from './feed-readers.ts';

export type DamageRow = Readonly<Record<string, number>>;
type Reader = (typeof FEED_READERS)[string];

/** Later than any date in the feeds, none of which is to be taken for a mistake. */
const NOW = new Date('2999-12-31');

/** Ours with its last step: text that was encoded twice is put right in what is new, not in what a feed lists. */
const READERS: typeof FEED_READERS = {
  ...FEED_READERS,
  ours: async (document) => (await parseFeed(document)).items.map((item) => putRight(item, NOW)),
};

/**
 * Reads every clean feed with every defect through every reader: by defect the percent of files read whole, then the
 * sum over all files, with the percent of items right and the number of files refused wrongly.
 */
export async function damageTable(): Promise<Record<string, DamageRow>> {
  const rows: Record<string, Record<string, number>> = {};
  const all: Record<string, ReadingScore[]> = {};
  for (const defect of DEFECTS) {
    const files = damagedFeeds(defect, CLEAN_FEEDS);
    const row: Record<string, number> = { files: files.length };
    for (const [name, read] of Object.entries(READERS)) {
      const scores = await Promise.all(files.map((file) => scoreOf(file, read)));
      row[name] = percent(scores.filter(({ isWhole }) => isWhole).length, scores.length);
      all[name] = [...(all[name] ?? []), ...scores];
    }
    rows[defect.name] = row;
  }
  return { ...rows, ...sums(all) };
}

/** One file read once; nobody's failure but the reader's own. */
async function scoreOf(file: FeedFile, read: Reader): Promise<ReadingScore> {
  try {
    return scoreReading(file, await read(file));
  } catch {
    return scoreReading(file, undefined);
  }
}

function sums(all: Readonly<Record<string, readonly ReadingScore[]>>): Record<string, DamageRow> {
  const files = Object.values(all)[0]?.length ?? 0;
  const of = (figure: (scores: readonly ReadingScore[]) => number): DamageRow => ({
    files,
    ...Object.fromEntries(Object.entries(all).map(([name, scores]) => [name, figure(scores)])),
  });
  return {
    'ALL: files whole, %': of((scores) =>
      percent(scores.filter(({ isWhole }) => isWhole).length, scores.length),
    ),
    'ALL: items right, %': of((scores) => percent(sum(scores, 'itemsRight'), sum(scores, 'items'))),
    'ALL: files refused wrongly': of(
      (scores) => scores.filter(({ isRefused, isWhole }) => isRefused && !isWhole).length,
    ),
  };
}

const sum = (scores: readonly ReadingScore[], figure: 'items' | 'itemsRight'): number =>
  scores.reduce((total, score) => total + score[figure], 0);

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 10;
