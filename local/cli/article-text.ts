import type { Article, ArticleBlock, ArticleEntry } from '../../functions/article/article.ts';
import { NO_ADDRESS } from './page-rows.ts';

const MARKS: Readonly<Record<ArticleBlock['zone'], string>> = {
  lead: '',
  body: '',
  heading: '## ',
  quotation: '> ',
  list: '- ',
  table: '| ',
  caption: '[picture] ',
};

/** An article as people read it in a terminal: what is known of it, its blocks marked by what they are, its entries. */
export function articleText(article: Article): string {
  const { title, blocks, entries = [] } = article;
  const text = blocks.map((block) => `${MARKS[block.zone]}${block.text}`).join('\n');
  const pieces = entries.map(entryText).join('\n\n');
  const list = pieces === '' ? [] : [`${entries.length} entries`, pieces];
  return `${[plain(title), aboutText(article), text, ...list].map(plain).join('\n\n')}\n`;
}

function aboutText(article: Article): string {
  const { kind, byline, authors, publisher, agency, published, publishedZone, modified, lang, section } =
    article;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', kind === 'article' ? undefined : kind],
    ['by', authors.join(', ') || byline],
    ['agency', agency],
    ['publisher', publisher],
    ['section', section],
    [
      'published',
      published && `${published}${publishedZone === undefined ? '' : ` (given in ${publishedZone})`}`,
    ],
    ['modified', modified],
    ['language', lang],
    ['address', article.canonicalUrl === NO_ADDRESS ? undefined : article.canonicalUrl],
    ['next page', article.nextPage],
    ['whole text', article.wholePage],
  ];
  return facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${`${name}:`.padEnd(12)}${value}`)
    .join('\n');
}

const entryText = ({ title, text, published, url }: ArticleEntry): string =>
  [[published, title].filter(Boolean).join('  '), url, text]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');

/** Strangers' control characters are not shown; line breaks are ours. */
const plain = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ');
