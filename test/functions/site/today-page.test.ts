import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import type { Feed } from '../../../functions/feed/feed.ts';
import { type Day, todayPage } from '../../../functions/site/today-page.ts';
import { aMatch } from '../../support/a-match.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';

const feed = (title: string, state: Partial<Feed['state']> = {}, retired = false): Feed => ({
  id: title,
  url: 'https://feed.example/rss',
  title,
  origin: 'file',
  retired,
  nextDue: '',
  state: { consecutiveFailures: 0, items: 0, ...state },
});

const day = (different: Partial<Day> = {}): Day => ({
  day: '2026-11-21',
  asOf: new Date('2026-11-21T06:10:00.000Z'),
  matches: [],
  unread: [],
  feeds: [],
  tally: { items: 6, match: 1, borderline: 1, irrelevant: 1, unreadable: 1, pending: 1, dead: 1 },
  links: {},
  ...different,
});

const dom = (shown: Day) => new JSDOM(todayPage(shown)).window.document;
const text = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

describe('todayPage', () => {
  it('shows each story where it needs attention, with its deciding words marked', () => {
    const matches = [
      aMatch({ id: 'a', storyId: 's' }),
      aMatch({ id: 'b', storyId: 's', source: 'Rundschau Nord' }),
      aMatch({ id: 'c', verdict: 'borderline' }),
      aMatch({ id: 'd', late: true }),
    ];
    const document = dom(day({ matches }));
    expect(document.querySelectorAll('article')).toHaveLength(3);
    expect(text(document, '#new h3')).toContain('(a)');
    expect([...document.querySelectorAll('#new mark')].map((mark) => mark.textContent)).toEqual([
      'detained',
      'Grozny',
    ]);
    expect(text(document, '#new ul')).toContain('Rundschau Nord');
    expect(text(document, '#borderline h3')).toContain('(c)');
    expect(text(document, '#late h3')).toContain('(d)');
    expect(document.querySelector('#new time')?.getAttribute('datetime')).toBe('2026-11-21T05:00:00.000Z');
    expect(document.querySelector('#new h3 a')?.getAttribute('rel')).toContain('noreferrer');
  });

  it('counts at the top what stands below', () => {
    const unread = [
      { title: 'Behind a wall', url: 'https://wall.example/1', source: 'The Wall', reason: 'status 403' },
    ];
    const document = dom(
      day({ matches: [aMatch()], unread, feeds: [feed('Dead', { consecutiveFailures: 2 })] }),
    );
    const counts = [...document.querySelectorAll('.counts a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
    ]);
    expect(counts).toEqual([
      ['#new', '1 new'],
      ['#borderline', '0 borderline, needs eyes'],
      ['#unread', '1 could not be read'],
      ['#late', '0 found late'],
      ['#feeds', '1 feed fails'],
    ]);
    for (const [href = ''] of counts) expect(document.querySelector(href ?? '')).not.toBeNull();
    expect(text(document, '#unread')).toBe('Could not be read Behind a wall The Wall (status 403)');
    expect(text(document, '#late')).toBe('Found late None.');
  });

  it('shows every feed on the list with its state, the failing ones first', () => {
    const feeds = [
      feed('Alive', { lastSuccess: '2026-11-21T05:00:00.000Z' }),
      feed('Dead', {
        consecutiveFailures: 4,
        lastError: { at: '2026-11-21T05:50:00.000Z', reason: 'name does not resolve' },
      }),
      feed('New'),
      feed('Gone', {}, true),
    ];
    const rows = [...dom(day({ feeds })).querySelectorAll('#feeds tbody tr')].map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringMatching(/^Deadfailing, 4 in a row.*name does not resolve/),
      expect.stringMatching(/^Aliveread21 November 2026 at 05:00 UTC$/),
      expect.stringMatching(/^Newnot read yetnever$/),
    ]);
  });

  it('says of a feed that it has moved, or may have lost items', () => {
    const feeds = [feed('Moved', { movedTo: 'https://new.example/<feed>' })];
    const rows = [...dom(day({ feeds })).querySelectorAll('#feeds tbody tr')].map((row) => row.textContent);
    expect(rows).toEqual([expect.stringContaining('moved to https://new.example/<feed>')]);
  });

  it('shows how all items ended, and says when they do not add up', () => {
    expect(text(dom(day()), '#outcomes tfoot')).toBe('all6');
    const lost = day({ tally: { ...day().tally, items: 7 } });
    expect(text(dom(lost), '#outcomes tfoot')).toBe('all7 (the outcomes add up to 6)');
  });

  it('links to the day before, to the day after once there is one, and to the pages that exist', () => {
    const links = (shown: Day) =>
      [...dom(shown).querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links(day())).toEqual(['/days/2026-11-20']);
    expect(
      links(
        day({
          day: '2026-10-31',
          links: { digest: '/d/2026-11-21T0600Z', inbox: '/inbox', subscribe: '/in' },
        }),
      ),
    ).toEqual(['/days/2026-10-30', '/days/2026-11-01', '/d/2026-11-21T0600Z', '/inbox', '/in']);
  });

  it('keeps a hostile publisher’s words words', () => {
    const hostile = aMatch({
      title: HOSTILE_TEXT,
      source: HOSTILE_TEXT,
      url: 'javascript:alert(1)',
      lang: HOSTILE_TEXT,
      published: HOSTILE_TEXT,
    });
    const document = dom(
      day({
        matches: [hostile, { ...hostile, id: 'm2' }],
        unread: [
          { title: HOSTILE_TEXT, url: 'data:text/html,x', source: HOSTILE_TEXT, reason: HOSTILE_TEXT },
        ],
        feeds: [
          {
            ...feed(HOSTILE_TEXT, {
              consecutiveFailures: 1,
              lastError: { at: HOSTILE_TEXT, reason: HOSTILE_TEXT },
            }),
            url: 'javascript:alert(2)',
          },
        ],
      }),
    );
    expect(
      document.querySelectorAll('script,img,[onerror],a[href^="javascript"],a[href^="data"]'),
    ).toHaveLength(0);
    expect(text(document, '#new h3')).toContain('<script>alert(1)</script>');
    expect(document.documentElement.outerHTML).not.toMatch(/[\u202e\u2066\u200b\u0000\ud800]/);
    expect(document.documentElement.outerHTML.length).toBeLessThan(20_000);
  });
});
