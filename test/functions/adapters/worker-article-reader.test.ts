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
    ['5,000 flat links', '<a href="x">y</a>'.repeat(5_000), 'the page has too many links'],
    ['a page that is too dear all the same', DEAR, 'reading took longer than 4 s'],
  ])('refuses %s and answers the next page', async (_what, html, reason) => {
    const refused = reader.read(asPage(html));
    const next = reader.read(ORDINARY);
    expect(await refused).toEqual({ unreadable: reason });
    expect(await next).toMatchObject({ title: 'Tram approved' });
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
