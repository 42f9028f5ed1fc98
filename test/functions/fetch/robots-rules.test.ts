import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_RULES, parseRobots, type RobotsRules } from '../../../functions/fetch/robots-rules.ts';

const ours = (text: string): RobotsRules => parseRobots(text, 'chechnya-watch');

describe('parseRobots', () => {
  it('takes the group for everybody', () => {
    expect(ours('User-agent: *\nDisallow: /private\nAllow: /private/open\n').rules).toEqual([
      '-/private',
      '+/private/open',
    ]);
  });

  it.each([
    'User-agent: chechnya-watch\nDisallow: /b',
    'user-agent:CHECHNYA-WATCH/2.0\ndisallow:/b',
    'User-Agent : Chechnya-Watch # that one\n Disallow : /b # and no more',
    'User-agent: other\nUser-agent: chechnya-watch\n\nDisallow: /b',
    'User-agent: *\nDisallow: /a\nUser-agent: chechnya-watch\nDisallow: /b\n\nUser-agent: other\nDisallow: /c',
    '\ufeffUser-agent: chechnya-watch\r\nDisallow: /b\r\n',
    'User-agent: chechnya-watch\rDisallow: /b\r',
    'Disallow: /a\nUser-agent: chechnya-watch\nSitemap: https://news.org/s.xml\nDisallow: /b',
  ])('prefers our own group: %j', (text) => {
    expect(ours(text).rules).toEqual(['-/b']);
  });

  it('puts several groups of one agent together', () => {
    const text = 'User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b';
    expect(ours(text).rules).toEqual(['-/a', '-/b']);
  });

  it('takes an empty group of our own as leave to read everything', () => {
    expect(ours('User-agent: *\nDisallow: /\nUser-agent: chechnya-watch\nDisallow:').rules).toEqual([]);
  });

  it.each(['chechnya', 'chechnya-watch-images', 'chechnya-watchx', 'xchechnya-watch', ''])(
    'does not take %j for us',
    (agent) => {
      expect(ours(`User-agent: ${agent}\nDisallow: /`)).toEqual(NO_RULES);
    },
  );

  it('keeps a Crawl-delay with the group it stands in', () => {
    const text = 'User-agent: *\nCrawl-delay: 2.5\nUser-agent: badbot\nCrawl-delay: 9\nDisallow: /';
    expect(ours(text)).toEqual({ rules: [], crawlDelayMs: 2_500 });
  });

  it.each([
    ['30', 30_000],
    ['600', 30_000],
    ['0', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['1e9', undefined],
  ])('takes a Crawl-delay of %s for %j ms', (value, ms) => {
    expect(ours(`User-agent: *\nCrawl-delay: ${value}`).crawlDelayMs).toBe(ms);
  });

  it.each([
    '',
    '<!doctype html><title>Not found</title>',
    'no colon',
    ':',
    '\0\0\0',
    'User-agent',
    'Disallow: /',
  ])('finds no rules in %j', (text) => {
    expect(ours(text)).toEqual(NO_RULES);
  });

  it('reads the first 500 KiB only', () => {
    const text = `User-agent: *\nDisallow: /a\n${'#'.repeat(500 * 1024)}\nDisallow: /b`;
    expect(ours(text).rules).toEqual(['-/a']);
  });

  it('keeps no more than a row of a table can hold', () => {
    const rules = ours(`User-agent: *\n${`Disallow: /${'я'.repeat(40)}\n`.repeat(5_000)}`).rules;
    expect(rules.length).toBeGreaterThan(500);
    expect(rules.join('').length).toBeLessThanOrEqual(200_000);
  });

  it.each([
    ['agents', `${'User-agent: *\n'.repeat(17_000)}${'Disallow: /\n'.repeat(20_000)}`],
    ['other agents', Array.from({ length: 20_000 }, (_, n) => `User-agent: a${n}\nDisallow: /`).join('\n')],
    ['stars', `User-agent: *\nDisallow: ${'*'.repeat(480_000)}`],
    ['blanks', `User-agent: *\nDisallow: /a${' '.repeat(480_000)}b`],
    ['colons', ':'.repeat(500_000)],
  ])('is not kept busy by nothing but %s', (_what, text) => {
    expect(ours(text).rules.length).toBeLessThanOrEqual(100_000);
  });

  it('reads anything', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('User-agent: *', 'Disallow: /a', 'Allow: *$', 'Crawl-delay: 1'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const rule of ours(lines.join('\n')).rules) expect(rule).toMatch(/^[+-][\x21-\x7e]+$/);
      }),
    );
  });
});
