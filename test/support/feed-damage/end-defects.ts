import { gzipSync } from 'node:zlib';
import { utf8 } from '../encode-as.ts';
import type { CleanFeed, Defect, FeedFile } from './clean-feed.ts';
import { fileOf, inText } from './make-defect.ts';
import { writeFeed } from './write-feed.ts';

const END = /<\/(?:item|entry)>/g;

/** Broken off at a place: the items that are whole by then have to be found. */
const cutAt = (name: string, placeIn: (text: string) => number): Defect => ({
  name,
  damage: (feed) => {
    const text = writeFeed(feed).slice(0, placeIn(writeFeed(feed)));
    const whole = text.match(END)?.length ?? 0;
    const expected = fileOf(feed, '').expected;
    return fileOf(feed, text, {
      expected: expected === 'refused' ? expected : expected.slice(0, whole),
      isCut: true,
    });
  },
});

/** What is no feed at all, whatever its type says. */
const noFeed = (name: string, body: (feed: CleanFeed) => string, more: Partial<FeedFile> = {}): Defect => ({
  name,
  damage: (feed) => fileOf(feed, body(feed), { ...more, expected: 'refused' }),
});

const page = ({ title, items }: CleanFeed): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>
<link rel="alternate" type="application/rss+xml" href="/all.xml"></head><body>
${items.map((item) => `<article><h2><a href="${item.link}">${item.title}</a></h2><p>${item.summary}</p></article>`).join('\n')}
</body></html>`;

/** Documents that stop too early, go on too long, are packed, or are something else. */
export const END_DEFECTS: readonly Defect[] = [
  cutAt('cut off at 70 %', (text) => Math.floor(text.length * 0.7)),
  cutAt('cut off in a tag', (text) => text.lastIndexOf('<title>') + 4),
  cutAt('cut off in a title', (text) => text.lastIndexOf('</title>') - 3),
  cutAt(
    'cut off behind the last item',
    (text) => text.match(END)?.reduce((at, tag) => text.indexOf(tag, at) + tag.length, 0) ?? 0,
  ),
  inText('NUL bytes to the end', (text) => text + '\u0000'.repeat(500)),
  inText('the end twice', (text) => text + text.slice(text.lastIndexOf('</'))),
  { name: 'packed with gzip', damage: (feed) => fileOf(feed, gzipSync(utf8(writeFeed(feed)))) },
  noFeed('an HTML page instead', page, { contentType: 'text/html; charset=utf-8' }),
  noFeed('an HTML page under a type of feeds', page),
  noFeed('an XHTML page', (feed) =>
    page(feed)
      .replace('<!DOCTYPE html><html>', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')
      .replace('utf-8">', 'utf-8"/>')
      .replace('all.xml">', 'all.xml"/>'),
  ),
  noFeed('an error in JSON', () => '{"error":"feed not found","items":null}', {
    contentType: 'application/json',
  }),
  noFeed(
    'an error in XML',
    () => '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access</Message></Error>',
  ),
  noFeed('an error in words', () => 'Service temporarily unavailable', { contentType: 'text/plain' }),
  noFeed('nothing', () => ''),
];
