import type { Article, ArticleBlock, ArticleEntry } from './article.ts';
import type { Block } from './block-text.ts';
import { findAgency } from './find-agency.ts';
import { looksCut } from './further-pages.ts';
import { textOfBlocks } from './join-pages.ts';
import { metaContent } from './meta-content.ts';
import { kindOf } from './read-kind.ts';
import type { Reading } from './read-page.ts';
import { placesIn, zoneBlocks } from './zone-blocks.ts';

const HEAD_LINES = 3;
const TAIL_KEPT = 2;
const TAIL_BEHIND = 5;

/** Makes the article of what was read and the lines that are its text. */
export function toArticle(url: string, reading: Reading, kept: readonly Block[]): Article {
  const { told, raw, entries, further } = reading;
  const { kind, entries: found } = kindOf(entries, kept, { title: told.metadata.title, raw });
  const description = told.data.description ?? metaContent(told.metas, ['og:description', 'description']);
  const zoned = zoneBlocks(kept, raw, description);
  const blocks = found === undefined ? zoned : withEntries(zoned, found);
  const agency = agencyOf(reading, kept);
  const nextPage = kind === 'article' ? further.nextPage : undefined;
  const wholePage = looksCut(kept, raw, nextPage !== undefined) ? further.wholePage : undefined;
  return {
    url,
    ...told.metadata,
    kind,
    ...(agency !== undefined && { agency }),
    text: textOfBlocks(blocks),
    blocks,
    ...(found !== undefined && { entries: found }),
    ...(nextPage !== undefined && { nextPage }),
    ...(wholePage !== undefined && { wholePage }),
  };
}

function agencyOf({ told, raw }: Reading, kept: readonly Block[]): string | undefined {
  const end = (placesIn(kept, raw).at(-1) ?? -1) + 1;
  const below = end === 0 ? [] : raw.slice(end, end + TAIL_BEHIND);
  return findAgency({
    named: told.credited,
    head: kept.slice(0, HEAD_LINES).map(({ text }) => text),
    tail: [...kept.slice(-TAIL_KEPT), ...below].map(({ text }) => text),
  });
}

/** Of a page of many pieces the reading may have found a few only: then the pieces are its text. */
function withEntries(
  blocks: readonly ArticleBlock[],
  entries: readonly ArticleEntry[],
): readonly ArticleBlock[] {
  const pieces = entries.flatMap(({ title, text }): ArticleBlock[] => [
    ...(title === undefined ? [] : [{ text: title, zone: 'heading' as const }]),
    ...linesOf(text),
  ]);
  return textOfBlocks(pieces).length > 2 * textOfBlocks(blocks).length ? pieces : blocks;
}

const linesOf = (text: string): readonly ArticleBlock[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ text: line, zone: 'body' }));
