import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { WorkerFeedParser } from '../../../functions/adapters/worker-feed-parser.ts';
import { utf8 } from '../../support/encode-as.ts';

const BUNDLE = fileURLToPath(new URL('../../../dist/workers/feed-worker.mjs', import.meta.url));
const parser = new WorkerFeedParser(BUNDLE);
afterAll(() => parser.close());

const url = 'https://herald.example/feed';
const body = utf8('<rss version="2.0"><channel><item><title>A</title><link>/a</link></item></channel></rss>');
const ITEMS = [{ id: 'https://herald.example/a', title: 'A', link: 'https://herald.example/a' }];

describe('WorkerFeedParser', () => {
  it('parses a feed and leaves the bytes to its caller', async () => {
    expect(await parser.parse({ url, body, contentType: 'text/xml' })).toMatchObject({ items: ITEMS });
    expect(body.byteLength).toBeGreaterThan(0);
  });

  it('answers each of many documents with its own items, and none once it is closed', async () => {
    const another = new WorkerFeedParser(BUNDLE);
    const titles = Array.from({ length: 12 }, (_, number) => `T${number}`);
    const read = await Promise.all(
      titles.map((title) =>
        another.parse({
          url,
          body: utf8(`<rss version="2.0"><channel><title>${title}</title></channel></rss>`),
        }),
      ),
    );
    expect(read.map(({ title }) => title)).toEqual(titles);
    await another.close();
    await expect(another.parse({ url, body })).rejects.toThrow('the worker is closed');
  });

  it('passes on why a document is no feed', async () => {
    await expect(parser.parse({ url, body: utf8('<html></html>') })).rejects.toThrow(
      'feed: this is an HTML page, not a feed',
    );
  });

  it('passes on what a page offers instead', async () => {
    const page = utf8('<html><link rel="alternate" type="application/rss+xml" href="/all.xml"></html>');
    await expect(parser.parse({ url, body: page })).rejects.toMatchObject({
      name: 'FeedUnreadable',
      message: expect.stringContaining('it names https://herald.example/all.xml'),
      offers: ['https://herald.example/all.xml'],
    });
    await expect(parser.parse({ url, body: utf8('no feed') })).rejects.toMatchObject({ offers: undefined });
  });

  it('says of a feed that is too much why it was given up, and parses the next', async () => {
    const small = new WorkerFeedParser(BUNDLE, { maxOldGenerationSizeMb: 16 });
    const large = utf8(
      `<rss version="2.0"><channel>${'<item><title>a &amp; b</title></item>'.repeat(400_000)}`,
    );
    const given = small.parse({ url, body: large });
    const next = small.parse({ url, body });
    await expect(given).rejects.toThrow('feed: reading needed more memory than allowed');
    expect(await next).toMatchObject({ items: ITEMS });
    await small.close();
  });
});
