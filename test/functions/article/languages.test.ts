import { afterEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../functions/article/page-words/languages.ts';
import { asPage, readable } from '../../support/as-page.ts';
import { LANGUAGE_PAGES, type LanguagePage } from '../../support/pages-by-language.ts';

const line = (text: string): string =>
  text.startsWith('@') ? `<p><a href="/a">${text.slice(1)}</a></p>` : `<p>${text}</p>`;

const textOf = ({ sentences: [one, other] }: LanguagePage): readonly string[] => [
  `${one} ${other}`,
  `${other} ${one}`,
  `${one} ${other} ${one}`,
];

/** No name and no box tells what is no text: only the words do. */
function read(page: LanguagePage, wrap = (body: string) => `<article>${body}</article>`): readonly string[] {
  const [first = '', ...rest] = textOf(page).map((text) => `<p>${text}</p>`);
  const between = page.between.map(line).join('');
  const body =
    page.before.map(line).join('') + first + between + rest.join('') + page.behind.map(line).join('');
  return readable(
    asPage(`<html lang="${page.lang}"><title>Lowmoor</title><body>${wrap(body)}</body></html>`),
  ).text.split('\n');
}

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

describe('extractArticle reads the text and none of the lines around it in', () => {
  it.each(LANGUAGE_PAGES.map((page) => [page.lang, page] as const))('%s', (_lang, page) => {
    expect(read(page)).toEqual(textOf(page));
  });
});

it('every language with words of its own is tried here', () => {
  expect(LANGUAGE_PAGES.map(({ lang }) => lang).sort()).toEqual(LANGUAGES.map(({ lang }) => lang).sort());
});

describe('extractArticle reads a short notice of two sentences in', () => {
  it.each(LANGUAGE_PAGES.map((page) => [page.lang, page] as const))('%s', (_lang, { lang, sentences }) => {
    const html = `<html lang="${lang}"><title>Lowmoor</title><body><article>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    expect(readable(asPage(html)).text.split('\n')).toEqual([...sentences]);
  });
});
