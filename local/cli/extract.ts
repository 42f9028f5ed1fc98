import { type Article, isOffTopic, isUnreadable, type Unreadable } from '../../functions/article/article.ts';
import { articleText } from './article-text.ts';
import { inOrder, type JsonLine, jsonLines } from './json-lines.ts';
import { type ArticleReaders, openArticleReaders, pageOf } from './page-rows.ts';
import { print, printJson, printLine } from './print.ts';
import { readInput } from './read-input.ts';

export interface ExtractOptions {
  readonly url?: string;
  readonly json?: boolean;
}

/** Extracts the article of each line's page, a line each in the same order; says whether all were rows with a page. */
export async function extractLines(file: string): Promise<boolean> {
  const readers = await openArticleReaders();
  let fine = true;
  try {
    for await (const result of inOrder(jsonLines(file), readers.count * 4, (line) =>
      extractLine(line, readers),
    )) {
      if ('error' in result) fine = false;
      await printLine(result);
    }
  } finally {
    await readers.close();
  }
  return fine;
}

/** Extracts the article of one page, or of standard input, for people or for machines. */
export async function extractFile(file: string, { url, json }: ExtractOptions): Promise<void> {
  const html = (await readInput(file)).toString('base64');
  const readers = await openArticleReaders();
  try {
    const row = { id: file, htmlBase64: html, ...(url === undefined ? {} : { url }) };
    const article = await extractLine({ number: 1, value: row }, readers);
    if (json === true) return await printJson(article);
    if ('error' in article) throw new Error(`extract: ${file}: ${article.error}`);
    if ('unreadable' in article) throw new Error(`extract: ${file}: ${article.unreadable}`);
    await print(articleText(article));
  } finally {
    await readers.close();
  }
}

type Extracted =
  | { readonly id: unknown; readonly error: string }
  | ({ readonly id: unknown; readonly title: string; readonly text: string } & Unreadable)
  | ({ readonly id: unknown } & Article);

async function extractLine(line: JsonLine, readers: ArticleReaders): Promise<Extracted> {
  if ('error' in line) return { id: null, error: line.error };
  const id = line.value.id ?? null;
  const page = pageOf(line.value);
  if (page === undefined) return { id, error: `line ${line.number}: neither html nor htmlBase64` };
  const read = await readers.read(page);
  // Without anchors every page is read.
  if (isOffTopic(read)) throw new Error('extract: the page was not read');
  return isUnreadable(read) ? { id, title: '', text: '', ...read } : { id, ...read };
}
