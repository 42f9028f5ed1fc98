import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isUnreadable } from '../functions/article/article.ts';
import { extractArticle } from '../functions/article/extract-article.ts';
import { SEED_ARTICLES } from './support/golden-cases.ts';

interface Expected {
  readonly lang?: string;
  readonly title: string;
  readonly firstSentence: string;
  readonly lastSentence: string;
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
  /** What else some cases say; the rest is not looked at. */
  readonly authors?: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly publishedZone?: string;
}

const expectedOf = (slug: string): Expected =>
  JSON.parse(readFileSync(join(SEED_ARTICLES, slug, 'expected.json'), 'utf8'));

const alsoExpected = ({ authors, publisher, published, publishedZone }: Expected) => ({
  ...(authors !== undefined && { authors }),
  ...(publisher !== undefined && { publisher }),
  ...(published !== undefined && { published }),
  ...(publishedZone !== undefined && { publishedZone }),
});

const read = (slug: string) => {
  const article = extractArticle({
    url: `http://127.0.0.1:8080/${slug}`,
    body: readFileSync(join(SEED_ARTICLES, slug, 'page.html')),
  });
  if (isUnreadable(article)) throw new Error(`expected an article, got: ${article.unreadable}`);
  return article;
};

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

describe('the articles of the bundled newsroom', () => {
  it.each(readdirSync(SEED_ARTICLES).sort())('%s is read in full and without dirt', (slug) => {
    const article = read(slug);
    const { title, lang, text, published, blocks, kind } = article;
    const expected = expectedOf(slug);
    expect(title).toBe(expected.title);
    expect(text.slice(0, expected.firstSentence.length)).toBe(expected.firstSentence);
    expect(text.slice(-expected.lastSentence.length)).toBe(expected.lastSentence);
    expect(expected.mustContain.filter((phrase) => !text.includes(phrase))).toEqual([]);
    expect(expected.mustNotContain.filter((phrase) => text.includes(phrase))).toEqual([]);
    expect(lang).toBe(expected.lang);
    expect(published).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(kind).toBe('article');
    expect(blocks.filter(({ zone }) => zone === 'lead')).toHaveLength(1);
    expect(article).toMatchObject(alsoExpected(expected));
  });
});
