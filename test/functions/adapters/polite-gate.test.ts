import { describe, expect, it } from '@jest/globals';
import { PoliteGate } from '../../../functions/adapters/polite-gate.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import type { Fetched } from '../../../functions/fetch/fetcher.ts';
import type { Hop } from '../../../functions/fetch/host-gate.ts';
import type { RobotsStore } from '../../../functions/fetch/robots-store.ts';
import { MemoryHostTurns } from '../../../local/fetching/memory-host-turns.ts';
import { MemoryRobotsStore } from '../../../local/fetching/memory-robots-store.ts';

const START = Date.parse('2026-11-21T05:00:00.000Z');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DISALLOWED = 'its robots.txt asks us not to read this page';

type Robots = string | FetchError;

const failed = (failure: 'permanent' | 'transient' | 'later', status?: number): FetchError =>
  new FetchError('https://news.org/robots.txt', {
    failure,
    reason: 'no',
    ...(status === undefined ? {} : { status }),
  });

/** A gate before a world whose robots.txt and clock the test holds. */
function world(robots: Robots = '') {
  let nowMs = START;
  let answer = robots;
  let asked = 0;
  const slept: number[] = [];
  const turns = new MemoryHostTurns();
  const store = new MemoryRobotsStore();
  const open = (robotsStore: RobotsStore = store): PoliteGate =>
    new PoliteGate({
      turns,
      robots: robotsStore,
      now: () => new Date(nowMs),
      sleep: async (ms) => {
        slept.push(ms);
      },
    });
  const readRobots = async (): Promise<Fetched> => {
    asked += 1;
    if (answer instanceof FetchError) throw answer;
    return { url: '', status: 200, headers: {}, body: new TextEncoder().encode(answer), redirects: [] };
  };
  const hop = (address: string, given: Partial<Hop> = {}): Hop => {
    return {
      url: new URL(address, 'https://news.org'),
      kind: 'page',
      isAllowedOrigin: false,
      readRobots,
      ...given,
    };
  };
  return {
    open,
    hop,
    slept,
    asked: () => asked,
    tick: (ms: number) => {
      nowMs += ms;
    },
    answer: (next: Robots) => {
      answer = next;
    },
  };
}

const failing = (expected: object): unknown => expect.objectContaining(expected);

describe('PoliteGate: turns', () => {
  it('keeps two seconds between requests to a host, waiting for the near ones', async () => {
    const { open, hop, slept } = world();
    const gate = open();
    for (const _ of [1, 2, 3]) await gate.pass(hop('/rss', { kind: 'feed' }));
    await gate.pass(hop('https://other.org/rss', { kind: 'feed' }));
    expect(slept).toEqual([2_000, 4_000]);
  });

  it('sends the far ones away, with the time to come back', async () => {
    const { open, hop, tick } = world();
    const gate = open();
    for (const _ of [1, 2, 3]) await gate.pass(hop('/rss', { kind: 'feed' }));
    await expect(gate.pass(hop('/rss', { kind: 'feed' }))).rejects.toEqual(
      failing({ failure: 'later', retryAfterMs: 6_000, reason: 'not our turn at news.org for 6 s' }),
    );
    tick(6_000);
    expect(await gate.pass(hop('/rss', { kind: 'feed' }))).toBeUndefined();
  });

  it('keeps the distance a robots.txt asks for, up to half a minute', async () => {
    const { open, hop } = world('User-agent: *\nCrawl-delay: 600');
    const gate = open();
    await gate.pass(hop('/1'));
    await expect(gate.pass(hop('/2'))).rejects.toEqual(failing({ failure: 'later', retryAfterMs: 30_000 }));
  });

  it('spares no allowed origin, but leaves it alone when it asks', async () => {
    const { open, hop, slept } = world('User-agent: *\nCrawl-delay: 9\nDisallow: /private');
    const gate = open();
    const allowed = { isAllowedOrigin: true };
    for (const _ of [1, 2, 3, 4, 5]) await gate.pass(hop('/1', allowed));
    expect(slept).toEqual([]);
    await expect(gate.pass(hop('/private', allowed))).rejects.toEqual(failing({ reason: DISALLOWED }));
    await gate.leaveAlone(new URL('https://news.org/1'), MINUTE_MS);
    await expect(gate.pass(hop('/1', allowed))).rejects.toEqual(
      failing({ failure: 'later', retryAfterMs: MINUTE_MS }),
    );
  });

  it('leaves the whole host alone, not only the address, for all who share the turns', async () => {
    const { open, hop, tick } = world();
    await open().leaveAlone(new URL('https://news.org/1'), 15 * MINUTE_MS);
    tick(MINUTE_MS);
    await expect(open().pass(hop('http://news.org/rss', { kind: 'feed' }))).rejects.toEqual(
      failing({ failure: 'later', retryAfterMs: 14 * MINUTE_MS }),
    );
    tick(14 * MINUTE_MS);
    expect(await open().pass(hop('/rss', { kind: 'feed' }))).toBeUndefined();
  });

  it('takes no pause of no length', async () => {
    const { open, hop } = world();
    await open().leaveAlone(new URL('https://news.org/1'), 0);
    expect(await open().pass(hop('/rss', { kind: 'feed' }))).toBeUndefined();
  });
});

describe('PoliteGate: robots.txt', () => {
  it('keeps from pages, not from feeds', async () => {
    const { open, hop } = world('User-agent: *\nDisallow: /');
    const gate = open();
    await expect(gate.pass(hop('/1'))).rejects.toEqual(failing({ failure: 'permanent', reason: DISALLOWED }));
    expect(await gate.pass(hop('/rss', { kind: 'feed' }))).toBeUndefined();
  });

  it('takes no turn for a page that may not be read', async () => {
    const { open, hop, slept } = world('User-agent: *\nDisallow: /private');
    const gate = open();
    await expect(gate.pass(hop('/private'))).rejects.toThrow(DISALLOWED);
    await gate.pass(hop('/1'));
    expect(slept).toEqual([]);
  });

  it('asks once a day, for many pages at once and for all processes', async () => {
    const { open, hop, asked, tick } = world('User-agent: *\nDisallow: /private');
    const [one, other] = [open(), open()];
    const allowed = { isAllowedOrigin: true };
    await Promise.all([1, 2, 3].map((n) => one.pass(hop(`/${n}`, allowed))));
    await other.pass(hop('/4', allowed));
    expect(asked()).toBe(1);
    tick(DAY_MS - 1);
    await one.pass(hop('/5', allowed));
    expect(asked()).toBe(1);
    tick(1);
    await one.pass(hop('/6', allowed));
    await other.pass(hop('/7', allowed));
    expect(asked()).toBe(2);
  });

  it('does not even ask the store again within one process', async () => {
    const { open, hop } = world();
    let found = 0;
    const kept = new MemoryRobotsStore();
    const gate = open({
      find: (origin) => {
        found += 1;
        return kept.find(origin);
      },
      keep: (origin, note) => kept.keep(origin, note),
    });
    for (const n of [1, 2, 3]) await gate.pass(hop(`/${n}`));
    expect(found).toBe(1);
  });

  it('asks each origin for its own', async () => {
    const { open, hop, asked } = world();
    const gate = open();
    await gate.pass(hop('https://news.org/1'));
    await gate.pass(hop('http://news.org/1'));
    await gate.pass(hop('https://www.news.org/1'));
    expect(asked()).toBe(3);
  });

  it('takes a lasting failure for no rules', async () => {
    const { open, hop, asked } = world(failed('permanent', 404));
    const gate = open();
    expect(await gate.pass(hop('/1'))).toBeUndefined();
    expect(await gate.pass(hop('/2'))).toBeUndefined();
    expect(asked()).toBe(1);
  });

  it('tries again later while the file cannot be had, and asks for it every ten minutes', async () => {
    const { open, hop, asked, tick, answer } = world(failed('transient', 503));
    const gate = open();
    const unknown = failing({ failure: 'transient', retryAfterMs: 10 * MINUTE_MS });
    await expect(gate.pass(hop('/1'))).rejects.toEqual(unknown);
    await expect(open().pass(hop('/1'))).rejects.toEqual(unknown);
    expect(asked()).toBe(1);
    tick(10 * MINUTE_MS);
    answer('');
    expect(await gate.pass(hop('/1'))).toBeUndefined();
    expect(asked()).toBe(2);
  });

  it('keeps to the old rules while new ones cannot be had', async () => {
    const { open, hop, tick, answer } = world('User-agent: *\nDisallow: /private');
    const gate = open();
    await gate.pass(hop('/1'));
    tick(DAY_MS);
    answer(failed('transient', 500));
    expect(await gate.pass(hop('/1'))).toBeUndefined();
    await expect(gate.pass(hop('/private'))).rejects.toEqual(failing({ failure: 'permanent' }));
  });

  it('reads the pages of a host whose file could not be had for a week', async () => {
    const { open, hop, tick } = world(failed('transient', 500));
    await expect(open().pass(hop('/1'))).rejects.toEqual(failing({ failure: 'transient' }));
    tick(7 * DAY_MS - 1);
    await expect(open().pass(hop('/1'))).rejects.toEqual(failing({ failure: 'transient' }));
    tick(10 * MINUTE_MS);
    expect(await open().pass(hop('/1'))).toBeUndefined();
  });

  it('waits for the turn of the file, and remembers nothing until then', async () => {
    const { open, hop, answer } = world(failed('later'));
    const gate = open();
    await expect(gate.pass(hop('/1'))).rejects.toEqual(failing({ failure: 'later' }));
    answer('User-agent: *\nDisallow: /1');
    await expect(gate.pass(hop('/1'))).rejects.toEqual(failing({ reason: DISALLOWED }));
  });

  it('throws what is our own failure', async () => {
    const { open, hop } = world();
    const broken = { find: () => Promise.reject(new Error('table gone')), keep: async () => {} };
    await expect(open(broken).pass(hop('/1'))).rejects.toThrow('table gone');
  });
});
