import { describe, expect, it } from '@jest/globals';
import type { StoredItem } from '../../../functions/feed/item-store.ts';
import { renewalOf } from '../../../functions/feed/renewal.ts';
import { anItem } from '../../support/an-item.ts';
import { anOutcome } from '../../support/an-outcome.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const changed = anItem({ version: 'words-2', text: 'Three men.', nextTry: '2026-11-21T12:10:00.000Z' });
const settled = (over: Partial<StoredItem> = {}): StoredItem => ({
  ...anItem({ text: '' }),
  status: { is: 'settled', outcome: anOutcome() },
  ...over,
});

describe('renewalOf', () => {
  it('reads a settled item again, at once the first time', () => {
    expect(renewalOf(settled(), changed, NOW)).toMatchObject({
      do: 'read again',
      nextTry: '2026-11-21T12:10:00.000Z',
      renewals: 1,
      words: { text: 'Three men.', version: 'words-2' },
    });
    expect(renewalOf(settled(), changed, NOW)).not.toHaveProperty('notBefore');
  });

  it.each([
    ['11:29:59', undefined, '2026-11-21T12:10:00.000Z'],
    ['11:30:01', '2026-11-21T12:00:01.000Z', '2026-11-21T12:10:00.000Z'],
    ['11:59:00', '2026-11-21T12:29:00.000Z', '2026-11-21T12:29:00.000Z'],
  ])('leaves half an hour between two renewals (%s)', (time, notBefore, nextTry) => {
    const stored = settled({ renewals: 3, renewedAt: `2026-11-21T${time}.000Z` });
    const renewal = renewalOf(stored, changed, NOW);
    expect(renewal).toMatchObject({ do: 'read again', nextTry, renewals: 4 });
    expect('notBefore' in renewal ? renewal.notBefore : undefined).toBe(notBefore);
  });

  it('leaves an item alone after twenty', () => {
    expect(renewalOf(settled({ renewals: 19 }), changed, NOW).do).toBe('read again');
    expect(renewalOf(settled({ renewals: 20 }), changed, NOW)).toEqual({ do: 'leave alone' });
  });

  it('does nothing about words that are known', () => {
    expect(renewalOf(settled(), anItem({ title: 'Other spelling' }), NOW)).toEqual({ do: 'nothing' });
  });

  it.each(['pending', 'dead'] as const)('gives a %s item the words', (is) => {
    expect(renewalOf(settled({ status: { is }, renewals: 20 }), changed, NOW)).toMatchObject({
      do: 'take words',
      words: { version: 'words-2' },
    });
  });

  it.each([
    ['stays late', '2026-11-21T05:00:00.000Z', true],
    ['is late no more when it is dated anew', '2026-11-21T11:00:00.000Z', false],
  ])('of an old item %s', (_what, published, late) => {
    const renewal = renewalOf(settled({ late: true }), { ...changed, published }, NOW);
    expect('words' in renewal && renewal.words.late).toBe(late);
  });
});
