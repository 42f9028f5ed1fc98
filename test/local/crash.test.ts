import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStores } from '../../local/stores.ts';
import { standingOf } from '../../local/summary.ts';
import { goldenCases, SEED_ARTICLES } from '../support/golden-cases.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { startOnce } from '../support/run-program.ts';

// One point between each two effects of the flow, in the order in which data meets them.
const POINTS = [
  'after polls.send 1',
  'after items.putPending 3',
  'after reads.send 1',
  'after feeds.save 1',
  'before archive.keep 1',
  'after archive.keep 1',
  'after matches.save 1',
  'after alerts.send 1',
  'after items.settle 2',
  'after outbox.put 1',
  'after sends.send 1',
  'after matches.done 1',
  'after outbox.claim 1',
  'after mailer.send 1',
  'after outbox.record 1',
  'after editions.keep 1',
  'after subscribers.advance 1',
];

describe('a process killed between two effects', () => {
  let work = '';
  let newsroom = '';
  const cases = goldenCases().filter(({ verdict }, place) =>
    verdict === 'match' ? place % 6 === 0 : place % 9 === 0,
  );
  const matching = cases.filter(({ verdict }) => verdict === 'match');

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'crash-'));
    newsroom = join(work, 'newsroom');
    await mkdir(newsroom);
    await Promise.all(
      cases.map(({ slug }) => cp(join(SEED_ARTICLES, slug), join(newsroom, slug), { recursive: true })),
    );
  });

  afterAll(() => rm(work, { recursive: true, force: true }));

  it.each(POINTS)(
    'loses nothing and tells nothing twice: %s',
    async (point) => {
      const data = join(work, point.replaceAll(' ', '-'));
      const killed = await startOnce(data, ['--newsroom', newsroom], { CW_FAULT: point });
      expect(killed).toMatchObject({ signal: 'SIGKILL', stderr: expect.not.stringContaining('rror') });

      const unanswered = await claimed(data);
      const ended = await startOnce(data, ['--newsroom', newsroom]);
      expect({ code: ended.code, stderr: ended.stderr.replace(/^Note: .*\n/m, '') }).toEqual({
        code: 0,
        stderr: '',
      });

      const { tally, matches } = await standing(data);
      expect(tally).toMatchObject({ items: cases.length, match: matching.length, pending: 0, dead: 0 });
      const titles = matches.filter(({ verdict }) => verdict === 'match').map(({ title }) => title);
      expect(titles.sort()).toEqual(matching.map(({ title }) => title).sort());

      const messageIds = (await inboxOf(data)).map(({ messageId }) => messageId);
      const copies = messageIds.length - new Set(messageIds).size;
      expect(copies).toBeLessThanOrEqual(unanswered);
      const alerted = matches
        .filter(({ verdict, late }) => verdict === 'match' && !late)
        .map(({ storyId }) => storyId);
      expect(new Set(messageIds).size).toBe(new Set(alerted).size + 1);
    },
    90_000,
  );
});

/** How many mails may be out without our knowing: only these may come a second time. */
async function claimed(data: string): Promise<number> {
  const stores = await openStores(data, {});
  try {
    return (await stores.outbox.all()).filter(({ state }) => state === 'claimed').length;
  } finally {
    await stores.close();
  }
}

async function standing(data: string) {
  const stores = await openStores(data, {});
  try {
    return await standingOf(stores);
  } finally {
    await stores.close();
  }
}
