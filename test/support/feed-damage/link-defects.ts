import type { Defect } from './clean-feed.ts';
import { inText, inWriting } from './make-defect.ts';

const SITE = 'https://herald.example/';

/** Addresses of items that are not written as they should be. */
export const LINK_DEFECTS: readonly Defect[] = [
  inWriting('a raw & in links', { link: (text) => text.replaceAll('&amp;', '&') }),
  inWriting('links relative to the feed', { link: (text) => text.replace(SITE, '/') }),
  inWriting('links without a scheme', { link: (text) => text.replace('https:', '') }),
  inText('links relative to xml:base', (text) =>
    text
      .replace(/<(rss|rdf:RDF|feed) /, `<$1 xml:base="${SITE}" `)
      .replace(/https:\/\/herald\.example\/(\w\w)\/news/g, '$1/news'),
  ),
  inWriting('space around links', { link: (text) => `\n    ${text}\n  ` }),
  inWriting('a line break in links', { link: (text) => text.replace('/news/', '/ne\nws/') }),
  inWriting(
    'links in sections',
    { link: (text) => `<![CDATA[${text.replaceAll('&amp;', '&')}]]>` },
    { formats: ['rss', 'rdf'] },
  ),
  inWriting(
    'letters in links that are not ASCII',
    { link: (text) => text.replace('/news/', '/новости/ó/') },
    {
      truth: ({ link }) => ({ link: link.replace('/news/', '/новости/ó/') }),
    },
  ),
  inWriting(
    'a space in links',
    { link: (text) => text.replace('/news/', '/old news/') },
    {
      truth: ({ link }) => ({ link: link.replace('/news/', '/old%20news/') }),
    },
  ),
  inText(
    'the link only in the identifier',
    (text) =>
      text.replace(
        /<link>(https:[^<]*news[^<]*)<\/link>\s*<guid isPermaLink="false">[^<]*</g,
        '<link></link><guid isPermaLink="true">$1<',
      ),
    ['rss'],
  ),
  inText(
    'the link only in rdf:about',
    (text) => text.replace(/<item rdf:about="[^"]*">(.*?)<link>([^<]*)<\/link>/g, '<item rdf:about="$2">$1'),
    ['rdf'],
  ),
  inText(
    'the link as an Atom link',
    (text) => text.replace(/<link>(https:[^<]*news[^<]*)<\/link>/g, '<atom:link href="$1"/>'),
    ['rss'],
  ),
  inText(
    'the link as text in Atom',
    (text) =>
      text.replace(/<link rel="alternate" type="text\/html" href="([^"]*news[^"]*)"\/>/g, '<link>$1</link>'),
    ['atom'],
  ),
  inText(
    'links of other kinds first',
    (text) =>
      text.replaceAll(
        '<link rel="alternate" type',
        '<link rel="replies" href="/talk"/><link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="application/json" href="/x.json"/>$&',
      ),
    ['atom'],
  ),
  inText('a link without its relation', (text) => text.replaceAll(' rel="alternate" type="text/html"', ''), [
    'atom',
  ]),
];
