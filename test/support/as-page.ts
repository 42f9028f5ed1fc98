import type { Article } from '../../functions/article/article.ts';
import type { Page } from '../../functions/article/article-reader.ts';
import { extractArticle } from '../../functions/article/extract-article.ts';
import { utf8 } from './encode-as.ts';

/** Three sentences of news, 45 words: enough for a paragraph. */
export const PARAGRAPH =
  'The town council of Lowmoor met on Monday evening and talked for nine hours about the tram. ' +
  'Members from all parties said that they had never seen so many people in the public seats. ' +
  'A vote is expected before the end of the month.';

/** A page of strangers' bytes at an invented address. */
export const asPage = (html: string, url = 'https://herald.example/news/tram'): Page => ({
  url,
  body: utf8(html),
});

/** What extraction reads of a page that is expected to be readable. */
export function readable(page: Page): Article {
  const read = extractArticle(page);
  if ('unreadable' in read) throw new Error(`expected an article, got: ${read.unreadable}`);
  return read;
}

/** The text lines of an article whose body is the HTML given, in a plain page. */
export const linesOf = (
  body: string,
  head = '<title>Tram extension approved after long debate</title>',
): string[] =>
  readable(
    asPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
  ).text.split('\n');
