import type { Block } from './block-text.ts';
import { cleanKept } from './clean-kept.ts';
import { isParagraph } from './line-kinds.ts';
import { isProse, plainRuns, type Run } from './plain-runs.ts';
import { textLength } from './text-length.ts';
import { titleShare, titleWords } from './title-words.ts';

const MIN_PARAGRAPHS = 2;
const MIN_LENGTH = 200;

/**
 * The lines of an article by its source alone, where no tree can be had or what was found in it is doubtful: the
 * longest run of prose among those that have the words of the title. None when it has fewer than two paragraphs.
 * @param title of the article; when not given, what the page has as title and main headings.
 */
export function readPlainly(html: string, title?: string): readonly Block[] {
  const { titles, runs } = plainRuns(html);
  const known = { title: title ?? titles[0] ?? '' };
  const words = titleWords(title ?? titles.join(' '));
  // A menu that never ends has all of the page in it.
  const elsewhere = runs.filter(({ isBeside }) => !isBeside);
  const measured = (elsewhere.length > 0 ? elsewhere : runs)
    .map((run) => ({ run, ...measure(run, words) }))
    .filter(({ length }) => length >= MIN_LENGTH);
  const most = measured.reduce((highest, { share }) => Math.max(highest, share), 0);
  const best = measured
    .filter(({ share }) => share >= most / 2)
    .reduce<{ run?: Run; length: number }>((a, b) => (b.length > a.length ? b : a), { length: 0 }).run;
  const blocks = best?.blocks ?? [];
  return blocks.filter(isParagraph).length >= MIN_PARAGRAPHS ? cleanKept(blocks, known) : [];
}

function measure({ blocks }: Run, words: ReadonlySet<string>): { length: number; share: number } {
  const prose = blocks.filter(isProse).map(({ text }) => text);
  return {
    length: prose.reduce((sum, text) => sum + textLength(text), 0),
    share: titleShare(prose.join('\n'), words) ?? 1,
  };
}
