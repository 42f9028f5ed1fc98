import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readRules } from '../../../functions/adapters/rules-folder.ts';
import { itemId } from '../../../functions/feed/item-identity.ts';
import type { Item } from '../../../functions/feed/item-store.ts';
import type { Outcome } from '../../../functions/feed/outcome.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import type { AlertMessage } from '../../../functions/pipeline/queue.ts';
import { type ReadServices, read } from '../../../functions/pipeline/read.ts';
import type { Stores } from '../../../local/stores.ts';
import { anArticle } from '../../support/an-article.ts';
import { anItem } from '../../support/an-item.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { PageTable, type Told } from '../../support/page-table.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const rules = readRules(fileURLToPath(new URL('../../../rules', import.meta.url)));
const START = Date.parse('2026-11-21T12:00:00.000Z');
const MINUTE_MS = 60_000;

const STORY = `Gay men were detained and tortured in Chechnya, a rights group says. Kadyrov denies it.
The men were held near Grozny for a week before they were let go, two of them told reporters.
A spokesman said that nobody had complained to the authorities about any such thing so far.`;
const UPDATED = `${STORY}\nA court in Grozny is to hear the first complaint on Friday, the group added.`;
const ASIDE = `The yearly report runs to ninety pages and covers elections, prisons, the press and the courts in a
dozen regions. It lists new laws on assembly, fines for journalists, pressure on lawyers, the state of care homes and
the treatment of conscripts. Its authors spoke to officials and to volunteers for over a year, and found slow courts,
crowded cells and a shortage of interpreters nearly everywhere. One paragraph recalls that gay men were detained in Chechnya.`;
const NOTHING = 'The ferry runs from the harbour to the market every ten minutes, also on Sundays.';

describe('read, in a later version', () => {
  let stores: Stores;
  let alerts: KeptQueue<AlertMessage>;
  let count = 0;
  let now: Date;

  beforeAll(async () => {
    stores = await openTestStores();
  });
  afterAll(() => stores.close());
  beforeEach(() => {
    alerts = new KeptQueue();
    count += 1;
    now = new Date(START);
  });

  const pageUrl = (): string => `https://herald.example/news/${count}/report-from-the-region`;

  const services = (told: Told, at = pageUrl()): ReadServices => {
    const pages = new PageTable({ [at]: told });
    return {
      ...stores,
      fetcher: pages,
      articleReader: pages,
      rules,
      alerts,
      log: new RememberingLog(),
      now: () => now,
    };
  };

  const article = (text: string, url = pageUrl()) => anArticle(url, text, { canonicalUrl: pageUrl() });

  const listed = (over: Partial<Item> = {}): Item => {
    const link = over.link ?? pageUrl();
    const id = itemId({ id: 'g', title: 'Report', link }, 'https://herald.example/feed');
    const at = now.toISOString();
    return anItem({ id, title: 'Report', text: '', link, seenAt: at, nextTry: at, published: at, ...over });
  };

  /** A first version that is read, and then other words of the feed. */
  const readTwice = async (first: Told, second: Told) => {
    await stores.items.putPending(listed());
    const before = await read(listed().id, services(first));
    await stores.items.renew(listed({ version: 'words-2', text: 'Other words.' }));
    now = new Date(now.getTime() + 60 * MINUTE_MS);
    const after = await read(listed().id, services(second));
    return [before, after];
  };

  const outcome = async (id = listed().id): Promise<Outcome | undefined> => {
    const found = await stores.items.find(id);
    return found?.status.is === 'settled' ? found.status.outcome : undefined;
  };
  const match = async () => stores.matches.find((await outcome())?.matchId ?? '');

  it('takes the new text of a match, without a second alert', async () => {
    expect(await readTwice(article(STORY), article(UPDATED))).toEqual(['match', 'match']);
    expect(await outcome()).toMatchObject({ answer: 'match', version: 'words-2' });
    expect(await match()).toMatchObject({
      excerpt: UPDATED,
      versions: 2,
      foundAt: new Date(START).toISOString(),
      updatedAt: now.toISOString(),
    });
    expect(alerts.sent).toHaveLength(1);
  });

  it('finds the story in what said nothing of it at first', async () => {
    expect(await readTwice(article(NOTHING), article(STORY))).toEqual(['irrelevant', 'match']);
    expect(alerts.sent).toHaveLength(1);
  });

  it('raises what was borderline, with an alert for those who want matches only', async () => {
    expect(await readTwice(article(ASIDE), article(STORY))).toEqual(['borderline', 'match']);
    expect(await match()).toMatchObject({ verdict: 'match', foundAt: new Date(START).toISOString() });
    expect(alerts.sent).toHaveLength(2);
    expect(await stores.matches.waiting()).toContain((await match())?.id);
  });

  it.each([
    ['nothing', NOTHING, 'irrelevant'],
    ['less', ASIDE, 'borderline'],
  ])('keeps a match, with a note, when its page says %s any more', async (_what, text, found) => {
    expect(await readTwice(article(STORY), article(text))).toEqual(['match', 'match']);
    expect(await outcome()).toMatchObject({
      answer: 'match',
      version: 'words-1',
      note: `a later version was found to be ${found}`,
    });
    expect(await match()).toMatchObject({
      verdict: 'match',
      excerpt: STORY,
      changedSince: now.toISOString(),
    });
  });

  it('keeps its outcome, with the reason, when a later version cannot be read', async () => {
    const gone = new FetchError(pageUrl(), { failure: 'permanent', status: 404, reason: 'HTTP 404' });
    expect(await readTwice(article(STORY), gone)).toEqual(['match', 'match']);
    expect(await outcome()).toMatchObject({
      note: 'a later version could not be read: HTTP 404',
      version: 'words-1',
    });
    expect(await match()).not.toHaveProperty('changedSince');
    expect(await readTwice(article(STORY), gone)).toEqual(['known', 'known']);
  });

  it('does not settle words by what was read in others', async () => {
    await stores.items.putPending(listed());
    const meanwhile = services(article(NOTHING));
    const slow = { ...meanwhile, articleReader: { read: async () => renewAnd(article(NOTHING)) } };
    const renewAnd = async (told: ReturnType<typeof article>) => {
      await stores.items.renew(listed({ version: 'words-2' }));
      return told;
    };
    expect(await read(listed().id, slow)).toBe('known');
    expect(await outcome()).toBeUndefined();
    expect(await read(listed().id, services(article(STORY)))).toBe('match');
  });

  it('keeps one match, and sends one alert, of an article in two dresses', async () => {
    const amp = `https://amp.herald.example/${count}/story`;
    await stores.items.putPending(listed());
    await stores.items.putPending(listed({ link: amp }));
    await read(listed({ link: amp }).id, services(article(`${STORY}\nShare`, amp), amp));
    await read(listed().id, services(article(STORY)));
    expect(
      (await stores.matches.all()).filter(({ canonicalUrl }) => canonicalUrl === pageUrl()),
    ).toHaveLength(1);
    expect(await match()).toMatchObject({ url: pageUrl(), excerpt: STORY });
    expect(alerts.sent).toHaveLength(1);
  });

  it.each([false, true])(
    'keeps both of two articles whose pages name the same canonical one (%s)',
    async (isReversed) => {
      const other = `https://herald.example/news/${count}/a-court-hears-the-first-complaint`;
      const text = `In Chechnya a court heard the complaint of gay men who were tortured, lawyers said on Friday.
The judge adjourned the case until spring, and none of the accused officers came to the hearing.`;
      await stores.items.putPending(listed());
      await stores.items.putPending(listed({ link: other }));
      const readings = [
        () => read(listed().id, services(article(STORY))),
        () => read(listed({ link: other }).id, services(article(text, other), other)),
      ];
      for (const reading of isReversed ? readings.reverse() : readings) expect(await reading()).toBe('match');
      const [first, second] = [await outcome(), await outcome(listed({ link: other }).id)];
      expect(second?.matchId).not.toBe(first?.matchId);
      expect(await stores.matches.find(first?.matchId ?? '')).toMatchObject({ excerpt: STORY });
      expect(await stores.matches.find(second?.matchId ?? '')).toMatchObject({ excerpt: text });
      expect(alerts.sent).toHaveLength(2);
    },
  );

  it('waits for its turn as long as it takes, without using up tries, but not for ever', async () => {
    const later = new FetchError(pageUrl(), {
      failure: 'later',
      reason: 'not our turn',
      retryAfterMs: 20 * MINUTE_MS,
    });
    await stores.items.putPending(listed());
    const { id } = listed();
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await read(id, services(later))).toBe('later');
      expect(await read(id, services(article(STORY)))).toBe('later');
      now = new Date(now.getTime() + 20 * MINUTE_MS);
    }
    expect(await stores.items.find(id)).toMatchObject({ attempts: 0, lastFailure: 'not our turn' });
    now = new Date(START + 3 * 24 * 60 * MINUTE_MS + 1);
    expect(await read(id, services(later))).toBe('unreadable');
    expect(await outcome(id)).toMatchObject({ reason: 'not our turn', readFrom: 'feed' });
  });

  it("keeps the feed's words at once while it waits, and the page when its turn has come", async () => {
    const later = new FetchError(pageUrl(), {
      failure: 'later',
      reason: 'not our turn',
      retryAfterMs: MINUTE_MS,
    });
    const item = listed({ text: STORY });
    await stores.items.putPending(item);
    expect(await read(item.id, services(later))).toBe('later');
    expect(alerts.sent).toHaveLength(1);
    now = new Date(START + MINUTE_MS);
    expect(await read(item.id, services(article(UPDATED)))).toBe('match');
    expect(await match()).toMatchObject({ readFrom: 'page', archived: expect.any(String), excerpt: UPDATED });
    expect(alerts.sent).toHaveLength(1);
  });

  it('asks no server sooner than it said', async () => {
    const busy = new FetchError(pageUrl(), {
      failure: 'transient',
      reason: 'HTTP 429',
      retryAfterMs: 120 * MINUTE_MS,
    });
    await stores.items.putPending(listed());
    expect(await read(listed().id, services(busy))).toBe('later');
    const nextTry = new Date(START + 120 * MINUTE_MS).toISOString();
    expect(await stores.items.find(listed().id)).toMatchObject({ nextTry, notBefore: nextTry, attempts: 1 });
  });

  it.each(['archive', 'save', 'settle'])(
    'leaves the same when it is repeated after a crash at %s',
    async (step) => {
      await readTwice(
        article(ASIDE),
        new FetchError(pageUrl(), { failure: 'transient', reason: 'HTTP 503' }),
      );
      const whole = services(article(STORY));
      const crash = () => Promise.reject(new Error('power: gone'));
      const { items, matches } = stores;
      const broken = {
        ...whole,
        ...(step === 'archive' && { archive: { keep: crash } }),
        matches: {
          noteChange: crash,
          save: step === 'settle' ? matches.save.bind(matches) : crash,
        },
        items: { find: items.find.bind(items), postpone: crash, settle: crash },
      };
      now = new Date(now.getTime() + 60 * MINUTE_MS);
      for (let tries = 0; tries < 2; tries += 1)
        await expect(read(listed().id, broken)).rejects.toThrow('power: gone');
      expect(await read(listed().id, whole)).toBe('match');
      expect(await outcome()).toMatchObject({ answer: 'match', version: 'words-2' });
      expect(await match()).toMatchObject({ verdict: 'match', versions: 2, excerpt: STORY });
      expect(
        (await stores.matches.waiting()).filter((id, _, all) => all.indexOf(id) !== all.lastIndexOf(id)),
      ).toEqual([]);
    },
  );
});
