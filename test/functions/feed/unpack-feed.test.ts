import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { unpackFeed } from '../../../functions/feed/unpack-feed.ts';
import { utf8 } from '../../support/encode-as.ts';

const MAX_BYTES = 1_000;
const TEXT = utf8('<rss version="2.0"><channel><item><title>Packed</title></item></channel></rss>');

describe('unpackFeed', () => {
  it('opens a gzip file', () => {
    expect([...unpackFeed(gzipSync(TEXT), MAX_BYTES)]).toEqual([...TEXT]);
  });

  it('keeps what comes before a missing end', () => {
    const noise = Uint8Array.from({ length: 900 }, (_, at) => (at * at * 31) % 251);
    const packed = gzipSync(noise);
    const opened = unpackFeed(packed.subarray(0, packed.length - 40), MAX_BYTES);
    expect(opened.length).toBeGreaterThan(100);
    expect([...opened]).toEqual([...noise.subarray(0, opened.length)]);
  });

  it('opens one layer only', () => {
    const once = gzipSync(TEXT);
    expect([...unpackFeed(gzipSync(once), MAX_BYTES)]).toEqual([...once]);
  });

  it.each([
    ['plain', TEXT],
    ['empty', new Uint8Array()],
    ['too short', Uint8Array.of(0x1f, 0x8b)],
  ])('leaves a %s document alone', (_, body) => {
    expect(unpackFeed(body, MAX_BYTES)).toBe(body);
  });

  it('stops at the limit', () => {
    expect(() => unpackFeed(gzipSync(new Uint8Array(MAX_BYTES + 1)), MAX_BYTES)).toThrow(
      'feed: larger than 0.001 MB when unpacked',
    );
    expect(unpackFeed(gzipSync(new Uint8Array(MAX_BYTES)), MAX_BYTES)).toHaveLength(MAX_BYTES);
  });

  it('refuses what only begins like one', () => {
    expect(() =>
      unpackFeed(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff), MAX_BYTES),
    ).toThrow('feed: a gzip file that cannot be unpacked');
  });
});

describe('parseFeed of a gzip file', () => {
  const url = 'https://herald.example/feed.xml.gz';

  it('reads the feed in it', async () => {
    const { items } = await parseFeed({ body: gzipSync(TEXT), url, contentType: 'application/gzip' });
    expect(items).toMatchObject([{ title: 'Packed' }]);
  });

  it('refuses one that grows beyond 16 MB', async () => {
    const bomb = gzipSync(new Uint8Array(17_000_000));
    await expect(parseFeed({ body: bomb, url })).rejects.toMatchObject({
      name: 'FeedUnreadable',
      message: 'feed: larger than 16 MB when unpacked',
    });
  });
});
