import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { WorkerArticleReader } from '../../../functions/adapters/worker-article-reader.ts';
import { asPage, PARAGRAPH } from '../../support/as-page.ts';

const BUNDLE = fileURLToPath(new URL('../../../dist/workers/article-worker.mjs', import.meta.url));
const reader = new WorkerArticleReader(BUNDLE, { timeoutMs: 4_000 });
afterAll(() => reader.close());

const ORDINARY = asPage(
  `<title>Tram approved</title><h1>Tram approved</h1><p>${PARAGRAPH}</p><p>More. ${PARAGRAPH}</p>`,
);
/** Under every limit that is counted, and yet half a minute of work for Readability. */
const DEAR = `${'<div>'.repeat(70)}x${'</div>'.repeat(70)}`.repeat(70);

describe('WorkerArticleReader', () => {
  it('reads an article and leaves the bytes to its caller', async () => {
    const before = Buffer.from(ORDINARY.body).toString();
    expect(await reader.read(ORDINARY)).toMatchObject({
      title: 'Tram approved',
      text: expect.stringContaining(PARAGRAPH),
    });
    expect(Buffer.from(ORDINARY.body).toString()).toBe(before);
  });

  it.each([
    ['600 nested boxes', '<div>'.repeat(600), 'the page is nested too deeply'],
    ['a page that is too dear all the same', DEAR, 'reading took longer than 4 s'],
  ])('refuses %s and answers the next page', async (_what, html, reason) => {
    const refused = reader.read(asPage(html));
    const next = reader.read(ORDINARY);
    expect(await refused).toEqual({ unreadable: reason });
    expect(await next).toMatchObject({ title: 'Tram approved' });
  });

  it('finds no article in 5,000 flat links and answers the next page', async () => {
    const patient = new WorkerArticleReader(BUNDLE, { timeoutMs: 40_000 });
    const links = patient.read(asPage('<a href="x">y</a>'.repeat(5_000)));
    const next = patient.read(ORDINARY);
    expect(await links).toEqual({ unreadable: 'too little text (0 characters)' });
    expect(await next).toMatchObject({ title: 'Tram approved' });
    await patient.close();
  });

  it('reads a page by its source alone when its tree has cost too much', async () => {
    const prose = Array.from({ length: 8 }, (_, at) => `<p>${at}. ${PARAGRAPH}</p>`).join('');
    const links = '<a href="x">y</a>'.repeat(2_500);
    const dear = asPage(`<title>Tram approved</title><h1>Tram approved</h1><div>${prose}</div>${links}`);
    const hasty = new WorkerArticleReader(BUNDLE, { timeoutMs: 700 });
    const read = await hasty.read(dear);
    await hasty.close();
    expect(read).toMatchObject({ title: 'Tram approved', text: expect.stringContaining('7. The town') });
  });

  it('tells pages that name no anchor from others without reading them', async () => {
    const anchors = { lists: [[[['tram']]]] };
    const choosy = new WorkerArticleReader(BUNDLE, { anchors });
    const other = asPage(
      `<title>Ferry</title><h1>Ferry</h1><p>${PARAGRAPH.replaceAll('tram', 'ferry').repeat(6)}</p>`,
    );
    expect(await choosy.read(ORDINARY)).toMatchObject({ title: 'Tram approved' });
    expect(await choosy.read(other)).toEqual({ offTopic: true });
    expect(await choosy.read({ ...other, title: 'Ferry or tram?' })).toMatchObject({ title: 'Ferry' });
    expect(await choosy.read({ ...other, isFurther: true })).toMatchObject({ title: 'Ferry' });
    expect(await reader.read(other)).toMatchObject({ title: 'Ferry' });
    await choosy.close();
  });

  it('reads pages by the hundred in bounded memory', async () => {
    const small = new WorkerArticleReader(BUNDLE, { maxOldGenerationSizeMb: 96 });
    const filler = `<p>${PARAGRAPH}</p>`.repeat(300);
    const page = asPage(`<title>Tram approved</title><h1>Tram approved</h1>${filler}`);
    const answers = await Promise.all(Array.from({ length: 60 }, () => small.read(page)));
    await small.close();
    expect(answers.filter((answer) => 'unreadable' in answer)).toEqual([]);
  });
});
