import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { utf8 } from '../../support/encode-as.ts';

const refusal = (document: string): Promise<unknown> =>
  parseFeed({ body: utf8(document), url: 'https://herald.example/' }).then(
    () => 'was read',
    (error: unknown) => error,
  );
const link = (at: number): string => `<link rel="alternate" type="application/rss+xml" href="/feed/${at}">`;

describe('a page in place of a feed', () => {
  it('is refused by a message that names its feeds', async () => {
    expect(await refusal(`<html><head>${link(1)}</head><body></body></html>`)).toMatchObject({
      name: 'FeedUnreadable',
      message: 'feed: this is an HTML page, not a feed; it names https://herald.example/feed/1',
      offers: ['https://herald.example/feed/1'],
    });
  });

  it('may name more feeds than a message holds', async () => {
    const error = await refusal(`<html>${[1, 2, 3, 4, 5].map(link).join('')}</html>`);
    expect(error).toMatchObject({
      message: expect.stringMatching(/it names \S+\/1, \S+\/2, \S+\/3 and 2 more$/),
      offers: expect.arrayContaining(['https://herald.example/feed/5']),
    });
  });

  it('may name none', async () => {
    expect(await refusal('<html><body>Closed</body></html>')).toMatchObject({
      message: 'feed: this is an HTML page, not a feed',
      offers: [],
    });
  });

  it.each([
    ['words', 'Service unavailable'],
    ['other XML', '<?xml version="1.0"?><Error/>'],
    ['JSON', '{"error":"<html>"}'],
    ['nothing', ''],
  ])('is not seen in %s', async (_, document) => {
    const error = await refusal(document);
    expect(error).toMatchObject({ name: 'FeedUnreadable', message: expect.stringMatching(/^feed: /) });
    expect(error).toMatchObject({ offers: undefined });
  });
});
