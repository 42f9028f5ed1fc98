/** A document whose content is the attack; how it comes over the wire is decent. */
export interface HostileDocument {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** @param asked how many times this document was asked for before. */
  readonly body: (asked: number) => string | Uint8Array;
}

const MB = 1_000_000;
const RSS = 'application/rss+xml';
const HTML = 'text/html; charset=utf-8';

const item = (name: string, rest = ''): string =>
  `<item><title>${name}</title><link>https://nowhere.example/${name}</link>${rest}</item>`;
const rss = (inside: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Hostile</title>${inside}</channel></rss>`;
const feed = (inside: string): HostileDocument => ({ type: RSS, body: () => rss(inside) });

/** Bytes of windows-1251 for the word "Чечня", under whatever label. */
const CYRILLIC_BYTES = Uint8Array.from([0xd7, 0xe5, 0xf7, 0xed, 0xff]);
const inYears = (years: number): string => new Date(Date.now() + years * 365 * 86_400_000).toUTCString();

/** Feeds that try to hang us, to fill our memory, or to make us lose items. */
export const HOSTILE_FEEDS: Readonly<Record<string, HostileDocument>> = {
  'billion-laughs': {
    type: RSS,
    body: () =>
      `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY ${'abcdefghijklmnopqrstuv'[at + 1]} "${`&${'abcdefghijklmnopqrstu'[at]};`.repeat(10)}">`).join('')}]>${rss(item('&u;'))}`,
  },
  'outside-entity': {
    type: RSS,
    body: () => `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item('&x;'))}`,
  },
  'title-of-15-mb': { type: RSS, body: () => rss(`<item><title>${'x'.repeat(15 * MB)}</title></item>`) },
  'nested-100000': { type: RSS, body: () => rss('<a>'.repeat(100_000)) },
  'brackets-200000': feed(item('brackets', `<description>${'<'.repeat(200_000)}</description>`)),
  'half-tags': feed(item('half-tags', `<description>${'a<h'.repeat(70_000)}</description>`)),
  'unclosed-cdata': {
    type: RSS,
    body: () => rss(item('cdata', `<description><![CDATA[${'x'.repeat(5 * MB)}`)),
  },
  'ampersands-1000000': { type: RSS, body: () => rss(item('ampersands', '&'.repeat(MB))) },
  'attributes-100000': {
    type: RSS,
    body: () => rss(`<item ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
  },
  'attribute-of-10-mb': { type: RSS, body: () => rss(`<item x="${'y'.repeat(10 * MB)}"/>${item('after')}`) },
  'items-50000': {
    type: RSS,
    body: () => rss(Array.from({ length: 50_000 }, (_, at) => `<item><guid>${at}</guid></item>`).join('')),
  },
  'charset-lie': {
    type: `${RSS}; charset=utf-8`,
    body: () =>
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><item><title>'),
        Buffer.concat(Array.from({ length: 20 }, () => Buffer.concat([CYRILLIC_BYTES, Buffer.from(' ')]))),
        Buffer.from('</title><link>https://nowhere.example/charset</link></item></channel></rss>'),
      ]),
  },
  'html-page': { type: HTML, body: () => '<!doctype html><title>Welcome</title><p>This is no feed.</p>' },
  'json-without-items': { type: 'application/json', body: () => '{"version":"x"}' },
  'json-nested': { type: 'application/json', body: () => `{"items":${'['.repeat(200_000)}` },
  'binary-noise': {
    type: RSS,
    body: () => Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256),
  },
  'clock-a-year-ahead': feed(item('ahead', `<pubDate>${inYears(1)}</pubDate>`)),
  'clock-a-year-behind': feed(item('behind', `<pubDate>${inYears(-1)}</pubDate>`)),
  'one-item-200-times': feed(item('same').repeat(200)),
  'one-guid-for-all': feed(
    ['one', 'two', 'three'].map((name) => item(name, '<guid isPermaLink="false">1</guid>')).join(''),
  ),
  'guids-that-change': {
    type: RSS,
    body: (asked) => rss(item('steady', `<guid isPermaLink="false">${asked}-${Math.random()}</guid>`)),
  },
  shrinking: {
    type: RSS,
    body: (asked) =>
      rss(
        ['a', 'b', 'c']
          .slice(asked)
          .map((name) => item(`shrinking-${name}`))
          .join(''),
      ),
  },
  'same-etag': {
    type: RSS,
    headers: { etag: '"always"' },
    body: (asked) => rss(item(`same-etag-${asked}`)),
  },
  'inner-addresses': feed(
    ['http://127.0.0.1:1/', 'http://169.254.169.254/latest/', 'file:///etc/passwd', 'javascript:alert(1)']
      .map((link) => `<item><title>inner ${link}</title><link>${link}</link></item>`)
      .join(''),
  ),
  prototype: feed(
    '<item><title>p</title><__proto__>x</__proto__><constructor>y</constructor><_>z</_></item>',
  ),
};

/** Words that take a page past everything that looks at its source only. */
const STORY =
  '<p>Gay men were detained and tortured in Chechnya, a human-rights group said, and relatives were told to kill them.</p>';
const page = (inside: string, head = ''): HostileDocument => ({
  type: HTML,
  body: () =>
    `<!doctype html><html><head><title>Hostile</title>${head}</head><body>${STORY}${inside}</body></html>`,
});

/** Pages that try to hang or to fill the reader of articles. */
export const HOSTILE_PAGES: Readonly<Record<string, HostileDocument>> = {
  'divs-100000': page('<div>'.repeat(100_000)),
  'divs-600': page(`${'<div>'.repeat(600)}${STORY}`),
  'chains-of-divs': page(`${'<div>'.repeat(55)}x${'</div>'.repeat(55)}`.repeat(70)),
  'links-5000': page('<a href="/x">word</a> '.repeat(5_000)),
  'spans-200000': page('<span>'.repeat(200_000)),
  'breaks-200000': page('<br>'.repeat(200_000)),
  'attributes-100000': page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=x`).join(' ')}>`),
  'half-attributes': page('<p/x='.repeat(100_000)),
  'style-of-2-mb': page('', `<style>${'.a{color:red}'.repeat(160_000)}</style>`),
  'table-300-by-300': page(`<table>${`<tr>${'<td>1</td>'.repeat(300)}</tr>`.repeat(300)}</table>`),
  'title-of-4-mb': { type: HTML, body: () => `<title>${'x'.repeat(4 * MB)}</title>${STORY}` },
  'comment-never-closed': page(`<!--${'-'.repeat(MB)}`),
  'script-never-closed': page(`<script>${'</scrip '.repeat(100_000)}`),
  'json-ld-of-2-mb': page('', `<script type="application/ld+json">${'['.repeat(2 * MB)}</script>`),
  'footer-of-200-kb': page(
    `<footer>${'<p>We use words about nothing at all, again and again, to fill this place.</p>'.repeat(2_600)}</footer>`,
  ),
  'lying-charset': { type: 'text/html; charset=utf-16', body: () => `<title>Lie</title>${STORY}` },
  'zeros-of-1-mb': { type: HTML, body: () => new Uint8Array(MB) },
  'entities-200000': page('&amp;&#x41;&notanentity;'.repeat(70_000)),
  'forms-and-selects': page(`<select>${'<option>x'.repeat(50_000)}</select>`),
  'misnested-formatting': page('<b><i><u><p>'.repeat(20_000)),
  'svg-and-math': page(`<svg>${'<g><foreignObject><math><mi>'.repeat(5_000)}`),
};
