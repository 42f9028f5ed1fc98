import type { Answer, Outcome } from './outcome.ts';

const CLEARNESS: Readonly<Record<Answer, number>> = { unreadable: 0, irrelevant: 1, borderline: 2, match: 3 };

/**
 * The outcome of an item that was read again: the new one, unless it says less than the former, which then stands
 * with a note. A page that is gone makes no match undone, and a match is never lowered in silence.
 */
export function nextOutcome(former: Outcome | undefined, found: Outcome): Outcome {
  if (former === undefined || CLEARNESS[found.answer] >= CLEARNESS[former.answer]) return found;
  const what =
    found.answer === 'unreadable' ? `could not be read: ${found.reason}` : `was found to be ${found.answer}`;
  return { ...former, note: `a later version ${what}` };
}
