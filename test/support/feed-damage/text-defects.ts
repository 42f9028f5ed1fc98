import type { Defect } from './clean-feed.ts';
import { inWriting } from './make-defect.ts';

const RSS = { formats: ['rss', 'rdf'] } as const;

/** Characters in titles and summaries that XML does not allow there, or not so. */
export const TEXT_DEFECTS: readonly Defect[] = [
  inWriting('stray & in titles', { title: (text) => text.replaceAll('&amp;', '&') }),
  inWriting(
    'a stray < in titles',
    { title: (text) => `${text}: 3 < 5` },
    { truth: ({ title }) => ({ title: `${title}: 3 < 5` }) },
  ),
  inWriting('references to no character', {
    title: (text) => `&#0;${text.replace(' ', '&#x1; ')}&#55357;&#xFFFFFFF;&#65535;`,
  }),
  inWriting(
    'references in windows-1252',
    { title: (text) => `&#147;${text}&#148; &#150; &#133;` },
    { truth: ({ title }) => ({ title: `“${title}” – …` }) },
  ),
  inWriting(
    'named entities of HTML',
    { title: (text) => `&laquo;${text}&raquo;&nbsp;&mdash; &eacute;&hellip;&euro;` },
    { truth: ({ title }) => ({ title: `«${title}» — é…€` }) },
  ),
  inWriting(
    'entities of no name',
    { title: (text) => `${text} R&D; &unknown; AT&T` },
    { truth: ({ title }) => ({ title: `${title} R&D; &unknown; AT&T` }) },
  ),
  inWriting('entities without a semicolon', { title: (text) => text.replaceAll('&amp;', '&amp') }),
  inWriting('titles escaped twice', { title: (text) => text.replaceAll('&', '&amp;') }, RSS),
  inWriting('titles escaped in a section', { title: (text) => `<![CDATA[${text}]]>` }, RSS),
  inWriting('control characters', {
    title: (text) => `\u0008${text.replace(' ', '\u000b \u001f')}\u0000`,
    summary: (text) => `${text}\u000c\u0003`,
  }),
  inWriting('characters that XML does not know', { title: (text) => `${text}\ufffe\uffff` }),
  inWriting('line breaks in titles', { title: (text) => `\n\t${text.replaceAll(' ', '\r\n  ')}\n` }),
  inWriting(
    'no titles',
    { item: (text) => text.replace(/<title>[^<]*<\/title>/, '') },
    { truth: ({ summary }) => ({ title: summary }) },
  ),
  inWriting('titles with tags escaped', { title: (text) => `&lt;b&gt;${text}&lt;/b&gt;` }, RSS),
  inWriting(
    'titles with tags escaped in Atom',
    {
      item: (text) =>
        text.replace('<title>', '<title type="html">&lt;em&gt;').replace('</title>', '&lt;/em&gt;</title>'),
    },
    { formats: ['atom'] },
  ),
];
