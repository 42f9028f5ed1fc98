import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type OpmlListing, parseOpml, printOpml } from '../../../functions/feed/opml.ts';

const opml = (body: string): string => `<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`;

describe('parseOpml', () => {
  it('reads outlines nested in folders, attributes in any case', () => {
    const text = opml(`
      <outline text="World"><outline text="Europe">
        <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/?x=1&y=2" language="de-AT"/>
      </outline>
      <OUTLINE TITLE="C" XMLURL='https://c.example/feed' lang="ru"></OUTLINE></outline>
      <outline xmlurl="https://d.example/rss" category="/Press/Local,/Other"/>`);
    expect(parseOpml(text)).toEqual([
      { url: 'https://a.example/?x=1&y=2', title: 'A & B', lang: 'de', category: 'Europe' },
      { url: 'https://c.example/feed', title: 'C', lang: 'ru', category: 'World' },
      { url: 'https://d.example/rss', title: 'd.example', category: 'Local' },
    ]);
  });

  it('takes each address once and only web addresses', () => {
    const text = opml(
      '<outline xmlUrl="https://a.example/" text="1"/><outline xmlUrl="https://a.example" text="2"/>' +
        '<outline xmlUrl="javascript:alert(1)" text="3"/><outline xmlUrl="/feed" text="4"/>',
    );
    expect(parseOpml(text)).toEqual([{ url: 'https://a.example/', title: '1' }]);
  });

  it.each([
    '',
    'hello',
    '<rss version="2.0"><channel/></rss>',
    '<html><outline xmlUrl="https://a.example/"/>',
    '{"a":1}',
  ])('refuses what is no OPML (%s)', (text) => {
    expect(() => parseOpml(text)).toThrow('feed: not an OPML file');
  });

  it('refuses a list without feeds', () => {
    expect(() => parseOpml(opml('<outline text="empty"/>'))).toThrow('feed: this OPML file lists no feed');
  });

  it('reads a hundred thousand unclosed outlines', () => {
    const text = opml(
      `${'<outline text="f">'.repeat(100_000)}<outline xmlUrl="https://a.example/" text="1"/>`,
    );
    expect(parseOpml(text)).toEqual([{ url: 'https://a.example/', title: '1', category: 'f' }]);
  });
});

describe('printOpml', () => {
  it('prints what parseOpml reads back', () => {
    const word = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => text.replace(/[\s\u0000-\u001f\u007f]/g, ''))
      .filter((text) => text !== '');
    const listing = fc.record({
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: word,
      lang: fc.option(fc.constantFrom('en', 'ru', 'deu'), { nil: undefined }),
      category: fc.option(word, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(listing, { minLength: 1, maxLength: 6 }), (generated) => {
        const unique = [...new Map(generated.map((one) => [one.url, withoutUndefined(one)])).values()];
        const read = parseOpml(printOpml(unique));
        expect(new Set(read)).toEqual(new Set(unique));
      }),
    );
  });
});

const withoutUndefined = (listing: object): OpmlListing => JSON.parse(JSON.stringify(listing));
