import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ParsedFeed } from '../../../functions/feed/item.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';

const URL_OF_FEED = 'https://herald.example/feeds/all.xml';
const parse = (document: string | Uint8Array, contentType?: string): Promise<ParsedFeed> =>
  parseFeed({
    body: typeof document === 'string' ? utf8(document) : document,
    url: URL_OF_FEED,
    ...(contentType !== undefined && { contentType }),
  });
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>${items}</channel></rss>`;
const oneItem = async (inside: string): Promise<ParsedFeed['items'][number]> => {
  const { items } = await parse(rss(`<item>${inside}</item>`));
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`expected one item, got ${items.length}`);
  return item;
};

describe('parseFeed reads', () => {
  it('RSS 2.0', async () => {
    const feed =
      await parse(`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>The Herald</title><link>https://herald.example/</link><language>en-GB</language>
      <atom:link rel="self" href="https://herald.example/feeds/all.xml"/>
      <item><title>Tram &amp;amp; bus</title><link>https://herald.example/tram</link>
      <guid isPermaLink="false">n-1</guid><pubDate>Thu, 04 May 2017 10:30:00 +0300</pubDate>
      <dc:creator>Ada Byrne</dc:creator><description>&lt;p&gt;Short &lt;b&gt;text&lt;/b&gt;&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>Full</p><p>text</p>]]></content:encoded></item>
      </channel></rss>`);
    expect(feed).toEqual({
      title: 'The Herald',
      link: 'https://herald.example/',
      lang: 'en',
      self: 'https://herald.example/feeds/all.xml',
      repairs: [],
      items: [
        {
          id: 'n-1',
          title: 'Tram & bus',
          link: 'https://herald.example/tram',
          published: '2017-05-04T07:30:00.000Z',
          author: 'Ada Byrne',
          summary: 'Short text',
          content: 'Full\ntext',
        },
      ],
    });
  });

  it('Atom, with relative links and three kinds of text', async () => {
    const feed = await parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/de/" xml:lang="de">
      <title>Blatt</title><link rel="self" href="x.xml"/><link href="start"/>
      <entry xml:lang="ru"><id>tag:1</id><title type="html">A &amp;lt; &lt;i&gt;B&lt;/i&gt;</title>
      <link rel="enclosure" href="a.mp3"/><link rel="alternate" href="eins"/>
      <published>2017-05-04T10:00:00Z</published><updated>2017-05-05T10:00:00Z</updated>
      <summary>literal &lt;b&gt;</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>two</p></div></content>
      <author><uri>x</uri><name>Ada</name><email>a@b.example</email></author><source><title>Other</title><id>o</id></source></entry></feed>`);
    expect(feed).toEqual({
      title: 'Blatt',
      link: 'https://herald.example/de/start',
      lang: 'de',
      self: 'https://herald.example/de/x.xml',
      repairs: [],
      items: [
        {
          id: 'tag:1',
          title: 'A < B',
          link: 'https://herald.example/de/eins',
          published: '2017-05-04T10:00:00.000Z',
          updated: '2017-05-05T10:00:00.000Z',
          summary: 'literal <b>',
          content: 'One\ntwo',
          author: 'Ada',
          lang: 'ru',
        },
      ],
    });
  });

  it('RSS 1.0 in windows-1251', async () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Вестник</title></channel>
      <item rdf:about="https://v.example/1"><title>Чечня</title><link>https://v.example/1</link>
      <d:date>2017-05-04</d:date></item></rdf:RDF>`;
    const feed = await parse(encodeAs('windows-1251', text), 'text/xml');
    expect(feed.title).toBe('Вестник');
    expect(feed.items).toEqual([
      {
        id: 'https://v.example/1',
        title: 'Чечня',
        link: 'https://v.example/1',
        published: '2017-05-04T00:00:00.000Z',
      },
    ]);
  });

  it('JSON Feed', async () => {
    const feed = await parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: '/',
        items: [
          {
            id: 7,
            url: '/a',
            title: 'A',
            content_html: '<p>x</p>',
            date_published: '2017-05-04T10:00:00+02:00',
          },
          { id: 'b', content_text: 'Only text', authors: [{ name: 'Ada' }], language: 'fr-CA' },
          'nonsense',
        ],
      }),
    );
    expect(feed).toMatchObject({
      title: 'J',
      link: 'https://herald.example/',
      items: [
        {
          id: '7',
          title: 'A',
          link: 'https://herald.example/a',
          content: 'x',
          published: '2017-05-04T08:00:00.000Z',
        },
        { id: 'b', title: 'Only text', content: 'Only text', author: 'Ada', lang: 'fr' },
      ],
    });
  });

  it.each([
    ['stray ampersands and undeclared entities', '<title>A & B &mdash; C&nbsp;D</title>', 'A & B — C D'],
    ['an unclosed title', '<title>A<link>https://a.example/1</link>', 'A'],
    ['an unclosed CDATA section', '<title><![CDATA[A</title><link>https://a.example/1</link>', 'A'],
    ['names in the wrong case', '<Title>A</Title>', 'A'],
    ['a double title', '<dc:title>B</dc:title><title>A</title>', 'A'],
    [
      'a title of twice encoded text, as it is',
      '<title>Ð§ÐµÑ‡Ð½Ñ\u008f Ð\u00a0</title>',
      'Ð§ÐµÑ‡Ð½Ñ\u008f Ð\u00a0',
    ],
    ['a title of a picture', '<title>&lt;img src="a.png" alt="A &amp;amp; B"/&gt;</title>', 'A & B'],
    ['a title that is nothing but a tag', '<title>&lt;marquee&gt;</title>', '<marquee>'],
    ['a comparison', '<title>x &lt;y</title>', 'x <y'],
    ['a reference without a semicolon', '<title>A &amp B &lt C</title>', 'A & B < C'],
    ['references to no character', '<title>A&#xffff;&#0;&#xd800;</title>', 'A'],
    ['a section in a section', '<title><![CDATA[<![CDATA[A]]>]]></title>', 'A'],
    ['markup in a title', '<title>A <i>b</i> c</title>', 'A b c'],
    [
      'an item without a title',
      `<description>${'word '.repeat(60)}</description>`,
      `${'word '.repeat(23)}word…`,
    ],
  ])('%s', async (_what, inside, title) => {
    expect((await oneItem(`<guid>1</guid>${inside}`)).title).toBe(title);
  });

  it.each([
    ['a permalink', '<guid>https://a.example/p</guid>', 'https://a.example/p'],
    ['a relative link', '<link>/p?a=1&amp;b=2</link>', 'https://herald.example/p?a=1&b=2'],
    ['a link as attribute', '<link href="https://a.example/p"/>', 'https://a.example/p'],
    ['a link with spaces', '<link> https://a.example/a b?c=d e </link>', 'https://a.example/a%20b?c=d%20e'],
    [
      'a link in Cyrillic',
      '<link>https://a.example/чечня?q=я</link>',
      'https://a.example/%D1%87%D0%B5%D1%87%D0%BD%D1%8F?q=%D1%8F',
    ],
    ['a link with backslashes', '<link>https://a.example\\b?c=\\d</link>', 'https://a.example/b?c=%5Cd'],
    ['a permalink that is a path', '<guid>/news/1</guid>', 'https://herald.example/news/1'],
    [
      'a permalink that is said to be one',
      '<guid isPermaLink="true">news-1</guid>',
      'https://herald.example/feeds/news-1',
    ],
    ['an Atom link', '<atom:link href="/p"/>', 'https://herald.example/p'],
  ])('%s', async (_what, inside, link) => {
    expect((await oneItem(`<title>T</title>${inside}`)).link).toBe(link);
  });

  it.each([
    '<link>javascript:alert(1)</link>',
    '<link>data:text/html,x</link>',
    `<link>https://a.example/${'x'.repeat(9_000)}</link>`,
    '<guid isPermaLink="false">https://a.example/</guid>',
    '<guid>n-1</guid>',
    '<guid>12345</guid>',
    '<guid>tag:a.example,2017:1</guid>',
    '<guid>7 at a.example/node</guid>',
  ])('no link out of %.60s', async (inside) => {
    expect((await oneItem(`<title>T</title>${inside}`)).link).toBeUndefined();
  });

  it('the items before the break of a truncated feed', async () => {
    const whole = rss(
      '<item><title>One</title></item><item><title>Two</title><link>https://a.example/2</link></item>',
    );
    const { items } = await parse(whole.slice(0, whole.indexOf('example/2')));
    expect(items.map((item) => item.title)).toEqual(['One', 'Two']);
    expect(items[1]?.link).toBeUndefined();
  });

  it('items that are never closed', async () => {
    const { items } = await parse(rss('<item><title>One</title><item><title>Two</title>'));
    expect(items.map((item) => item.title)).toEqual(['One', 'Two']);
  });

  it('a feed behind a warning of the server', async () => {
    const { items } = await parse(
      `<br /><b>Warning</b>: x in <b>/a.php</b>\n${rss('<item><title>A</title></item>')}`,
    );
    expect(items).toHaveLength(1);
  });

  it('the first 5,000 items', async () => {
    const { items } = await parse(rss('<item><title>x</title></item>'.repeat(5_100)));
    expect(items).toHaveLength(5_000);
  });

  it('short entities that the document declares itself, and none from elsewhere', async () => {
    const declared =
      '<!DOCTYPE r [<!ENTITY a "A &#38; B"><!ENTITY lt "no"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const { items } = await parse(
      `${declared}${rss('<item><title>&a;, &lt; &x; <![CDATA[&a;]]></title></item>')}`,
    );
    expect(items[0]?.title).toBe('A & B, < &x; &a;');
  });

  it('no more of declared entities than a document may grow by', async () => {
    const declared = `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(64)}">]>`;
    const item = `<item><title>x</title><description>${'&a;'.repeat(100_000)}</description></item>`;
    const { items } = await parse(`${declared}${rss(item)}`);
    expect(items[0]?.summary?.length).toBeLessThan(450_000);
  });

  it('names of object prototypes as any other name', async () => {
    const item = await oneItem('<title>T</title><__proto__>x</__proto__><constructor a="1"/><_>x</_>');
    expect(item.title).toBe('T');
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
  });
});

describe('parseFeed refuses', () => {
  it.each([
    ['', 'feed: the document is empty'],
    [' \n\t', 'feed: the document is empty'],
    [
      '<!doctype html><html><head><title>x</title></head><body/></html>',
      'feed: this is an HTML page, not a feed',
    ],
    ['hello', 'feed: this is not RSS, Atom or JSON Feed'],
    ['<opml version="2.0"><body/></opml>', 'feed: this is not RSS, Atom or JSON Feed'],
    ['{"a":', 'feed: this begins like JSON, but is not'],
    ['{"a":1}', 'feed: this is JSON, but not a JSON Feed'],
    [rss('<a>'.repeat(300)), 'feed: nested deeper than 256 elements'],
  ])('%.70s', async (document, message) => {
    await expect(parse(document)).rejects.toThrow(message);
  });

  it('more than 16 MB', async () => {
    await expect(parse(new Uint8Array(16_000_001))).rejects.toThrow('feed: larger than 16 MB');
  });
});

describe('parseFeed of poor input', () => {
  it.each([
    '&lt;'.repeat(200_000),
    '<'.repeat(200_000),
    `<![CDATA[${'a<h'.repeat(100_000)}]]>`,
    '<![CDATA['.repeat(50_000),
    '<b>'.repeat(100_000),
    '&'.repeat(300_000),
    `<a ${'b="1" '.repeat(50_000)}>`,
  ])('gives the other items of a feed with %.12s…', async (text) => {
    const hostile = `<item><title>Bad</title><description>${text}</description></item>`;
    const { items } = await parse(rss(`<item><title>Good</title></item>${hostile}`));
    expect(items[0]?.title).toBe('Good');
  });

  it('answers, or throws an error of this room', async () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<![CDATA[',
      ']]>',
      '<feed>',
      '<entry>',
      '&amp;',
      '&#0;',
      '"',
      '<',
      '>',
      '<content type="xhtml">',
      '</',
      '<!--',
      '<!DOCTYPE [',
      '\u0000',
      'é',
    );
    const document = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const outcome = await parse(text).then(
          ({ items }) => (items.every((item) => item.id !== '') ? 'read' : 'an item without id'),
          (error: Error) => error.message.slice(0, 6),
        );
        expect(['read', 'feed: ']).toContain(outcome);
      }),
    );
  });

  it('reads any bytes as something or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (body) => {
        const outcome = await parse(body).then(
          () => 'read',
          (error: Error) => error.message.slice(0, 6),
        );
        expect(['read', 'feed: ']).toContain(outcome);
      }),
    );
  });
});

describe('parseFeed counts', () => {
  it.each([
    ['RSS', rss('<item><title>x</title></item>'.repeat(5_003))],
    ['JSON Feed', JSON.stringify({ version: '1', items: Array(5_003).fill({ id: 'x', title: 'x' }) })],
  ])('the items of %s that are too many to be read', async (_, document) => {
    const { items, leftOut } = await parse(document);
    expect([items.length, leftOut]).toEqual([5_000, 3]);
  });

  it('none when all are read', async () => {
    expect(await parse(rss('<item><title>x</title></item>'))).not.toHaveProperty('leftOut');
  });
});

describe('parseFeed refuses without expanding', () => {
  it('entities made of entities', async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(parse(`${laughs}${rss('<item><title>&b;</title></item>')}`)).rejects.toThrow(
      /^feed: it declares entities made of entities/,
    );
  });

  it('no entities made of letters or of numbers', async () => {
    const declared = '<!DOCTYPE r [<!ENTITY nbsp "&#160;"><!ENTITY co "AT&#38;T">]>';
    expect((await parse(`${declared}${rss('<item><title>x</title></item>')}`)).items).toHaveLength(1);
  });
});
