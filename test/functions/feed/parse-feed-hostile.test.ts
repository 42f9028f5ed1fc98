import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FeedUnreadable } from '../../../functions/feed/feed-unreadable.ts';
import type { ParsedFeed } from '../../../functions/feed/item.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { utf8 } from '../../support/encode-as.ts';

/** Far more than a linear reading takes, far less than a quadratic one would. */
const PATIENCE_MS = 60_000;

const parseBytes = (body: Uint8Array): Promise<ParsedFeed> =>
  parseFeed({ body, url: 'https://herald.example/feeds/all.xml' });
const parse = (document: string): Promise<ParsedFeed> => parseBytes(utf8(document));
const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>H</title><item><title>Good</title></item>${items}</channel></rss>`;
const described = (text: string): string =>
  rss(`<item><title>Bad</title><description>${text}</description></item>`);
const numbered = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

describe('parseFeed comes to an end with', () => {
  it.each([
    ['a million < in a text', described('<'.repeat(1_000_000))],
    ['tags that never end', described('a<h'.repeat(300_000))],
    ['100,000 nested tags in a text', described('<b>'.repeat(100_000))],
    ['a million bare ampersands', described('&'.repeat(1_000_000))],
    ['a CDATA section of 5 MB without an end', described(`<![CDATA[${'x'.repeat(5_000_000)}`)],
    ['100,000 CDATA sections without an end', described('<![CDATA['.repeat(100_000))],
    ['100,000 comments without an end', rss('<!--'.repeat(100_000))],
    ['100,000 declarations without an end', rss('<!['.repeat(100_000))],
    ['100,000 instructions without an end', rss('<?'.repeat(100_000))],
    ['100,000 attributes', rss(`<item ${numbered(100_000, (at) => `a${at}="1"`)}><title>Bad</title></item>`)],
    ['an attribute of 5 MB', rss(`<item a="${'x'.repeat(5_000_000)}"><title>Bad</title></item>`)],
    [
      '100,000 namespaces',
      rss(`<item ${numbered(100_000, (at) => `xmlns:a${at}="b"`)}><title>Bad</title></item>`),
    ],
    ['100,000 end tags too many', rss('</x>'.repeat(100_000))],
    ['100,000 unclosed titles', rss(`<item>${'<title>'.repeat(100_000)}</item>`)],
    ['100,000 unclosed objects', described(`<![CDATA[${'<object>'.repeat(100_000)}]]>`)],
    ['a title of 5 MB', rss(`<item><title>${'x '.repeat(2_500_000)}</title></item>`)],
    ['a title of spaces', rss(`<item><title>${' '.repeat(2_000_000)}x</title></item>`)],
    ['twice encoded text without an end', described('Ã©'.repeat(500_000))],
    [
      'dates, links and ids of dots',
      rss(
        `<item><title>Bad</title>${['link', 'guid', 'pubDate'].map((name) => `<${name}>${'a.'.repeat(300_000)}!</${name}>`).join('')}</item>`,
      ),
    ],
    [
      '100,000 dates of one item',
      rss(`<item><title>Bad</title>${'<pubDate>x</pubDate>'.repeat(100_000)}</item>`),
    ],
    ['100,000 hours to skip', rss(`<skipHours>${'<hour>1</hour>'.repeat(100_000)}</skipHours>`)],
    ['100,000 declared entities', `<!DOCTYPE r [${'<!ENTITY a "x">'.repeat(100_000)}]>${rss('')}`],
    ['a megabyte of junk before it', `${'<b>x</b> '.repeat(100_000)}${rss('')}`],
  ])(
    '%s',
    async (_what, document) => {
      const { items } = await parse(document);
      expect(items[0]?.title).toBe('Good');
    },
    PATIENCE_MS,
  );

  it.each([
    ['100,000 unclosed items', rss('<item><title>x'.repeat(100_000)), 5_000],
    ['100,000 items', rss('<item><title>x</title><guid>1</guid></item>'.repeat(100_000)), 5_000],
  ])(
    'the first items of %s',
    async (_what, document, count) => {
      const { items, leftOut } = await parse(document);
      expect([items.length, leftOut]).toEqual([count, 95_001]);
    },
    PATIENCE_MS,
  );

  it.each([
    ['a million nested elements', rss('<a>'.repeat(1_000_000)), 'feed: nested deeper than 256 elements'],
    [
      'nested brackets of JSON',
      `{"items":${'['.repeat(1_000_000)}`,
      'feed: this begins like JSON, but is not',
    ],
    [
      'billions of laughs',
      `<!DOCTYPE l [<!ENTITY a "ha">${numbered(9, (at) => `<!ENTITY b${at} "${`&b${at - 1};`.repeat(10)}">`)}]>${rss('')}`,
      'feed: it declares entities made of entities, which is an attack and no feed',
    ],
  ])(
    '%s by refusing',
    async (_what, document, message) => {
      await expect(parse(document)).rejects.toMatchObject({ name: 'FeedUnreadable', message });
    },
    PATIENCE_MS,
  );
});

/** Of every kind of document one, to be damaged. */
const SAMPLES = [
  rss(
    '<item><title><![CDATA[A & <b>B</b>]]></title><link>https://herald.example/1?a=1&amp;b=2</link><guid isPermaLink="false">1</guid><pubDate>Thu, 04 May 2017 10:30:00 GMT</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item>',
  ),
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><link rel="hub" href="h"/><entry xml:lang="ru"><id>tag:1</id><title type="xhtml"><div><b>A</b></div></title><link href="1"/><updated>2017-05-04T10:30:00Z</updated><author><name>Ada</name></author><content mode="base64">QUJD</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"/><item rdf:about="https://a.example/1"><title>A</title><dc:date>2017</dc:date></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"J","hubs":[{"type":"WebSub","url":"/h"}],"items":[{"id":1,"url":"/1","title":"A","date_published":"2017-05-04","authors":[{"name":"Ada"}]}]}',
].map(utf8);

/** What a reading may come to: an answer that holds what it promises, or the one error that is promised. */
async function outcomeOf(body: Uint8Array): Promise<string> {
  try {
    const { items, repairs } = await parseBytes(body);
    const isWhole = items.every(
      ({ id, published = '1970-01-01T00:00:00.000Z', link = 'https://a.example/' }) => {
        return id !== '' && new Date(published).toISOString() === published && URL.canParse(link);
      },
    );
    return isWhole && repairs.every(({ times, meaning }) => times > 0 && meaning !== '')
      ? 'read'
      : 'half read';
  } catch (error) {
    return error instanceof FeedUnreadable && error.message.startsWith('feed: ') ? 'refused' : String(error);
  }
}

describe('parseFeed answers, or throws a FeedUnreadable, of', () => {
  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (body) => {
        expect(['read', 'refused']).toContain(await outcomeOf(body));
      }),
    );
  });

  it('feeds with pieces put in, taken out, put elsewhere or broken off', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('<', '>', '&', '"', ']]>', '<![CDATA[', '<item>', '</title>', '<!--', '\u0000')
        .map(utf8),
    );
    const change = fc.record({ from: place, to: place, piece });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 6 }),
        async (sample, changes) => {
          const body = changes.reduce((bytes, { from, to, piece: inserted }) => {
            const [start, end] = [from, to].map((share) => Math.floor(share * bytes.length));
            const kept = from < to ? bytes.subarray(end) : bytes.subarray(start);
            return Uint8Array.from([...bytes.subarray(0, start), ...inserted, ...kept]);
          }, sample);
          expect(['read', 'refused']).toContain(await outcomeOf(body));
        },
      ),
      { numRuns: 500 },
    );
  });
});
