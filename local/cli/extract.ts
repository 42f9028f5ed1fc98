import { isUnreadable } from '../../functions/article/article.ts';
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
    if (!('text' in article) || article.text === '') {
      throw new Error(`extract: ${file}: ${'unreadable' in article ? article.unreadable : 'no article'}`);
    }
    await print(`${article.title}\n\n${article.text}\n`);
  } finally {
    await readers.close();
  }
}

async function extractLine(line: JsonLine, readers: ArticleReaders) {
  if ('error' in line) return { id: null, error: line.error };
  const id = line.value.id ?? null;
  const page = pageOf(line.value);
  if (page === undefined) return { id, error: `line ${line.number}: neither html nor htmlBase64` };
  const read = await readers.read(page);
  if (isUnreadable(read)) return { id, title: '', text: '', unreadable: read.unreadable };
  const { title, byline, published, lang, text } = read;
  return { id, title, byline, published, lang, text };
}
