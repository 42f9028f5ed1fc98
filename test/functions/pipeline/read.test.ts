import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { readRules } from '../../../functions/adapters/rules-folder.ts';
import { extractArticle } from '../../../functions/article/extract-article.ts';
import type { Item } from '../../../functions/feed/item-store.ts';
import type { AlertMessage } from '../../../functions/pipeline/queue.ts';
import { giveUp, type ReadServices, read } from '../../../functions/pipeline/read.ts';
import type { Stores } from '../../../local/stores.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';
import { type Served, type SmallSite, startSmallSite } from '../../support/small-site.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const rules = readRules(fileURLToPath(new URL('../../../rules', import.meta.url)));

const STORY = `<!doctype html><html lang="en"><title>Gay men detained in Chechnya, group says</title><article>
<h1>Gay men detained in Chechnya, group says</h1>
<p>Police in Chechnya have detained at least twelve men on suspicion of being gay, a rights group said on Monday.</p>
<p>The group said that the men were held in a secret prison near Grozny, where they were beaten and tortured.</p>
<p>A spokesman for Ramzan Kadyrov denied the report and said that there were no gay people in the republic.</p>
</article></html>`;
const OTHER = STORY.replaceAll('Gay men detained in Chechnya', 'New tram line opens').replace(
  /<p>[\s\S]*<\/p>/,
  `<p>${'The tram runs from the harbour to the market every ten minutes. '.repeat(8)}</p>`,
);

describe('read', () => {
  let stores: Stores;
  let site: SmallSite;
  let fetcher: HttpFetcher;
  let alerts: KeptQueue<AlertMessage>;
  let count = 0;

  beforeAll(async () => {
    stores = await openTestStores();
    site = await startSmallSite();
    fetcher = new HttpFetcher({
      contact: 'https://operator.example',
      allowedOrigins: new Set([site.origin]),
    });
    await stores.feeds.enlist(
      { id: 'gazette', url: 'https://gazette.example/feed', title: 'The Gazette', origin: 'added' },
      NOW,
    );
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
    await stores.close();
  });
  beforeEach(() => {
    alerts = new KeptQueue();
    count += 1;
  });

  const services = (different: Partial<ReadServices> = {}): ReadServices => ({
    ...stores,
    fetcher,
    articleReader: { read: async (page) => extractArticle(page) },
    rules,
    alerts,
    log: new RememberingLog(),
    now: () => NOW,
    ...different,
  });

  /** Makes an item pending whose page answers as given. */
  const pending = async (served: Served | undefined, different: Partial<Item> = {}): Promise<Item> => {
    const path = `/page-${count}`;
    if (served !== undefined) site.pages.set(path, served);
    const item: Item = {
      id: `item-${count}`,
      feedId: 'gazette',
      title: 'A title from the feed',
      link: `${site.origin}${path}`,
      published: '2026-11-21T11:00:00.000Z',
      text: '',
      late: false,
      seenAt: NOW.toISOString(),
      nextTry: NOW.toISOString(),
      attempts: 0,
      version: 'words-1',
      ...different,
    };
    await stores.items.putPending(item);
    return item;
  };

  const outcomeOf = async ({ id }: Item) => {
    const found = await stores.items.find(id);
    return found?.status.is === 'settled' ? found.status.outcome : found?.status.is;
  };

  it('counts a match for the feed that brought it, once', async () => {
    const url = `${site.origin}/counted.xml`;
    await stores.feeds.enlist({ id: 'counted', url, title: 'The Counted', origin: 'added' }, NOW);
    const item = await pending({ body: STORY }, { feedId: 'counted' });
    await read(item.id, services());
    await read(item.id, services());
    const feed = await stores.feeds.find('counted');
    expect(feed?.matched).toEqual({ count: 1, last: NOW.toISOString() });
  });

  it('keeps a match with its evidence, its page and its source, and nudges its alert', async () => {
    const item = await pending({ body: STORY });
    expect(await read(item.id, services())).toBe('match');
    const outcome = await outcomeOf(item);
    expect(outcome).toMatchObject({ answer: 'match', readFrom: 'page' });
    const matchId = typeof outcome === 'object' ? (outcome.matchId ?? '') : '';
    const match = await stores.matches.find(matchId);
    expect(match).toMatchObject({
      title: 'Gay men detained in Chechnya, group says',
      source: 'The Gazette',
      url: item.link,
      verdict: 'match',
      late: false,
      readFrom: 'page',
      archived: createHash('sha256').update(STORY).digest('hex'),
    });
    expect(match?.evidence.map(({ quote, start, end }) => quote.slice(start, end).toLowerCase())).toContain(
      'chechnya',
    );
    expect(alerts.sent).toEqual([{ matchId }]);
  });

  it('settles an article that is not ours and keeps nothing of it', async () => {
    const item = await pending({ body: OTHER });
    expect(await read(item.id, services())).toBe('irrelevant');
    expect(await outcomeOf(item)).toEqual({
      answer: 'irrelevant',
      readFrom: 'page',
      version: 'words-1',
      at: NOW.toISOString(),
    });
    expect(alerts.sent).toEqual([]);
  });

  it('does nothing with an item that is settled', async () => {
    const item = await pending({ body: STORY });
    await read(item.id, services());
    site.asked.length = 0;
    expect(await read(item.id, services())).toBe('known');
    expect(site.asked).toEqual([]);
  });

  it('keeps one match of a page that two items lead to', async () => {
    const first = await pending({ body: STORY });
    await stores.items.putPending({
      ...first,
      id: `${first.id}-again`,
      link: `${first.link}?utm_source=feed`,
    });
    site.pages.set(`${new URL(first.link ?? '').pathname}?utm_source=feed`, { body: STORY });
    await read(first.id, services());
    await read(`${first.id}-again`, services());
    const kept = (await stores.matches.all()).filter(({ canonicalUrl }) => canonicalUrl === first.link);
    expect(kept).toHaveLength(1);
    expect(alerts.sent).toHaveLength(1);
  });

  it('alerts nobody of what is found late', async () => {
    const item = await pending({ body: STORY }, { late: true });
    expect(await read(item.id, services())).toBe('match');
    expect(alerts.sent).toEqual([]);
    expect(await stores.matches.waiting()).not.toContain(`match of ${item.id}`);
    const outcome = await outcomeOf(item);
    const matchId = typeof outcome === 'object' ? (outcome.matchId ?? '') : '';
    expect(await stores.matches.find(matchId)).toMatchObject({ late: true });
    expect(await stores.matches.waiting()).not.toContain(matchId);
  });

  const RELEVANT = {
    title: 'Chechnya: gay men detained and tortured',
    text: 'Gay men were detained and tortured in Chechnya, a rights group says. Kadyrov denies it.',
  };

  it.each([
    ['403', { status: 403 }, 'HTTP 403'],
    ['404', undefined, 'HTTP 404'],
    ['too short', { body: '<html><title>Wall</title><p>Only a moment.</p></html>' }, 'too little text'],
  ])("judges the feed's own text when the page is %s", async (_name, served, reason) => {
    const item = await pending(served, RELEVANT);
    expect(await read(item.id, services())).toBe('match');
    const outcome = await outcomeOf(item);
    expect(outcome).toMatchObject({
      answer: 'match',
      readFrom: 'feed',
      reason: expect.stringContaining(reason),
    });
    expect(alerts.sent).toHaveLength(1);
  });

  it.each([
    ['403', { status: 403 }, 'HTTP 403'],
    ['too short', { body: '<html><title>Wall</title><p>Only a moment.</p></html>' }, 'too little text'],
  ])(
    'calls an item unreadable, with the reason, when the page is %s and its feed says nothing of the story',
    async (_name, served, reason) => {
      const item = await pending(served);
      expect(await read(item.id, services())).toBe('unreadable');
      expect(await outcomeOf(item)).toMatchObject({
        answer: 'unreadable',
        reason: expect.stringContaining(reason),
      });
    },
  );

  it("takes the feed's word when the page is a wall of other words", async () => {
    const item = await pending({ body: OTHER }, RELEVANT);
    expect(await read(item.id, services())).toBe('match');
    expect(await outcomeOf(item)).toMatchObject({ readFrom: 'feed' });
  });

  it('puts a page that may come back off, and settles it after the fifth try', async () => {
    const item = await pending({ status: 503 });
    let now = NOW;
    const patient = () => services({ now: () => now });
    for (let tries = 1; tries <= 4; tries += 1) {
      expect(await read(item.id, patient())).toBe('later');
      site.asked.length = 0;
      expect(await read(item.id, patient())).toBe('later');
      expect(site.asked).toEqual([]);
      const stored = await stores.items.find(item.id);
      expect(stored).toMatchObject({ attempts: tries, status: { is: 'pending' }, lastFailure: 'HTTP 503' });
      expect(Date.parse(stored?.nextTry ?? '')).toBeGreaterThan(now.getTime());
      now = new Date(stored?.nextTry ?? '');
    }
    expect(await read(item.id, patient())).toBe('unreadable');
  });

  it('does not put off what the feed itself tells', async () => {
    const item = await pending({ status: 503 }, RELEVANT);
    expect(await read(item.id, services())).toBe('match');
  });

  it('judges an item without a link by its feed', async () => {
    const { link: _link, ...item } = await pending(undefined, { id: `linked-${count}` });
    await stores.items.putPending({ ...item, id: `linkless-${count}`, ...RELEVANT });
    expect(await read(`linkless-${count}`, services())).toBe('match');
  });

  it('leaves an item pending when keeping the page fails', async () => {
    const item = await pending({ body: STORY });
    const archive = { keep: () => Promise.reject(new Error('archive: disk full')) };
    await expect(read(item.id, services({ archive }))).rejects.toThrow('archive: disk full');
    expect(await outcomeOf(item)).toBe('pending');
  });

  it('lets one of many readers settle an item', async () => {
    const item = await pending({ body: STORY });
    const reports = await Promise.all(Array.from({ length: 6 }, () => read(item.id, services())));
    expect(reports.filter((report) => report === 'match')).toHaveLength(1);
    expect(alerts.sent).toHaveLength(1);
  });

  it('gives an item up so that a person can replay it', async () => {
    const item = await pending({ body: STORY });
    await giveUp(item.id, 'store: broken', services());
    expect(await outcomeOf(item)).toBe('dead');
    expect((await stores.deadItems.dead()).map(({ id }) => id)).toContain(item.id);
    await stores.deadItems.revive(item.id, NOW);
    expect(await read(item.id, services())).toBe('match');
  });
});
