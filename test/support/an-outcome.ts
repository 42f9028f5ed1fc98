import type { Outcome } from '../../functions/feed/outcome.ts';

/** The outcome of an item that is none of ours, with what a test wants different. */
export const anOutcome = (different: Partial<Outcome> = {}): Outcome => ({
  answer: 'irrelevant',
  readFrom: 'page',
  version: 'words-1',
  at: '2026-11-21T05:06:00.000Z',
  ...different,
});
