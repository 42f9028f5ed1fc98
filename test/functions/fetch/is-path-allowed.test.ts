import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPathAllowed } from '../../../functions/fetch/is-path-allowed.ts';
import { parseRobots } from '../../../functions/fetch/robots-rules.ts';

const isAllowed = (rules: readonly string[], path: string): boolean =>
  isPathAllowed(
    parseRobots(['User-agent: *', ...rules].join('\n'), 'chechnya-watch'),
    new URL(path, 'https://news.org'),
  );

describe('isPathAllowed', () => {
  it.each([
    ['/fish', '/fish', true],
    ['/fish', '/fish.html', true],
    ['/fish', '/fish/salmon.html', true],
    ['/fish', '/fish?id=any', true],
    ['/fish', '/Fish', false],
    ['/fish', '/cat/fish', false],
    ['/fish*', '/fishheads', true],
    ['/fish/', '/fish', false],
    ['/fish/', '/fish/?id=1', true],
    ['/*.php', '/a/b.php?x', true],
    ['/*.php', '/a.PHP', false],
    ['/*.php$', '/a.php', true],
    ['/*.php$', '/a.php?x', false],
    ['/*.php$', '/a.php/b.php', true],
    ['/fish*.php', '/fishheads/cat.php?p', true],
    ['/a*b*c$', '/aXbYcbc', true],
    ['/a*b*c$', '/aXbYcb', false],
    ['/a*ab$', '/ab', false],
    ['*', '/', true],
    ['*a', '/ba', true],
    ['/$', '/', true],
    ['/$', '/a', false],
    ['$', '/', false],
    ['a', '/a', false],
    ['/a$b', '/a$b', true],
    ['/a%24', '/a$', true],
    ['/a%2A', '/a*', true],
    ['/a%2A', '/ab', false],
    ['/новости', '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1', true],
    ['/%d0%bd', '/н', true],
    ['/%61b', '/ab', true],
    ['/ab', '/%61b', true],
    ['/a%2fb', '/a/b', false],
    ['/a b', '/a%20b', true],
    ['/?s=', '/?s=word', true],
    ['/a', '/b#/a', false],
  ])('the pattern %s on %s: %j', (pattern, path, matches) => {
    expect(isAllowed([`Disallow: ${pattern}`], path)).toBe(!matches);
    expect(isAllowed(['Disallow: /', `Disallow: ${pattern}`, 'Disallow: *'], path)).toBe(false);
  });

  it.each([
    [['Disallow: /', 'Allow: /news'], '/news/1', true],
    [['Allow: /news', 'Disallow: /'], '/news/1', true],
    [['Allow: /', 'Disallow: /news'], '/news/1', false],
    [['Disallow: /news', 'Allow: /news'], '/news/1', true],
    [['Allow: /news', 'Disallow: /news'], '/news/1', true],
    [['Allow: /news', 'Disallow: /*.html'], '/news/1.html', false],
    [['Allow: /n', 'Disallow: /news', 'Allow: /news/1'], '/news/2', false],
    [['Disallow:'], '/news', true],
    [[], '/news', true],
  ])('lets the longest of %j decide on %s: %j', (rules, path, allowed) => {
    expect(isAllowed(rules, path)).toBe(allowed);
  });

  it('may always read the file itself', () => {
    expect(isAllowed(['Disallow: /'], '/robots.txt')).toBe(true);
  });

  it('is not kept busy by patterns made for it', () => {
    const path = `/${'a'.repeat(2_000)}`;
    expect(isAllowed(Array<string>(200).fill(`Disallow: /${'*a'.repeat(900)}b`), path)).toBe(true);
    expect(isAllowed(Array<string>(5_000).fill(`Disallow: *${'a'.repeat(30)}b`), path)).toBe(true);
  });

  it('matches as a regular expression would', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '/', '*', '$'), { maxLength: 8 });
    const places = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 });
    fc.assert(
      fc.property(letters, places, (pattern, place) => {
        const rule = `/${pattern.join('')}`;
        const isWhole = rule.endsWith('$');
        const inner = (isWhole ? rule.slice(0, -1) : rule).replaceAll('$', '\\$').replaceAll('*', '.*');
        const expected = new RegExp(`^${inner}${isWhole ? '$' : ''}`).test(`/${place.join('')}`);
        const rules = parseRobots(`User-agent: *\nDisallow: ${rule}`, 'x');
        const path = { pathname: `/${place.join('')}`, search: '' };
        expect(isPathAllowed(rules, path)).toBe(!expected);
      }),
    );
  });
});
