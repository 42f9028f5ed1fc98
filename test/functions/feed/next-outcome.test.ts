import { describe, expect, it } from '@jest/globals';
import { nextOutcome } from '../../../functions/feed/next-outcome.ts';
import { ANSWERS } from '../../../functions/feed/outcome.ts';
import { anOutcome } from '../../support/an-outcome.ts';

describe('nextOutcome', () => {
  const later = anOutcome({ version: 'words-2', at: '2026-11-21T08:00:00.000Z' });

  it('is the new one of an item that had none', () => expect(nextOutcome(undefined, later)).toBe(later));

  it.each(ANSWERS)('is the new one where it is as clear (%s)', (answer) =>
    expect(nextOutcome(anOutcome({ answer }), { ...later, answer })).toMatchObject({ version: 'words-2' }),
  );

  it.each([
    ['unreadable', 'irrelevant'],
    ['irrelevant', 'borderline'],
    ['borderline', 'match'],
  ] as const)('rises from %s to %s', (from, to) => {
    const risen = { ...later, answer: to };
    expect(nextOutcome(anOutcome({ answer: from }), risen)).toBe(risen);
  });

  it('stays what it was, with the reason, when a later version cannot be read', () => {
    const match = anOutcome({ answer: 'match', matchId: 'm1' });
    const lost = { ...later, answer: 'unreadable', reason: 'HTTP 404' } as const;
    expect(nextOutcome(match, lost)).toEqual({
      ...match,
      note: 'a later version could not be read: HTTP 404',
    });
  });

  it('is never lowered', () => {
    const match = anOutcome({ answer: 'match', matchId: 'm1' });
    expect(nextOutcome(match, { ...later, answer: 'borderline', matchId: 'm1' })).toEqual({
      ...match,
      note: 'a later version was found to be borderline',
    });
  });
});
