import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { digestOf } from '../../../functions/digest/digest-of.ts';
import { composeDigest } from '../../../functions/mail/compose-digest.ts';
import { digestPage } from '../../../functions/site/digest-page.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';

const matches = [
  aMatch({ id: 'a' }),
  aMatch({ id: 'b', verdict: 'borderline' }),
  aMatch({ id: 'c', late: true }),
  aMatch({ id: 'd', title: HOSTILE_TEXT }),
];
const edition = {
  cutoff: '2026-11-21T06:00:00.000Z',
  matchIds: matches.map(({ id }) => id),
  unread: [{ title: HOSTILE_TEXT, source: 'The Wall', reason: 'status 403' }],
  coverage: {
    feedsRead: 41,
    feedsFailing: [{ title: 'Dead', reason: HOSTILE_TEXT }],
    articlesRead: 9,
    articlesUnreadable: 1,
  },
};
const digest = digestOf(edition, matches, { without: [], minimum: 'borderline' });
const said = (markup = '') => {
  const { document } = new JSDOM(markup).window;
  return [...document.querySelectorAll('h2,h3,blockquote,bdi')].map(({ tagName, textContent }) => [
    tagName,
    textContent,
  ]);
};

describe('digestPage', () => {
  it.each(['en', 'ru'] as const)('says what the mail of the same edition says (%s)', (lang) => {
    const page = digestPage(digest, lang);
    expect(said(page)).toEqual(said(composeDigest(digest, aDispatch({ lang })).html));
    expect(new JSDOM(page).window.document.documentElement.lang).toBe(lang);
  });

  it('runs nothing of what strangers wrote', () => {
    const { document } = new JSDOM(digestPage(digest)).window;
    expect(document.querySelectorAll('script,img,[style],a[href^="javascript"]')).toHaveLength(0);
  });
});
