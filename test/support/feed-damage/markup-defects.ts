import type { Defect } from './clean-feed.ts';
import { inText, inWriting } from './make-defect.ts';

const FIRST_TAG = /<(rss|rdf:RDF|feed) /;
const inRoot = (name: string, attributes: string): Defect =>
  inText(name, (text) => text.replace(FIRST_TAG, `<$1 ${attributes} `));
const withoutEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Tags, comments and sections that do not end where they should. */
export const MARKUP_DEFECTS: readonly Defect[] = [
  inText('two hyphens in a comment', (text) => text.replace(FIRST_TAG, '<!-- 6 -- 12 items --><$1 ')),
  inText('an item in a comment', (text) =>
    text.replace(
      /<(item|entry)[ >]/,
      '<!-- <$1><title>Old</title><link>https://old.example/</link></$1> -->$&',
    ),
  ),
  inText('a comment without an end, last', (text) => `${text}<!-- served in 0.2 s`),
  inText('a script after the end', (text) => `${text}<script>if (a < b && c) document.write('<p>')</script>`),
  inWriting('HTML in summaries unescaped', {
    summary: (text) => `${withoutEntities(text)}<br><img src=map.png alt="a > b"><p>more`,
  }),
  inWriting('markup in titles', { title: (text) => `<b>${text}</b>` }, { formats: ['rss', 'rdf'] }),
  inWriting('a section without an end', {
    summary: (text) => `<![CDATA[${withoutEntities(text)}`,
  }),
  inWriting(
    'a section in a section',
    { title: (text) => `<![CDATA[<![CDATA[${text}]]>]]>` },
    { formats: ['rss', 'rdf'] },
  ),
  inWriting('a section closed twice', { summary: (text) => `<![CDATA[${withoutEntities(text)}]]>]]>` }),
  inText('an end tag missing', (text) => text.replaceAll('</title>', '')),
  inText('a wrong end tag', (text) => text.replaceAll('</title>', '</titel>')),
  inText('ends of items missing', (text) => text.replace(/<\/(item|entry)>/g, '')),
  inText('tags in another case', (text) =>
    text.replace(
      /(<\/?)(item|entry|title|link|pubDate|published)(?=[ >])/g,
      (_, open, name) => `${open}${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`,
    ),
  ),
  inText('end tags in another case', (text) =>
    text.replace(/<\/(title|link|item|entry)>/g, (tag) => tag.toUpperCase()),
  ),
  inText('the root in capitals', (text) =>
    text.replace(/(<\/?)(rss|feed|rdf:RDF)(?=[ >])/g, (tag) => tag.toUpperCase()),
  ),
  inText('RSS without a version', (text) => text.replace(' version="2.0"', ''), ['rss']),
  inText('RSS with an odd version', (text) => text.replace(' version="2.0"', ' version="2"'), ['rss']),
  inText('RSS without a channel', (text) => text.replace(/<\/?channel[^>]*>/g, ''), ['rss', 'rdf']),
  inText(
    'items behind the channel',
    (text) => text.replace('</channel>', '').replace('<item>', '</channel>$&'),
    ['rss'],
  ),
  inText(
    'a prefix on every element',
    (text) =>
      text
        .replace(' xmlns="http://www.w3.org/2005/Atom"', ' xmlns:a="http://www.w3.org/2005/Atom"')
        .replace(/(<\/?)(?=[a-z])/g, '$1a:'),
    ['atom'],
  ),
  inText(
    'a prefix on every element of RSS',
    (text) =>
      text
        .replace('<rss ', '<rss xmlns:r="http://backend.userland.com/rss2" ')
        .replace(/(<\/?)(?=[a-z]+[ >])/gi, '$1r:'),
    ['rss'],
  ),
  inText('prefixes that nothing declares', (text) => text.replace(/ xmlns:[a-z]+="[^"]*"/g, ''), [
    'rss',
    'rdf',
  ]),
  inText('no namespace', (text) => text.replace(/ xmlns="[^"]*"/, ''), ['rdf', 'atom']),
  inText(
    'a namespace misspelt',
    (text) => text.replace('http://www.w3.org/2005/Atom"', 'https://www.w3.org/2005/atom/"'),
    ['rss', 'atom'],
  ),
  inRoot('an attribute without quotes', 'data-run=17'),
  inRoot('an attribute twice', 'data-run="17" data-run="18"'),
  inRoot('an attribute without a value', 'hidden'),
  inRoot('a bare ampersand in an attribute', 'data-page="/feed?a=1&b=2&copy=3"'),
  inRoot('a bare < in an attribute', 'data-rule="a < b"'),
  inText('spaces in tags', (text) =>
    text.replace(/<(title|item|entry)>/g, '<$1\n >').replaceAll('</title>', '</title\t>'),
  ),
  inWriting('comments in titles', { title: (text) => text.replace(' ', '<!-- > --> ') }),
  inWriting('instructions in titles', { title: (text) => `<?php echo $t ?>${text}` }),
  inWriting(
    'titles in several sections',
    { title: (text) => `<![CDATA[${text.slice(0, 3)}]]>${text.slice(3)}<![CDATA[]]>` },
    { formats: ['rss', 'rdf'] },
  ),
  inWriting('an empty title first', { item: (text) => text.replace('<title>', '<title/><title>') }),
  inWriting(
    'an empty link first',
    { item: (text) => text.replace('<link>', '<link></link><link>') },
    { formats: ['rss', 'rdf'] },
  ),
  inWriting('titles of other things first', {
    item: (text) =>
      text.replace(
        '<title>',
        '<image><title>A picture</title><link>/p</link></image><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>A film</media:title></media:group><title>',
      ),
  }),
  inWriting(
    'another feed as the source',
    {
      item: (text) =>
        text.replace(
          '<id>',
          '<source><id>tag:other</id><title>Other</title><link href="https://other.example/"/><updated>2001-01-01T00:00:00Z</updated></source><id>',
        ),
    },
    { formats: ['atom'] },
  ),
  inWriting(
    'titles in XHTML',
    {
      item: (text) =>
        text
          .replace('<title>', '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">')
          .replace('</title>', '</div></title>'),
    },
    { formats: ['atom'] },
  ),
  inText('a namespace on every item', (text) =>
    text.replace(/<(item|entry)/g, '<$1 xmlns:x="https://x.example/" x:at="1"'),
  ),
  inText('pictures of the channel behind its items', (text) =>
    text.replace(
      /<\/(channel|feed)>/,
      '<image><title>Logo</title><link>https://herald.example/logo</link><url>/logo.png</url></image></$1>',
    ),
  ),
  inText('single quotes', (text) => text.replace(/="([^"'>]*)"/g, "='$1'")),
  inText('no line breaks', (text) => text.replaceAll('\n', '')),
  inText('old line breaks', (text) => text.replaceAll('\n', '\r')),
  inText('an item within an item', (text) => text.replace(/<(item|entry)([ >])/, '<$1><$1$2')),
  inText('empty items between', (text) => text.replace(/<\/(item|entry)>/g, '</$1><$1></$1>')),
  inText('Atom entries in RSS', (text) => text.replace(/(<\/?)item(?=[ >])/g, '$1entry'), ['rss']),
];
