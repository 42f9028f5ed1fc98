import type { Match } from '../match/match.ts';

/** The matches that tell the same news: the one to show, and who else reported it. */
export interface Story {
  readonly id: string;
  readonly first: Match;
  /** Oldest first. */
  readonly copies: readonly Match[];
}

/** Groups matches by story, the story that was reported first last. Of a story the first clear report is shown. */
export function storiesOf(matches: readonly Match[]): Story[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) groups.set(match.storyId, [...(groups.get(match.storyId) ?? []), match]);
  return [...groups].map(([id, members]) => storyOf(id, members)).sort(newestFirst);
}

function storyOf(id: string, members: readonly Match[]): Story {
  const [first, ...others] = members.toSorted(clearestFirst);
  if (first === undefined) throw new Error('digest: a story without a match');
  return { id, first, copies: others.sort(oldestFirst) };
}

/** A match before a borderline one, a page that was read before a feed's own words, then the earliest. */
const clearestFirst = (a: Match, b: Match): number =>
  Number(b.verdict === 'match') - Number(a.verdict === 'match') ||
  Number(b.readFrom === 'page') - Number(a.readFrom === 'page') ||
  oldestFirst(a, b);

const oldestFirst = (a: Match, b: Match): number => compare(toldAt(a), toldAt(b)) || compare(a.id, b.id);

const newestFirst = (a: Story, b: Story): number =>
  compare(toldAt(b.first), toldAt(a.first)) || compare(a.id, b.id);

const toldAt = (match: Match): string => match.published ?? match.foundAt;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
