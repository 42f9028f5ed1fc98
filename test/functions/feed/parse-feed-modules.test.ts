import { describe, expect, it } from '@jest/globals';
import type { FeedItem, ParsedFeed } from '../../../functions/feed/item.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { utf8 } from '../../support/encode-as.ts';

const parse = (document: string): Promise<ParsedFeed> =>
  parseFeed({ body: utf8(document), url: 'https://herald.example/feeds/all.xml' });
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>H</title>${inside}</channel></rss>`;
const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title>${inside}</feed>`;
const firstOf = async (document: string): Promise<FeedItem | undefined> => (await parse(document)).items[0];

describe('parseFeed reads of a channel', () => {
  it.each([
    [
      'hub and own address of RSS',
      rss(
        '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/feed"/><link>https://herald.example/</link>',
      ),
    ],
    [
      'hub and own address of Atom',
      atom('<link rel="self" href="/feed"/><link rel="hub" href="https://hub.example/"/><link href="/"/>'),
    ],
    [
      'relations by their full addresses, and two in one',
      atom(
        '<link rel="http://www.iana.org/assignments/relation/self alternate" href="/feed"/><link rel="HUB" href="https://hub.example/"/>',
      ).replace('self alternate', 'self'),
    ],
    [
      'hub and own address of JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        feed_url: '/feed',
        hubs: [
          { type: 'rssCloud', url: 'https://cloud.example/' },
          { type: 'WebSub', url: 'https://hub.example/' },
        ],
        items: [],
      }),
    ],
  ])('the %s', async (_what, document) => {
    const { hub, self } = await parse(document);
    expect({ hub, self }).toEqual({ hub: 'https://hub.example/', self: 'https://herald.example/feed' });
  });

  it('no hub out of an item, and none that is no web address', async () => {
    const feed = await parse(
      atom(
        '<link rel="hub" href="mailto:a@b.example"/><entry><title>A</title><link rel="hub" href="https://hub.example/"/></entry>',
      ),
    );
    expect(feed).not.toHaveProperty('hub');
  });

  it.each([
    ['<ttl>90</ttl>', { minutes: 90 }],
    [
      '<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      { minutes: 360 },
    ],
    ['<sy:updateFrequency>2</sy:updateFrequency>', { minutes: 720 }],
    ['<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', { minutes: 60 }],
    [
      '<skipHours><hour>0</hour><hour>24</hour><hour> 5 </hour><hour>99</hour></skipHours>',
      { skipHours: [0, 5] },
    ],
    ['<skipDays><day>Saturday</day><day>Sunday</day></skipDays>', { skipDays: [0, 6] }],
  ])('the pace in %s', async (inside, pace) => {
    expect((await parse(rss(inside))).pace).toEqual(pace);
  });

  it.each([
    '',
    '<ttl>0</ttl>',
    '<ttl>soon</ttl>',
    '<sy:updatePeriod>never</sy:updatePeriod>',
    '<skipHours></skipHours>',
  ])('no pace in "%s"', async (inside) => {
    expect(await parse(rss(inside))).not.toHaveProperty('pace');
  });
});

describe('parseFeed reads of an item', () => {
  it.each([
    ['feedburner', 'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"', 'f:origLink'],
    ['pheedo', 'xmlns:pheedo="http://www.pheedo.com/namespace/pheedo"', 'pheedo:origLink'],
    ['an undeclared prefix', '', 'feedburner:origLink'],
  ])('its own link by %s', async (_what, namespace, name) => {
    const item = await firstOf(
      `<rss version="2.0" ${namespace}><channel><item><title>A</title><link>https://counter.example/1</link><${name}>https://herald.example/1</${name}></item></channel></rss>`,
    );
    expect(item).toMatchObject({ link: 'https://counter.example/1', ownLink: 'https://herald.example/1' });
  });

  it.each(['https://herald.example/1', 'javascript:alert(1)', '/1'])('no own link out of %s', async (own) => {
    const item = await firstOf(
      rss(
        `<item><link>https://herald.example/1</link><feedburner:origLink>${own}</feedburner:origLink></item>`,
      ),
    );
    expect(item).not.toHaveProperty('ownLink');
  });

  it.each<[what: string, document: string, expected: Partial<FeedItem>]>([
    [
      'Media RSS in a group',
      rss(
        '<item><media:group><media:content url="https://a.example/v"><media:title>T</media:title></media:content><media:description>D</media:description></media:group></item>',
      ),
      { title: 'T', summary: 'D' },
    ],
    [
      'Dublin Core',
      rss(
        '<item><dc:title>T</dc:title><dc:description>D</dc:description><dc:creator>Ada</dc:creator><dc:date>2017-05-04T10:30:00+03:00</dc:date><dc:language>de-AT</dc:language><dc:identifier>i-1</dc:identifier></item>',
      ),
      {
        id: 'i-1',
        title: 'T',
        summary: 'D',
        author: 'Ada',
        published: '2017-05-04T07:30:00.000Z',
        lang: 'de',
      },
    ],
    [
      'iTunes',
      rss(
        '<item><title>T</title><itunes:author>Ada</itunes:author><itunes:summary>S</itunes:summary></item>',
      ),
      { author: 'Ada', summary: 'S' },
    ],
    [
      'content:encoded beside a description',
      rss(
        '<item><title>T</title><description>S</description><content:encoded><![CDATA[<p>One</p><p>two</p>]]></content:encoded></item>',
      ),
      { summary: 'S', content: 'One\ntwo' },
    ],
    [
      'Atom 0.3 in base64',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title mode="base64">w5xiZXIgPGI+YWxsZXM8L2I+</title><issued>2017-05-04T10:30:00Z</issued><modified>2017-05-05T10:30:00Z</modified></entry></feed>',
      { title: 'Über alles', published: '2017-05-04T10:30:00.000Z', updated: '2017-05-05T10:30:00.000Z' },
    ],
    [
      'a title of a type of its own',
      atom('<entry><title type="application/x-own">test</title></entry>'),
      { title: 'test' },
    ],
    [
      'links against bases within bases',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/"><title>T</title><link href="1?a&amp;b"/></entry></feed>',
      { link: 'https://a.example/x/y/1?a&b' },
    ],
    [
      'the alternate link that is a page',
      atom(
        '<entry><title>T</title><link rel="replies" href="/r"/><link rel="alternate" type="application/json" href="/j"/><link type="text/html" href="/p"/></entry>',
      ),
      { link: 'https://herald.example/p' },
    ],
    [
      'CDF',
      '<CHANNEL BASE="https://a.example/"><TITLE>H</TITLE><ITEM HREF="/1" LASTMOD="2017-05-04T10:30+03:00"><TITLE>T</TITLE><ABSTRACT>S</ABSTRACT></ITEM></CHANNEL>',
      { title: 'T', link: 'https://a.example/1', summary: 'S', published: '2017-05-04T07:30:00.000Z' },
    ],
    [
      'CDF with its link inside',
      '<CHANNEL><ITEM><A HREF="https://a.example/1"/><TITLE>T</TITLE></ITEM></CHANNEL>',
      { link: 'https://a.example/1' },
    ],
    [
      'rdf:about as the link',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/><item rdf:about="https://a.example/?a=1&amp;b=2"><title>T</title></item></rdf:RDF>',
      { link: 'https://a.example/?a=1&b=2' },
    ],
  ])('%s', async (_what, document, expected) => {
    expect(await firstOf(document)).toMatchObject(expected);
  });

  it('no content of bytes that are no text', async () => {
    const item = await firstOf(
      atom('<entry><title>T</title><content type="image/png">iVBORw0KGgoAAAAN</content></entry>'),
    );
    expect(item).toMatchObject({ title: 'T' });
    expect(item).not.toHaveProperty('content');
  });
});
