import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildAnchorTrie } from '../functions/article/anchor-trie.ts';
import type { Page } from '../functions/article/article-reader.ts';
import { extractArticle } from '../functions/article/extract-article.ts';
import { mentions } from '../functions/article/mentions.ts';
import { anchorsOf } from '../functions/relevance/anchors-of.ts';
import { classify } from '../functions/relevance/classify.ts';
import type { Term } from '../functions/relevance/rule-set.ts';
import { encodeAs, utf8 } from './support/encode-as.ts';
import { goldenCases, SEED_ARTICLES } from './support/golden-cases.ts';
import { hideWord, hidings } from './support/hide-word.ts';
import { OFF_TOPIC_TEXT } from './support/off-topic-text.ts';
import { realRules } from './support/real-rules.ts';

const trie = buildAnchorTrie(anchorsOf(realRules));
const url = 'https://herald.example/news/tram';

const terms = realRules.lexicon.terms.filter(({ exception }) => !exception);
const of = (...concepts: string[]): readonly Term[] =>
  terms.filter(({ concept }) => concepts.includes(concept));
const TELLING = [
  of('place', 'chechen', 'actor', 'town', 'local', 'place-again'),
  of('group', 'no-such-people', 'code-word'),
  of('persecution', 'act', 'harm', 'asylum', 'denial'),
  of('named-case', 'named-surname', 'work', 'helper', 'case-detail'),
  terms,
];
const FILLERS = ['', ' ', ', ', ' - ', ' one ', ' и '];

/** A term as a text may have it: of each slot one form, an open one with an ending. */
const written = (term: Term): fc.Arbitrary<string> =>
  fc.tuple(...term.slots.map(({ forms }) => fc.constantFrom(...forms)), fc.boolean()).map((parts) => {
    const words = parts.flatMap((part, at) =>
      typeof part === 'boolean' ? [] : [{ ...part, capital: term.slots[at]?.capital === true }],
    );
    return words
      .map(({ text, open, capital }) => `${capital ? capitalised(text) : text}${open ? 'ov' : ''}`)
      .join(' ');
  });

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const someTerm = fc.oneof(
  ...TELLING.map((list) => fc.constantFrom(...list).chain(written)),
  fc.constantFrom('trams', 'на', 'harbour', 'Gärten'),
);
const sentence = fc
  .tuple(fc.array(someTerm, { minLength: 3, maxLength: 9 }), fc.constantFrom(...FILLERS.slice(1)))
  .map(([words, filler]) => `${words.join(filler)}.`);

const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><nav><p>${OFF_TOPIC_TEXT}</p></nav>${body}<footer>${OFF_TOPIC_TEXT}</footer></body></html>`;

/** What the long way says of a page. */
function isTaken(page: Page): boolean {
  const article = extractArticle(page);
  if ('unreadable' in article) return false;
  return (
    classify({ title: article.title || (page.title ?? ''), text: article.text }, realRules).answer !==
    'irrelevant'
  );
}

/** Runs the property and gives back how many of its pages the long way took: none would prove nothing. */
function takenAmong(pages: fc.Arbitrary<Page>, numRuns: number): number {
  let taken = 0;
  fc.assert(
    fc.property(pages, (page) => {
      if (!isTaken(page)) return;
      taken += 1;
      expect(mentions(page, trie)).toBe(true);
    }),
    { numRuns },
  );
  return taken;
}

const filler = `<p>${OFF_TOPIC_TEXT.slice(0, 600)}</p>`;

describe('whatever the rules take, the prefilter lets pass', () => {
  it.each(goldenCases().filter(({ verdict }) => verdict !== 'irrelevant'))('$slug', ({ slug }) => {
    const body = readFileSync(join(SEED_ARTICLES, slug, 'page.html'));
    const padded = Buffer.concat([body, utf8(`<p>${OFF_TOPIC_TEXT}</p>`)]);
    expect(mentions({ url, body: padded }, trie)).toBe(true);
  });

  it('in texts made of the words of the rules', () => {
    let taken = 0;
    fc.assert(
      fc.property(sentence, fc.array(sentence, { minLength: 1, maxLength: 3 }), (title, text) => {
        if (classify({ title, text: text.join(' ') }, realRules).answer === 'irrelevant') return;
        taken += 1;
        const body = utf8(pageWith(`<h1>${title}</h1><p>${text.join(' ')}</p>`));
        expect(mentions({ url, body }, trie)).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('in pages whose words hide', () => {
    const pages = fc.tuple(sentence, sentence, hidings).map(([title, text, ways]) => {
      const hidden = `<h1>${hideWord(title, ways)}</h1><p>${hideWord(text, ways)}</p>${filler}`;
      return { url, body: utf8(pageWith(hidden)) };
    });
    expect(takenAmong(pages, 60)).toBeGreaterThan(8);
  });

  it('in pages whose title stands in meta elements and whose text in JSON-LD', () => {
    const escaped = (text: string): string =>
      JSON.stringify(text).replace(
        /[\u0080-\uffff<>&]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    const pages = fc.tuple(sentence, sentence, hidings).map(([title, text, ways]) => {
      const body = `<p>${hideWord(text, ways)}</p>${filler}`;
      const json = `{"@type":"NewsArticle","headline":${escaped(title)},"articleBody":${escaped(body)}}`;
      const head = `<meta property="og:title" content="${hideWord(title, ways).replace(/[<>"]/g, '')}"><script type="application/ld+json">${json}</script>`;
      return { url, body: utf8(pageWith('<p>More soon.</p>', head)) };
    });
    expect(takenAmong(pages, 40)).toBeGreaterThan(4);
  });

  it('in pages of any charset, whatever they declare', () => {
    const cyrillic = of('place', 'chechen', 'group', 'act').filter(({ lang }) => lang === 'ru');
    const russian = fc
      .array(fc.constantFrom(...cyrillic).chain(written), { minLength: 3, maxLength: 8 })
      .map((words) => `${words.join(' и ')}.`);
    const encodings = fc.constantFrom(
      { encode: (text: string) => encodeAs('windows-1251', text) },
      { encode: (text: string) => encodeAs('koi8-r', text) },
      { encode: (text: string) => encodeAs('windows-1251', text), contentType: 'text/html; charset=utf-8' },
      { encode: utf8, contentType: 'text/html; charset=iso-8859-1' },
      { encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
      { encode: (text: string) => Buffer.from(text, 'utf16le') },
    );
    const pages = fc.tuple(russian, russian, encodings).map(([title, text, { encode, ...told }]) => {
      const more = 'Городской совет обсуждал трамвай весь вечер. '.repeat(12);
      return { url, body: encode(pageWith(`<h1>${title}</h1><p>${text} ${more}</p>`)), ...told };
    });
    expect(takenAmong(pages, 40)).toBeGreaterThan(8);
  });
});

describe('what has nothing to do with the story', () => {
  it('is not read', () => {
    const body = utf8(pageWith(`<h1>Tram approved</h1>${filler}`));
    expect(mentions({ url, body }, trie)).toBe(false);
  });
});
