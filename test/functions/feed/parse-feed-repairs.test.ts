import { describe, expect, it } from '@jest/globals';
import type { Repair } from '../../../functions/feed/item.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { REPAIR_MEANINGS } from '../../../functions/feed/repair-meanings.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';

const URL_OF_FEED = 'https://herald.example/feeds/all.xml';

async function repairsOf(document: string | Uint8Array, contentType?: string): Promise<readonly Repair[]> {
  const body = typeof document === 'string' ? utf8(document) : document;
  const { repairs } = await parseFeed({
    body,
    url: URL_OF_FEED,
    ...(contentType !== undefined && { contentType }),
  });
  return repairs;
}

const counts = (repairs: readonly Repair[]): Record<string, number> =>
  Object.fromEntries(repairs.map(({ name, times }) => [name, times]));

const CLEAN_ITEM =
  '<title>A &amp; B</title><link>https://herald.example/1</link><guid>https://herald.example/1</guid><pubDate>Thu, 04 May 2017 10:30:00 GMT</pubDate>';
const rss = (items: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"${attributes}><channel><title>Herald</title>${items}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${CLEAN_ITEM}${inside}</item>`);
const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><entry><id>tag:1</id><title>A</title><updated>2017-05-04T10:30:00Z</updated>${inside}</entry></feed>`;
const json = (feed: object): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed });

describe('parseFeed puts nothing right in', () => {
  it.each([
    ['RSS 2.0', item('<description>&lt;p&gt;x&amp;nbsp;y&lt;/p&gt;</description>')],
    ['RSS 2.0 with CDATA', item('<description><![CDATA[<p>x & y &nbsp; <br></p>]]></description>')],
    [
      'RSS 2.0 with modules',
      rss(
        `<atom:link rel="self" href="https://herald.example/feeds/all.xml"/><sy:updatePeriod>hourly</sy:updatePeriod><ttl>60</ttl>
        <skipHours><hour>1</hour></skipHours><item>${CLEAN_ITEM}<dc:creator>Ada</dc:creator><content:encoded><![CDATA[<p>x</p>]]></content:encoded>
        <media:group><media:title>T</media:title></media:group><itunes:summary>s</itunes:summary></item>`,
        ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
      ),
    ],
    ['RSS 2.0 of an empty channel', rss('')],
    [
      'RSS 0.91 with its document type',
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>H</title><link>https://herald.example/</link><item><title>A&nbsp;B</title><link>https://herald.example/1</link></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://herald.example/"><title>H</title><link>https://herald.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://herald.example/1"/></rdf:Seq></items></channel><item rdf:about="https://herald.example/1"><title>A</title><link>https://herald.example/1</link><dc:date>2017-05-04</dc:date></item></rdf:RDF>',
    ],
    [
      'Atom 1.0',
      atom(
        '<link href="/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content>',
      ),
    ],
    [
      'Atom 1.0 with a prefix and a comment',
      '<?xml version="1.0"?><!-- made by hand --><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>H</a:title><a:entry><a:id>tag:1</a:id><a:title>A</a:title><a:updated>2017-05-04T10:30:00.5+02:00</a:updated></a:entry></a:feed>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>H</title><entry><title type="text/html" mode="escaped">A &lt;b&gt;</title><id>tag:1</id><modified>2017-05-04T10:30:00Z</modified><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content></entry></feed>',
    ],
    [
      'CDF',
      '<CHANNEL HREF="https://herald.example/"><TITLE>H</TITLE><ITEM HREF="/1" LASTMOD="2017-05-04"><TITLE>A</TITLE></ITEM></CHANNEL>',
    ],
    [
      'JSON Feed',
      json({
        items: [
          { id: '1', url: 'https://herald.example/1', title: 'A', date_published: '2017-05-04T10:00:00Z' },
        ],
      }),
    ],
    ['JSON Feed 1.0', json({ version: 'https://jsonfeed.org/version/1', items: [] })],
  ])('clean %s', async (_what, document) => {
    expect(await repairsOf(document)).toEqual([]);
  });

  it.each([
    [
      'UTF-8 with a mark',
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(item('<author>Ünal</author>'))]),
      undefined,
    ],
    [
      'declared windows-1251',
      encodeAs('windows-1251', item('').replace('UTF-8', 'windows-1251').replace('Herald', 'Вестник')),
      undefined,
    ],
    [
      'windows-1251 by the header',
      encodeAs('windows-1251', item('').replace(' encoding="UTF-8"', '').replace('Herald', 'Вестник')),
      'text/xml; charset=windows-1251',
    ],
    ['ASCII that is called Latin-1', utf8(item('').replace('UTF-8', 'iso-8859-1')), undefined],
  ])('%s', async (_what, document, contentType) => {
    expect(await repairsOf(document, contentType)).toEqual([]);
  });
});

describe('parseFeed names and counts', () => {
  it.each<[name: keyof typeof REPAIR_MEANINGS, times: number, document: string]>([
    ['junk-before-feed', 1, `\n\n${item('')}`],
    ['junk-before-feed', 1, `Warning: low disk${item('')}`],
    ['junk-after-feed', 1, `${item('')}done in 0.3 s`],
    ['control-character', 2, item('<author>A\u0001\u0002</author>')],
    [
      'bare-ampersand',
      3,
      item('<author>A & B &C</author><source url="https://a.example/?a=1&b=2">S</source>'),
    ],
    ['undeclared-entity', 2, item('<description>a&nbsp;b &mdash; c</description>')],
    ['unknown-entity', 1, item('<description>&nobody;</description>')],
    ['bad-character-number', 3, item('<description>&#0;&#x96;&#xffff; &#10;</description>')],
    ['bare-less-than', 1, item('<description>1 < 2</description>')],
    ['bad-attribute', 2, item('<enclosure url=https://a.example/a.mp3 length/>')],
    ['unfinished-tag', 1, item('<category>x</category <author>A</author>')],
    ['bad-comment', 1, item('<!-- a -- b -->')],
    ['unclosed-cdata', 1, item('<description><![CDATA[x</description>')],
    ['stray-cdata-end', 1, item('<description>x]]></description>')],
    [
      'unclosed-element',
      1,
      item('<description>x<guid>1</guid>').replace('<guid>https://herald.example/1</guid>', ''),
    ],
    ['unclosed-element', 1, rss(`<item>${CLEAN_ITEM}<item>${CLEAN_ITEM.replaceAll('/1', '/2')}</item>`)],
    ['stray-end-tag', 1, item('</div>')],
    ['broken-off', 1, item('').replace('</channel></rss>', '')],
    ['wrong-case', 2, item('').replace('<item>', '<Item>').replace('<pubDate>', '<pubdate>')],
    ['undeclared-prefix', 1, item('<dc:creator>A</dc:creator>')],
    [
      'prefixed-element',
      1,
      rss(`<x:item>${CLEAN_ITEM}</x:item>`, ' xmlns:x="http://backend.userland.com/rss2"'),
    ],
    ['missing-namespace', 1, atom('').replace(' xmlns="http://www.w3.org/2005/Atom"', '')],
    ['missing-version', 1, item('').replace(' version="2.0"', '')],
    ['missing-version', 1, json({ version: undefined, items: [] })],
    ['missing-root', 1, item('').replace('<rss version="2.0">', '').replace('</rss>', '')],
    ['missing-channel', 1, item('').replace(/<\/?channel>/g, '')],
    ['markup-in-text', 1, item('<description>a <b>c</b></description>')],
    ['markup-in-text', 1, atom('<summary type="html">a <b>c</b></summary>')],
    ['twice-encoded', 1, item('<description>Ð§ÐµÑ‡</description>')],
    ['bad-date', 1, atom('<published>yesterday</published>')],
    ['odd-date', 1, item('').replace('Thu, 04 May 2017 10:30:00 GMT', '4 мая 2017')],
    ['odd-date', 1, atom('').replace('T10:30:00Z', '')],
    ['missing-date', 1, item('').replace(/<pubDate>.*<\/pubDate>/, '')],
    ['missing-date', 1, json({ items: [{ id: '1', title: 'A' }] })],
    ['missing-id', 1, item('').replace(/<guid>.*<\/guid>/, '')],
    ['repeated-id', 2, rss(`<item>${CLEAN_ITEM}</item>`.repeat(3))],
    ['relative-link', 1, item('').replace('<link>https://herald.example', '<link>')],
    ['unsafe-link', 1, item('').replace('/1</link>', '/a b</link>')],
    ['unusable-link', 1, item('').replace('<link>https:', '<link>javascript:')],
    ['number-for-text', 1, json({ items: [{ id: 1, title: 'A', date_published: '2017-05-04' }] })],
    ['bad-item', 1, rss(`<item>${CLEAN_ITEM}</item><item></item>`)],
  ])('%s', async (name, times, document) => {
    const repairs = await repairsOf(document);
    expect(counts(repairs)).toEqual({ [name]: times });
    expect(repairs[0]?.meaning).toBe(REPAIR_MEANINGS[name]);
  });

  it.each([
    [
      'wrong-charset',
      'windows-1251 is declared, but the text is written in utf-8',
      utf8(item('<author>Я</author>').replace('UTF-8', 'windows-1251')),
      undefined,
    ],
    [
      'wrong-charset',
      'utf-8 is declared, but the text is written in windows-1251',
      encodeAs('windows-1251', item('<author>Нового постоянного автора</author>')),
      undefined,
    ],
    [
      'wrong-charset',
      'koi8-r is declared, but the text is written in utf-8',
      utf8(item('<author>Я</author>')),
      'text/xml; charset=koi8-r',
    ],
    [
      'undeclared-charset',
      'no charset is declared and the text is not UTF-8; it was read as windows-1252',
      encodeAs('iso-8859-15', item('<author>é</author>').replace(' encoding="UTF-8"', '')),
      undefined,
    ],
    [
      'broken-bytes',
      REPAIR_MEANINGS['broken-bytes'],
      new Uint8Array([...utf8(item('<author>Новости</author>')), 0xff]),
      undefined,
    ],
  ])('%s: %s', async (name, meaning, document, contentType) => {
    const repairs = await repairsOf(document, contentType);
    expect(repairs).toContainEqual({ name, meaning, times: 1 });
  });

  it('several at once, in the order of the list', async () => {
    const repairs = await repairsOf(rss('<item><title>A & B & C</title></item>'));
    expect(repairs.map(({ name, times }) => [name, times])).toEqual([
      ['bare-ampersand', 2],
      ['missing-date', 1],
      ['missing-id', 1],
    ]);
  });
});
