import { expect, it } from '@jest/globals';
import { guessFeeds } from '../../../functions/feed/guess-feeds.ts';

it('guesses at the root of the site, and never the page itself', () => {
  const site = 'https://herald.example:8443';
  expect(guessFeeds(`${site}/city/today.html?x=1`)).toEqual(
    ['/feed', '/rss', '/rss.xml', '/atom.xml', '/feed.xml'].map((path) => site + path),
  );
  expect(guessFeeds(`${site}/rss`)).not.toContain(`${site}/rss`);
});
