import { describe, expect, it } from '@jest/globals';
import { buildAnchorTrie } from '../../../functions/article/anchor-trie.ts';
import type { Page } from '../../../functions/article/article-reader.ts';
import { mentions } from '../../../functions/article/mentions.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';
import { OFF_TOPIC_TEXT } from '../../support/off-topic-text.ts';

const trie = buildAnchorTrie({
  lists: [
    [
      [['chechnya']],
      [['чечня', 'чечне']],
      [['kadyrov*']],
      [['车臣']],
      [['tchetchenie']],
      [['τσετσενοσ']],
      [['체첸*'.normalize('NFKD')]],
      [['เชชเนีย']],
      [['urus'], ['martan']],
      [['ცეცხლი*']],
      [['cecenistan']],
      [['argun']],
    ],
    [[['gay', 'gays']], [['геев']]],
  ],
});

const pageOf = (inside: string, head = '', url = 'https://herald.example/news/tram'): Page => ({
  url,
  body: utf8(
    `<!doctype html><html><head><title>Tram</title>${head}</head><body><p>${OFF_TOPIC_TEXT}</p><p>gays</p>${inside}</body></html>`,
  ),
});
const finds = (inside: string, head = ''): boolean => mentions(pageOf(inside, head), trie);
const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('mentions: words that hide', () => {
  it.each([
    ['plain', '<p>In Chechnya.</p>'],
    ['in capitals', '<p>CHECHNYA</p>'],
    [
      'in the state of the page',
      '<script id="__NEXT_DATA__" type="application/json">{"a":"In \\u0043hechnya"}</script>',
    ],
    ['at the end of a block', '<h2>Chechnya</h2>Tram'],
    ['split by a tag', '<p>Che<b>ch</b>nya</p>'],
    ['with a large first letter', '<p><span class="big">C</span>hechnya</p>'],
    ['split by a place to break', '<p>Chech<wbr>nya</p>'],
    ['split by a comment', '<p>Chech<!-- > a "quote -->nya</p>'],
    ["split by a framework's comment", '<p>Chech<!-- -->nya</p>'],
    ['split by a tag with a > in it', '<p>Chech<i title="a > b">nya</i></p>'],
    ['split by a tag with stray quotes', `<p>Chech<i data-a=b"c'>nya</i></p>`],
    ['split by many tags', `<p>${[...'Chechnya'].map((letter) => `<b>${letter}</b>`).join('')}</p>`],
    ['split by a drawing', '<p>Chech<svg><text>x</text></svg>nya</p>'],
    ['split by a style sheet', '<p>Chech<style>p > a { color: "red" }</style>nya</p>'],
    ['split by a script', '<p>Chech<script>if (a < b) document.write("</p>")</script>nya</p>'],
    ['after a word that a tag parts', '<p>the <b>old</b>Chechnya</p>'],
    ['before a word that a tag parts', '<p>Chechnya<b>old</b> news</p>'],
    ['with a soft hyphen', '<p>Chech\u00adnya</p>'],
    ['with an entity for a soft hyphen', '<p>Chech&shy;nya</p>'],
    ['with the same without its semicolon', '<p>Chech&shynya</p>'],
    ['with a zero-width space', '<p>Chech&ZeroWidthSpace;n&#8203;ya</p>'],
    ['with a word joiner and a mark of direction', '<p>Chech\u2060n\u200eya</p>'],
    ['with a NUL', '<p>Chech\u0000nya</p>'],
    ['in decimal references', `<p>${[...'Чечня'].map((one) => `&#${one.charCodeAt(0)};`).join('')}</p>`],
    [
      'in hexadecimal references without semicolons',
      `<p>${[...'Чечня'].map((one) => `&#x${one.charCodeAt(0).toString(16)}`).join('')} .</p>`,
    ],
    ['in references with zeros before', '<p>&#00000000001063;ечня</p>'],
    ['in named references', '<p>&CHcy;&iecy;&chcy;&ncy;&yacy;</p>'],
    ['in script letters', '<p>&Cscr;hechnya</p>'],
    ['in mathematical letters', '<p>𝐂𝐡𝐞𝐜𝐡𝐧𝐲𝐚</p>'],
    ['with accents', '<p>Tchétchénie</p>'],
    ['with accents decomposed', `<p>${'Tchétchénie'.normalize('NFD')}</p>`],
    ['with named accents', '<p>Tch&eacute;tch&eacutenie</p>'],
    ['with look-alike letters', '<p>Чeчня</p>'],
    ['with look-alike letters the other way', '<p>Сhесhnуа</p>'],
    ['with a final sigma', '<p>Τσετσένος</p>'],
    ['with a Turkish İ', '<p>ÇEÇENİSTAN</p>'],
    ['as a beginning', '<p>Kadyrovs men</p>'],
    ['as a beginning with a tag after it', '<p>Kady<b>rov</b>tsy</p>'],
    ['as a phrase with its words apart', '<p>Martan, once called Urus-Yurt</p>'],
    ['in signs without spaces', '<p>在车臣的人</p>'],
    ['in signs among letters', '<p>Tram在车臣Tram</p>'],
    ['in signs broken by a line', '<p>在车\n臣的人</p>'],
    ['in signs split by a tag', '<p>在车<b>臣</b>的人</p>'],
    ['in Hangul with a particle', '<p>체첸에서</p>'],
    ['in Thai with its marks', '<p>ในเชชเนียวันนี้</p>'],
    ['in attributes', '<img alt="A street in Chechnya">'],
    ['in an attribute with references', '<img alt="&#1063;ечня">'],
    ['in what looks like a tag', '<p>a <Chechnya report> b</p>'],
    ['in a tag that is never closed', '<p title="Chechnya'],
    ['behind a < that is no tag', '<p>i <3 Chechnya > all</p>'],
    ['in written angle brackets', '<p>a &lt; Chechnya &gt; b</p>'],
  ])('%s', (_how, inside) => {
    expect(finds(inside)).toBe(true);
  });

  it.each([
    ['meta', '<meta property="og:title" content="News from Chechnya">'],
    ['meta with a double encoded letter', '<meta property="og:title" content="Tch&amp;eacute;tchénie">'],
    ['JSON-LD', script('{"headline":"News from Chechnya"}')],
    ['JSON-LD with escapes', script('{"headline":"\\u0427\\u0435\\u0447\\u043d\\u044f"}')],
    ['JSON-LD escaped twice', script('{"headline":"\\\\u0427\\\\u0435\\\\u0447\\\\u043d\\\\u044f"}')],
    ['JSON-LD behind an escaped line break', script('{"articleBody":"Tram.\\nChechnya"}')],
    ['JSON-LD with tags', script('{"articleBody":"Chech<b>nya</b>"}')],
    ['JSON-LD with escaped tags', script('{"articleBody":"Chech\\u003cb\\u003enya\\u003c\\/b\\u003e"}')],
    ['JSON-LD with a > in a tag', script('{"articleBody":"Chech<b title=\\"a > b\\">nya</b>"}')],
    ['JSON-LD with a > in a comment', script('{"articleBody":"Chech<!-- a > b -->nya"}')],
    ['JSON-LD with references', script('{"headline":"Tch&amp;eacute;tch\\u0026eacute;nie"}')],
    ['JSON-LD with an escaped quote', script('{"headline":"\\"Chechnya\\""}')],
    ['JSON-LD that is never closed', '<script type="application/ld+json">{"headline":"Chechnya"}'],
  ])('in %s', (_where, head) => {
    expect(finds('', head)).toBe(true);
  });

  it.each([
    ['windows-1251, declared', encodeAs, 'windows-1251', 'text/html; charset=windows-1251'],
    ['windows-1251, undeclared', encodeAs, 'windows-1251', undefined],
    ['koi8-r, declared as UTF-8', encodeAs, 'koi8-r', 'text/html; charset=utf-8'],
    [
      'UTF-8, declared as Latin-1',
      (_: string, text: string) => utf8(text),
      '',
      'text/html; charset=iso-8859-1',
    ],
  ])('in %s', (_what, encode, charset, contentType) => {
    const russian =
      'Городской совет обсуждал трамвай весь вечер, и жители слушали его до самой ночи. '.repeat(40);
    const body = encode(
      charset,
      `<html><title>Новости</title><p>${russian}</p><p>О геев в Чечне.</p></html>`,
    );
    const page = { url: 'https://herald.example/a', body, ...(contentType !== undefined && { contentType }) };
    expect(mentions(page, trie)).toBe(true);
    const without = encode(charset, `<html><title>Новости</title><p>${russian}</p></html>`);
    expect(mentions({ ...page, body: without }, trie)).toBe(false);
  });
});

describe('mentions: what is off topic', () => {
  it.each([
    ['of bytes in UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
    ['of bytes in UTF-8', utf8],
  ])('%s', (_what, encode) => {
    const start = `<!doctype html><p>${OFF_TOPIC_TEXT}</p><p>gays</p>`;
    const url = 'https://herald.example/a';
    expect(mentions({ url, body: encode(start) }, trie)).toBe(false);
    expect(mentions({ url, body: encode(`${start}<p>Chechnya</p>`) }, trie)).toBe(true);
  });

  it.each([
    ['another page', '<p>Nothing but trams.</p>'],
    ['a longer word', '<p>An argument; Tchechnyan.</p>'],
    ['a word within a word', '<p>xKadyrov, homogays</p>'],
    ['half a phrase', '<p>Martan</p>'],
    ['signs parted by another', '<p>车大臣</p>'],
    ['a comment', '<p>Tram<!-- Chechnya --></p>'],
    ['a script that is no JSON-LD', '<script>let place = "Chechnya";</script>'],
    ['a style sheet', '<style>.chechnya { }</style>'],
  ])('%s', (_what, inside) => {
    expect(finds(inside)).toBe(false);
  });

  it('wants a word of each list', () => {
    const body = utf8(`<p>${OFF_TOPIC_TEXT}</p><p>Chechnya</p>`);
    expect(mentions({ url: 'https://herald.example/a', body }, trie)).toBe(false);
  });

  it('is content with one list on a page whose article goes on', () => {
    const body = utf8(`<p>${OFF_TOPIC_TEXT}</p><p>Chechnya</p><a href="/news/tram-lines/2">more</a>`);
    expect(mentions({ url: 'https://herald.example/news/tram-lines', body }, trie)).toBe(true);
    expect(mentions({ url: 'https://herald.example/news/tram-tracks', body }, trie)).toBe(false);
  });

  it("takes the feed's title for the page's", () => {
    const body = utf8(`<p>${OFF_TOPIC_TEXT}</p><p>gays</p>`);
    const page = { url: 'https://herald.example/a', body };
    expect(mentions({ ...page, title: 'In Chechnya' }, trie)).toBe(true);
    expect(mentions({ ...page, title: 'In town' }, trie)).toBe(false);
  });

  it('says nothing of pages without text', () => {
    const url = 'https://herald.example/a';
    expect(
      mentions({ url, body: utf8('<div id="app"></div><noscript>Scripts, please.</noscript>') }, trie),
    ).toBe(true);
    expect(mentions({ url, body: Uint8Array.from({ length: 9_000 }, (_, at) => at % 7) }, trie)).toBe(true);
  });

  it('answers everything with no list, nothing with an empty one', () => {
    const all = buildAnchorTrie({ lists: [] });
    const none = buildAnchorTrie({ lists: [[]] });
    expect(mentions(pageOf(''), all)).toBe(true);
    expect(mentions(pageOf('<p>Chechnya</p>'), none)).toBe(false);
  });
});

describe('mentions: hostile pages', () => {
  const MEGABYTES = 3_000_000;
  it.each([
    ['open angle brackets', '<'],
    ['tags that are never closed', '<a '],
    ['quotes that are never closed', '<a b="'],
    ['letters between tags', 'k<b>'],
    ['beginnings of words between tags', 'che<b>'],
    ['ampersands', '&'],
    ['references that stand for ampersands', '&amp;amp;'],
    ['long numbers', '&#0000000000'],
    ['backslashes', '\\'],
    ['scripts that are never closed', '<script type=application/ld+json>'],
    ['scripts full of brackets', '<script type=application/ld+json><<<>></script>'],
    ['comments that are never closed', '<!--'],
    ['signs', '车'],
    ['NULs', `${'checheche'.repeat(5)}\u0000`],
    ['links to the page itself', 'tram '],
    ['accents', 'e\u0301\u0301\u0301'],
  ])('%s', (_what, piece) => {
    const inside = piece.repeat(MEGABYTES / piece.length);
    // A comment that is never closed takes the rest of the page.
    expect(finds(`${inside}<p>Chechnya</p>`)).toBe(piece !== '<!--');
    expect(finds(inside)).toBe(false);
  });
});
