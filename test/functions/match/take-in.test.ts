import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Match } from '../../../functions/match/match.ts';
import { takeIn } from '../../../functions/match/take-in.ts';
import { aMatch } from '../../support/a-match.ts';

const LATER = '2026-11-21T09:00:00.000Z';
const NEW_TEXT = { textHash: 'b'.repeat(64), foundAt: LATER };
const AMP = 'https://news.example/amp/m1';

describe('takeIn', () => {
  it('changes nothing for the same finding, whenever it is made', () => {
    const kept = aMatch();
    expect(takeIn(kept, aMatch({ foundAt: LATER, itemId: 'other', title: 'Other' }))).toEqual({
      was: 'known',
      match: kept,
    });
    expect(takeIn(kept, aMatch({ foundAt: LATER })).match).toBe(kept);
  });

  it('raises a borderline match to what is clearer, and keeps its day and story', () => {
    const kept = aMatch({ verdict: 'borderline', score: 0.4, storyId: 'first' });
    const { was, match } = takeIn(
      kept,
      aMatch({ ...NEW_TEXT, title: 'Clearer', storyId: 'second', itemId: 'amp' }),
    );
    expect(was).toBe('raised');
    expect(match).toEqual({
      ...aMatch({ title: 'Clearer', storyId: 'first', textHash: NEW_TEXT.textHash }),
      versions: 2,
      updatedAt: LATER,
    });
  });

  it('raises what was found late without an alert, unless it is news after all', () => {
    const kept = aMatch({ verdict: 'borderline', late: true });
    expect(takeIn(kept, aMatch({ ...NEW_TEXT, late: true }))).toMatchObject({
      was: 'renewed',
      match: { late: true, verdict: 'match' },
    });
    expect(takeIn(kept, aMatch(NEW_TEXT))).toMatchObject({
      was: 'raised',
      match: { late: false, verdict: 'match' },
    });
  });

  it('alerts of a match raised in time by a finding that is late', () => {
    const kept = aMatch({ verdict: 'borderline' });
    expect(takeIn(kept, aMatch({ ...NEW_TEXT, late: true }))).toMatchObject({
      was: 'raised',
      match: { late: false },
    });
  });

  it.each([
    ['2026-11-19T09:00:00.000Z', 'raised', false],
    ['2026-11-19T08:59:59.000Z', 'known', true],
    [undefined, 'known', true],
  ])('takes what was found late for news when another feed dates it so (%s)', (published, was, late) => {
    const { published: _, ...undated } = aMatch({ late: true });
    const { published: __, ...found } = aMatch({ foundAt: LATER });
    const dated = published === undefined ? found : { ...found, published };
    expect(takeIn(undated, dated)).toMatchObject({ was, match: { late } });
  });

  it('holds the earliest date', () => {
    const kept = aMatch({ published: '2026-11-21T05:00:00.000Z' });
    const dateAfter = (published: string) => takeIn(kept, aMatch({ published })).match.published;
    expect(dateAfter('2026-11-20T05:00:00.000Z')).toBe('2026-11-20T05:00:00.000Z');
    expect(dateAfter('2026-11-22T05:00:00.000Z')).toBe('2026-11-21T05:00:00.000Z');
  });

  it('takes the page for the words of a feed, never the other way round', () => {
    const fromFeed = aMatch({ readFrom: 'feed', reason: 'HTTP 503', ...NEW_TEXT });
    const fromPage = aMatch({ archived: 'c'.repeat(64) });
    const taken = takeIn(fromFeed, fromPage);
    expect(taken).toMatchObject({ was: 'renewed', match: { readFrom: 'page', archived: fromPage.archived } });
    expect(taken.match).not.toHaveProperty('reason');
    expect(taken.match).not.toHaveProperty('versions');
    expect(takeIn(fromPage, fromFeed)).toEqual({ was: 'known', match: fromPage });
  });

  it('takes the canonical page for its AMP dress, never the other way round', () => {
    const amp = aMatch({ url: AMP, ...NEW_TEXT });
    const page = aMatch();
    expect(takeIn(amp, page)).toMatchObject({
      was: 'renewed',
      match: { url: page.url, textHash: page.textHash },
    });
    expect(takeIn(page, amp)).toEqual({ was: 'known', match: page });
  });

  it("does not take another feed's words for a change", () => {
    const kept = aMatch({ readFrom: 'feed' });
    expect(takeIn(kept, aMatch({ readFrom: 'feed', itemId: 'other', ...NEW_TEXT })).was).toBe('known');
    expect(takeIn(kept, aMatch({ readFrom: 'feed', ...NEW_TEXT })).was).toBe('renewed');
  });

  it('never lowers a match: it notes that the words changed', () => {
    const kept = aMatch();
    const less = aMatch({ ...NEW_TEXT, verdict: 'borderline', title: 'Corrected' });
    const { was, match } = takeIn(kept, less);
    expect(was).toBe('renewed');
    expect(match).toEqual({ ...kept, versions: 2, updatedAt: LATER, changedSince: LATER });
    expect(
      takeIn(match, { ...less, textHash: 'd'.repeat(64), foundAt: '2026-11-22T09:00:00.000Z' }).was,
    ).toBe('known');
    const back = takeIn(match, aMatch({ foundAt: '2026-11-23T09:00:00.000Z' }));
    expect(back).toMatchObject({ was: 'renewed', match: { verdict: 'match', versions: 3 } });
    expect(back.match).not.toHaveProperty('changedSince');
  });

  it('adds the page to the proof of what only a feed told', () => {
    const kept = aMatch({ readFrom: 'feed', reason: 'HTTP 503' });
    const found = { ...kept, archived: 'c'.repeat(64), archivedPages: ['d'.repeat(64)] };
    expect(takeIn(kept, found)).toEqual({ was: 'known', match: found });
  });

  it('leaves a match alone when the finding is of another article', () => {
    const canonicalUrl = 'https://news.example/all';
    const kept = aMatch({ canonicalUrl });
    const other = {
      url: 'https://news.example/ferry',
      excerpt: 'The ferry runs again since Monday morning.',
    };
    expect(takeIn(kept, aMatch({ canonicalUrl, ...other, ...NEW_TEXT }))).toEqual({
      was: 'other',
      match: kept,
    });
    expect(takeIn(kept, aMatch({ canonicalUrl, url: other.url, ...NEW_TEXT })).was).not.toBe('other');
    expect(takeIn(kept, aMatch({ canonicalUrl, excerpt: other.excerpt, ...NEW_TEXT })).was).not.toBe('other');
  });

  const match = fc
    .record({
      verdict: fc.constantFrom('match', 'borderline'),
      late: fc.boolean(),
      readFrom: fc.constantFrom('page', 'feed'),
      url: fc.constantFrom('https://news.example/m1', AMP, 'https://news.example/other'),
      itemId: fc.constantFrom('i1', 'i2'),
      textHash: fc.constantFrom('a', 'b', 'c'),
      foundAt: fc.constantFrom('2026-11-21T05:04:00.000Z', LATER),
      published: fc.constantFrom('2026-11-21T05:00:00.000Z', '2026-11-20T05:00:00.000Z'),
      archived: fc.constantFrom('p', 'q'),
    } as const)
    .map((over): Match => aMatch(over));

  it('changes nothing the second time, and lowers nothing, whatever was found before', () => {
    fc.assert(
      fc.property(fc.array(match, { minLength: 2, maxLength: 8 }), ([first, ...findings]) => {
        let kept = first ?? aMatch();
        for (const found of findings) {
          const { match: taken } = takeIn(kept, found);
          expect(taken.verdict === 'match' || kept.verdict === 'borderline').toBe(true);
          expect(taken).toMatchObject({ id: kept.id, foundAt: kept.foundAt, storyId: kept.storyId });
          expect(kept.late || !taken.late).toBe(true);
          expect(takeIn(taken, found)).toEqual({ was: 'known', match: taken });
          kept = taken;
        }
      }),
      { numRuns: 500 },
    );
  });
});
