import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readRules } from '../../../functions/adapters/rules-folder.ts';
import type { FeedItem } from '../../../functions/feed/item.ts';
import { itemId } from '../../../functions/feed/item-identity.ts';
import type { Item } from '../../../functions/feed/item-store.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import { judge } from '../../../functions/pipeline/judge.ts';
import { anArticle } from '../../support/an-article.ts';
import { anItem } from '../../support/an-item.ts';
import { PageTable, type Told } from '../../support/page-table.ts';

const rules = readRules(fileURLToPath(new URL('../../../rules', import.meta.url)));
const PAGE = 'https://herald.example/news/2026/report-from-the-region';
const [SECOND, THIRD] = [`${PAGE}?page=2`, `${PAGE}?page=3`];
const PRINT = `${PAGE}/print`;

const TELLING = 'Gay men were detained and tortured in Chechnya, a rights group says. Kadyrov denies it.';
const TOUCHING = 'The delegation spent two days in Grozny and met lawyers, teachers and doctors there.';
const NOTHING = 'The ferry runs from the harbour to the market every ten minutes, also on Sundays.';

const item = (over: Partial<FeedItem & Item> = {}): Item => {
  const { id: _, summary: __, content: ___, ...rest } = over;
  const listed = { id: 'g', title: 'Report from the region', link: PAGE, ...rest };
  return anItem({ text: '', ...listed, id: itemId(listed, 'https://herald.example/feed') });
};

const judged = async (told: Readonly<Record<string, Told>>, one = item(), msAPage = 0) => {
  const pages = new PageTable(told);
  const judgement = await judge(one, {
    fetcher: pages,
    articleReader: pages,
    rules,
    now: () => new Date(pages.asked.length * msAPage),
  });
  return { judgement, asked: pages.asked };
};

describe('judge', () => {
  it('reads the further pages of an article, and keeps them all', async () => {
    const { judgement, asked } = await judged({
      [PAGE]: anArticle(PAGE, TOUCHING, { nextPage: SECOND }),
      [SECOND]: anArticle(SECOND, NOTHING, { nextPage: THIRD }),
      [THIRD]: anArticle(THIRD, TELLING),
    });
    expect(judgement).toMatchObject({
      answer: 'match',
      readFrom: 'page',
      judged: { text: `${TOUCHING}\n${NOTHING}\n${TELLING}` },
    });
    expect('pages' in judgement && judgement.pages.map(({ url }) => url)).toEqual([PAGE, SECOND, THIRD]);
    expect(asked).toEqual([PAGE, SECOND, THIRD]);
  });

  it('asks for no further page of an article that names no anchor', async () => {
    const told = {
      [PAGE]: anArticle(PAGE, NOTHING, { nextPage: SECOND }),
      [SECOND]: anArticle(SECOND, TELLING),
    };
    const quiet = await judged(told, item({ title: 'The ferry' }));
    expect(quiet).toMatchObject({ judgement: { answer: 'irrelevant' }, asked: [PAGE] });
    const told2 = await judged(told, item({ title: 'The ferry', text: 'With a report from Grozny.' }));
    expect(told2).toMatchObject({ judgement: { answer: 'match' }, asked: [PAGE, SECOND] });
  });

  it('asks for five further pages at most, each once, and none of another site', async () => {
    const pages = Array.from({ length: 12 }, (_, number) => `${PAGE}?page=${number + 1}`);
    const told = Object.fromEntries(
      pages.map((url, number) => [
        url,
        anArticle(url, `${TOUCHING} ${number}`, { nextPage: pages[number + 1] ?? '' }),
      ]),
    );
    expect((await judged(told, item({ link: `${PAGE}?page=1` }))).asked).toEqual(pages.slice(0, 6));
    const circle = {
      [PAGE]: anArticle(PAGE, TOUCHING, { nextPage: SECOND }),
      [SECOND]: anArticle(SECOND, TOUCHING, { nextPage: PAGE }),
    };
    expect((await judged(circle)).asked).toEqual([PAGE, SECOND]);
    const away = { [PAGE]: anArticle(PAGE, TOUCHING, { nextPage: 'https://other.example/2' }) };
    expect((await judged(away)).asked).toEqual([PAGE]);
  });

  it('begins no further page of a site that takes too long', async () => {
    const pages = Array.from({ length: 6 }, (_, number) => `${PAGE}?page=${number + 1}`);
    const told = Object.fromEntries(
      pages.map((url, number) => [url, anArticle(url, TOUCHING, { nextPage: pages[number + 1] ?? '' })]),
    );
    const { asked } = await judged(told, item({ link: `${PAGE}?page=1` }), 20_000);
    expect(asked).toEqual(pages.slice(0, 4));
  });

  it.each([
    ['is gone', undefined],
    ['is walled', { unreadable: 'too little text' }],
    ['is off topic', { offTopic: true as const }],
    ['is not to be asked now', new FetchError(SECOND, { failure: 'later', reason: 'not our turn' })],
  ])('makes do with the first page when the second %s', async (_what, second) => {
    const first = { [PAGE]: anArticle(PAGE, TELLING, { nextPage: SECOND }) };
    const { judgement, asked } = await judged(second === undefined ? first : { ...first, [SECOND]: second });
    expect(judgement).toMatchObject({ answer: 'match', judged: { text: TELLING } });
    expect(asked).toEqual([PAGE, SECOND]);
  });

  it('takes the whole text where it stands on one page, under the address of the article', async () => {
    const { judgement } = await judged({
      [PAGE]: anArticle(PAGE, 'The report begins…', { wholePage: PRINT, nextPage: SECOND }),
      [PRINT]: anArticle(PRINT, `The report begins.\n${TELLING}`),
    });
    expect(judgement).toMatchObject({ answer: 'match', article: { url: PAGE, canonicalUrl: PAGE } });
    expect('pages' in judgement && judgement.pages.map(({ url }) => url)).toEqual([PRINT, PAGE]);
  });

  it('goes on to the next page where the whole one has no more', async () => {
    const { judgement, asked } = await judged({
      [PAGE]: anArticle(PAGE, TOUCHING, { wholePage: PRINT, nextPage: SECOND }),
      [PRINT]: anArticle(PRINT, 'Print'),
      [SECOND]: anArticle(SECOND, TELLING),
    });
    expect(asked).toEqual([PAGE, PRINT, SECOND]);
    expect(judgement).toMatchObject({ answer: 'match' });
  });

  it('reads an article that its page shows too little of where the page says that it stands', async () => {
    const { judgement } = await judged({
      [PAGE]: { unreadable: 'too little text', wholePage: PRINT },
      [PRINT]: anArticle(PRINT, TELLING),
    });
    expect(judgement).toMatchObject({ answer: 'match', readFrom: 'page' });
    const gone = await judged({ [PAGE]: { unreadable: 'too little text', wholePage: PRINT } });
    expect(gone.judgement).toMatchObject({
      answer: 'unreadable',
      reason: 'too little text',
      mayComeBack: false,
    });
  });

  it.each(['live', 'list'] as const)('judges each entry of a %s page apart', async (kind) => {
    const entries = [
      { title: 'Ferry strike ends', text: NOTHING },
      { title: 'Men freed', text: TELLING, published: '2026-11-21T05:00:00.000Z' },
      { text: 'The court in Grozny closes early.' },
    ];
    const page = anArticle(PAGE, entries.map(({ text }) => text).join('\n'), { kind, entries });
    expect((await judged({ [PAGE]: page })).judgement).toMatchObject({
      answer: 'match',
      judged: { title: 'Men freed', text: TELLING },
      article: { url: PAGE },
    });
  });

  it('does not add up what the entries of a page say', async () => {
    const entries = [
      { text: 'Gay men were detained and tortured, a group says.' },
      { text: 'In Chechnya, Kadyrov opened a stadium.' },
    ];
    const text = entries.map((entry) => entry.text).join(' ');
    const whole = await judged({ [PAGE]: anArticle(PAGE, text) });
    expect(whole.judgement.answer).not.toBe('irrelevant');
    const live = await judged({ [PAGE]: anArticle(PAGE, text, { kind: 'live', entries }) });
    expect(live.judgement.answer).toBe('irrelevant');
  });

  it('judges what stands in none of the entries of a page', async () => {
    const entries = [{ text: NOTHING }, { text: 'Trams run, too.' }];
    const text = [NOTHING, TELLING, 'Trams run, too.'].join('\n');
    const { judgement } = await judged({ [PAGE]: anArticle(PAGE, text, { kind: 'live', entries }) });
    expect(judgement).toMatchObject({ answer: 'match', judged: { text: expect.stringContaining(TELLING) } });
  });

  it('judges what a paywall leaves to see, and comes back to what may pass', async () => {
    const walled = await judged({ [PAGE]: { unreadable: 'too little text', teaser: TELLING } });
    expect(walled.judgement).toMatchObject({ answer: 'match', readFrom: 'feed', reason: 'too little text' });
    const checked = await judged({ [PAGE]: { unreadable: 'a bot check', mayPass: true } });
    expect(checked.judgement).toMatchObject({ answer: 'unreadable', mayComeBack: true });
  });

  it('takes an off-topic page for irrelevant, unless its feed says otherwise', async () => {
    expect((await judged({ [PAGE]: { offTopic: true } })).judgement).toMatchObject({
      answer: 'irrelevant',
      readFrom: 'page',
    });
    const { judgement } = await judged({ [PAGE]: { offTopic: true } }, item({ text: TELLING }));
    expect(judgement).toMatchObject({
      answer: 'match',
      readFrom: 'feed',
      reason: expect.stringContaining('says less'),
    });
  });

  it('waits for our turn, and keeps what the feed tells meanwhile', async () => {
    const later = new FetchError(PAGE, { failure: 'later', reason: 'not our turn', retryAfterMs: 9_000 });
    expect((await judged({ [PAGE]: later })).judgement).toEqual({
      answer: 'later',
      reason: 'not our turn',
      laterMs: 9_000,
    });
    const { judgement } = await judged({ [PAGE]: later }, item({ text: TELLING }));
    expect(judgement).toMatchObject({ answer: 'match', readFrom: 'feed', laterMs: 9_000 });
  });

  it('asks for no front page', async () => {
    const { judgement, asked } = await judged({}, item({ link: 'https://herald.example/' }));
    expect(asked).toEqual([]);
    expect(judgement).toMatchObject({ answer: 'unreadable', reason: expect.stringContaining('front page') });
  });

  it("takes the feed's words first where several items share a page", async () => {
    const page = { [PAGE]: anArticle(PAGE, `${NOTHING}\n${TELLING}`) };
    const shared = { ...item({ text: TELLING }), id: 'told-apart' };
    expect((await judged(page, shared)).judgement).toMatchObject({ answer: 'match', readFrom: 'feed' });
    expect((await judged(page, item({ text: TELLING }))).judgement).toMatchObject({ readFrom: 'page' });
    expect((await judged(page, { ...shared, text: '' })).judgement).toMatchObject({ readFrom: 'page' });
  });
});
