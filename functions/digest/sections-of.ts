import type { Match } from '../match/match.ts';
import { type Story, storiesOf } from './story.ts';

/** Stories under the heading that tells a person what to do with them. Each match stands in one story, once. */
export interface Sections {
  readonly fresh: readonly Story[];
  /** Borderline: needs eyes. */
  readonly borderline: readonly Story[];
  /** Found late: published too long before they were found to be news. */
  readonly late: readonly Story[];
}

/** Sorts matches into sections: a story with one fresh match is new, with a fresh borderline one needs eyes. */
export function sectionsOf(matches: readonly Match[]): Sections {
  const stories = storiesOf(matches);
  const under = (heading: keyof Sections): Story[] => stories.filter((story) => headingOf(story) === heading);
  return { fresh: under('fresh'), borderline: under('borderline'), late: under('late') };
}

function headingOf({ first, copies }: Story): keyof Sections {
  const inTime = [first, ...copies].filter(({ late }) => !late);
  if (inTime.some(({ verdict }) => verdict === 'match')) return 'fresh';
  return inTime.length > 0 ? 'borderline' : 'late';
}
