import { describe, expect, it } from '@jest/globals';
import { movesAfter } from '../../../functions/feed/moved-feed.ts';
import type { Fetched } from '../../../functions/fetch/fetcher.ts';

const START = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const OLD = 'https://old.example/feed.xml';
const NEW = 'https://new.example/feed.xml';

const answer = (
  url: string,
  ...redirects: readonly (readonly [from: string, status: number])[]
): Fetched => ({
  url,
  status: 200,
  headers: {},
  body: new Uint8Array(),
  redirects: redirects.map(([from, status]) => ({ from, status })),
});
const MOVED = answer(NEW, [OLD, 301]);

/** What is known after readings at these hours. */
const learn = (readings: readonly (readonly [hours: number, fetched: Fetched])[], was = {}) =>
  readings.reduce(
    (moves, [hours, fetched]) => movesAfter(moves, fetched, new Date(START + hours * HOUR_MS)),
    was,
  );

describe('movesAfter', () => {
  it('believes three permanent redirects over two days', () => {
    expect(
      learn([
        [0, MOVED],
        [24, MOVED],
        [48, MOVED],
      ]),
    ).toEqual({ movedTo: NEW });
    const chain = answer(NEW, [OLD, 308], ['https://www.old.example/feed.xml', 301]);
    expect(
      learn([
        [0, chain],
        [24, chain],
        [48, chain],
      ]),
    ).toEqual({ movedTo: NEW });
  });

  it.each<[string, (readonly [number, Fetched])[]]>([
    [
      'two of them',
      [
        [0, MOVED],
        [48, MOVED],
      ],
    ],
    ['a hundred within two days', Array.from({ length: 100 }, (_, n) => [n * 0.4, MOVED] as const)],
    [
      'one that was taken back',
      [
        [0, MOVED],
        [24, answer(OLD)],
        [48, MOVED],
        [50, MOVED],
      ],
    ],
    [
      'one that leads elsewhere',
      [
        [0, MOVED],
        [24, answer('https://x.example/', [OLD, 301])],
        [48, MOVED],
        [50, MOVED],
      ],
    ],
  ])('does not yet believe %s', (_name, readings) => {
    expect(learn(readings)).not.toHaveProperty('movedTo');
  });

  it.each([
    ['302', answer(NEW, [OLD, 302])],
    ['a 301 behind which a 307 stands', answer(NEW, [OLD, 301], ['https://www.old.example/', 307])],
    ['one from https to http', answer('http://new.example/feed.xml', [OLD, 301])],
    ['no redirect', answer(OLD)],
  ])('never learns from %s', (_name, fetched) => {
    expect(
      learn([
        [0, fetched],
        [24, fetched],
        [48, fetched],
        [72, fetched],
      ]),
    ).toEqual({});
  });

  it('goes from http to https', () => {
    const safer = answer(NEW, ['http://old.example/', 301]);
    expect(
      learn([
        [0, safer],
        [24, safer],
        [48, safer],
      ]),
    ).toEqual({ movedTo: NEW });
  });

  it('keeps what it learnt, and learns a second move', () => {
    const there = { movedTo: NEW };
    expect(learn([[0, answer(NEW)]], there)).toEqual(there);
    const further = answer('https://third.example/', [NEW, 301]);
    expect(learn([[0, further]], there)).toMatchObject({ movedTo: NEW, moving: { times: 1 } });
    expect(
      learn(
        [
          [0, further],
          [24, further],
          [48, further],
        ],
        there,
      ),
    ).toEqual({ movedTo: 'https://third.example/' });
  });
});
