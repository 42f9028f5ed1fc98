import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { digestOf } from '../../../functions/digest/digest-of.ts';
import type { Edition } from '../../../functions/digest/edition.ts';
import { composeDigest } from '../../../functions/mail/compose-digest.ts';
import type { Match } from '../../../functions/match/match.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';

const dom = (markup = '') => new JSDOM(markup).window.document;
const headings = (markup = '') =>
  [...dom(markup).querySelectorAll('h2')].map(({ textContent }) => textContent);
const bytes = (text = '') => new TextEncoder().encode(text).length;

function digest(
  matches: readonly Match[],
  different: Partial<Edition> = {},
  minimum: 'match' | 'borderline' = 'borderline',
) {
  const edition = {
    cutoff: '2026-11-21T06:00:00.000Z',
    matchIds: matches.map(({ id }) => id),
    unread: [],
    coverage: { feedsRead: 41, feedsFailing: [], articlesRead: 1203, articlesUnreadable: 0 },
    ...different,
  };
  return digestOf(edition, matches, { without: [], minimum });
}

const failing = [
  { title: 'Dead Feed', reason: 'name does not resolve' },
  { title: 'Other Feed', reason: 'status 503' },
];

describe('composeDigest', () => {
  it('has its sections in the order in which a person wants to know', () => {
    const all = digest(
      [aMatch({ id: 'a' }), aMatch({ id: 'b', verdict: 'borderline' }), aMatch({ id: 'c', late: true })],
      {
        unread: [
          { title: 'Behind a wall', url: 'https://wall.example/1', source: 'The Wall', reason: 'status 403' },
        ],
      },
    );
    const { subject, html, text } = composeDigest(all, aDispatch());
    expect(subject).toBe('Notes: 3 new');
    expect(headings(html)).toEqual([
      'New: 1 story',
      'Borderline, needs eyes: 1 story',
      'Could not be read: 1 article',
      'Found late: 1 story',
      'What was looked at',
    ]);
    const places = ['(a)', '(b)', 'Behind a wall', '(c)', '1,203 articles'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('folds the copies of a story into it', () => {
    const { subject, html } = composeDigest(
      digest([aMatch({ id: 'a', storyId: 's' }), aMatch({ id: 'b', storyId: 's' })]),
      aDispatch(),
    );
    expect(subject).toBe('Notes: 1 new');
    expect(dom(html).querySelectorAll('h3')).toHaveLength(1);
  });

  it('says so when nothing was found, and what was looked at', () => {
    const coverage = { feedsRead: 41, feedsFailing: failing, articlesRead: 1203, articlesUnreadable: 2 };
    const { subject, text } = composeDigest(digest([], { coverage }), aDispatch());
    expect(subject).toBe('Notes: nothing new');
    const said = text.replace(/\s+/g, ' ');
    expect(said).toContain(
      'Nothing found. 1,203 articles from 41 feeds were read; these feeds could not be: Dead Feed, Other Feed.',
    );
    expect(said).toContain('- Dead Feed: name does not resolve - Other Feed: status 503');
    expect(said).toContain('Could not be read: 2 articles.');
  });

  it('says it in Russian too', () => {
    const coverage = {
      feedsRead: 41,
      feedsFailing: failing.slice(0, 1),
      articlesRead: 1203,
      articlesUnreadable: 0,
    };
    const { subject, text, headers } = composeDigest(digest([], { coverage }), aDispatch({ lang: 'ru' }));
    expect(subject).toBe('Notes: нового нет');
    expect(headers['Content-Language']).toBe('ru');
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Ничего не найдено\. Прочитано: 1 203 статьи из 41 ленты; эту ленту прочитать не удалось: Dead Feed\./,
    );
  });

  it('says what a person’s own choice leaves out', () => {
    const { text } = composeDigest(
      digest([aMatch({ id: 'a', verdict: 'borderline' })], {}, 'match'),
      aDispatch(),
    );
    expect(text).toContain('1 borderline article is left out, as you chose.');
  });

  it('says nothing of the stories outside the body', () => {
    const {
      text: _text,
      html,
      to: _to,
      date: _date,
      ...outside
    } = composeDigest(digest([aMatch()]), aDispatch());
    for (const word of ['detained', 'Grozny', 'Harbour', 'men'])
      expect(JSON.stringify(outside)).not.toContain(word);
    expect(dom(html).title).toBe('Notes: 1 new');
  });

  it.each(['en', 'ru'] as const)(
    'is cut by section before mail programs clip it, with counts, a link and the way out (%s)',
    (lang) => {
      const long = {
        title: 'Ж'.repeat(500),
        source: 'Щ'.repeat(500),
        evidence: ['а', 'б', 'в', 'г'].map((letter) => ({
          concept: 'c',
          term: 't',
          zone: 'text' as const,
          quote: letter.repeat(400),
          start: 0,
          end: 9,
        })),
      };
      const matches = Array.from({ length: 200 }, (_, i) =>
        aMatch({
          id: `m${i}`,
          storyId: `s${i}`,
          late: i >= 150,
          verdict: i < 100 ? 'match' : 'borderline',
          ...long,
        }),
      );
      const unread = Array.from({ length: 50 }, () => ({
        title: HOSTILE_TEXT,
        url: `https://wall.example/${'w'.repeat(1_900)}`,
        source: 'Щ'.repeat(500),
        reason: HOSTILE_TEXT,
      }));
      const feedsFailing = Array.from({ length: 500 }, () => ({
        title: 'Щ'.repeat(500),
        reason: HOSTILE_TEXT,
      }));
      const coverage = { feedsRead: 9, feedsFailing, articlesRead: 9, articlesUnreadable: 60 };
      const { html, text, subject } = composeDigest(
        digest(matches, { unread, coverage }),
        aDispatch({ lang }),
      );
      expect(subject).toMatch(/^Notes: 200 /);
      expect(bytes(html)).toBeLessThan(80_000);
      expect(bytes(html)).toBeGreaterThan(60_000);
      expect(headings(html)).toHaveLength(5);
      const shown = dom(html).querySelectorAll('h3').length;
      expect(shown).toBeGreaterThan(10);
      const leftOut = [...text.matchAll(/(\d+) more, left out|Ещё (\d+), здесь опущено/g)].map(([, en, ru]) =>
        Number(en ?? ru),
      );
      expect(shown + leftOut.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(200);
      for (const part of [html, text]) {
        expect(part).toContain('https://notes.example/d/2026-11-21T0600Z');
        expect(part).toContain('https://notes.example/u/ZYXWVUTSRQPONMLKJIHGFE');
      }
    },
  );

  it('is not cut when it fits', () => {
    const matches = Array.from({ length: 25 }, (_, i) => aMatch({ id: `m${i}`, storyId: `s${i}` }));
    const { html, text } = composeDigest(digest(matches), aDispatch());
    expect(dom(html).querySelectorAll('h3')).toHaveLength(25);
    expect(text).not.toContain('left out');
  });
});
