import { describe, expect, it } from '@jest/globals';
import { publishTimes, undatedSlug } from '../../../local/newsroom/publish-times.ts';

const startedAt = new Date('2026-11-21T12:00:00Z');
const HOUR_MS = 3_600_000;
const files = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    slug: `page-${String(at + from).padStart(3, '0')}`,
    mtimeMs: 0,
  }));
const hoursBefore = (time: string | undefined) => (startedAt.getTime() - Date.parse(time ?? '')) / HOUR_MS;
const first = (count: number) =>
  publishTimes({ pages: files(count), startedAt, now: startedAt, known: new Map() });

describe('publishTimes', () => {
  it('spreads the first pages over 20 hours, but every eighth over 3 to 20 days', () => {
    const times = first(48);
    const ages = files(48).map(({ slug }) => hoursBefore(times.get(slug)));
    const old = ages.filter((_, at) => at % 8 === 7);
    const recent = ages.filter((_, at) => at % 8 !== 7);
    expect(Math.min(...recent)).toBeGreaterThan(0);
    expect(Math.max(...recent)).toBeLessThanOrEqual(20);
    expect(Math.max(...recent) - Math.min(...recent)).toBeGreaterThan(15);
    expect(new Set(recent).size).toBe(42);
    expect(Math.min(...old)).toBeGreaterThanOrEqual(72);
    expect(Math.max(...old)).toBeLessThanOrEqual(480);
  });

  it('does not put names that follow each other at times that follow each other', () => {
    const ages = [...first(7)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, time]) => time);
    expect(ages).not.toEqual(ages.toSorted());
    expect(ages).not.toEqual(ages.toSorted().toReversed());
  });

  it('gives the same times whatever the order of the pages', () => {
    const pages = files(20).reverse();
    const times = publishTimes({ pages, startedAt, now: startedAt, known: new Map() });
    expect(Object.fromEntries(times)).toEqual(Object.fromEntries(first(20)));
  });

  it('leaves times as they were and gives a later page its own', () => {
    const known = first(20);
    const now = new Date('2026-11-23T12:00:00Z');
    const times = publishTimes({
      pages: [
        ...files(20),
        { slug: 'added', mtimeMs: Date.parse('2026-11-23T11:00:00.700Z') },
        { slug: 'copied with its old time', mtimeMs: Date.parse('2024-01-01T00:00:00Z') },
        { slug: 'from the future', mtimeMs: Date.parse('2027-01-01T00:00:00Z') },
      ],
      startedAt,
      now,
      known,
    });
    expect([...times].slice(0, 20)).toEqual([...known]);
    expect([...times].slice(20)).toEqual([
      ['added', '2026-11-23T11:00:00Z'],
      ['copied with its old time', '2026-11-23T12:00:00Z'],
      ['from the future', '2026-11-23T12:00:00Z'],
    ]);
  });

  it('remembers a page that is away', () => {
    const known = first(3);
    expect(publishTimes({ pages: [], startedAt, now: startedAt, known })).toEqual(known);
  });
});

describe('undatedSlug', () => {
  it('is an old page, and stays the same when pages come', () => {
    const known = first(20);
    const slug = undatedSlug(known);
    expect(hoursBefore(known.get(slug ?? ''))).toBeGreaterThan(72);
    expect(undatedSlug(new Map([...known, ['added', '2026-11-23T12:00:00Z']]))).toBe(slug);
  });

  it('is none where there are few pages', () => {
    expect(undatedSlug(first(7))).toBeUndefined();
    expect(undatedSlug(new Map())).toBeUndefined();
  });
});
