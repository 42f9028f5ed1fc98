import { describe, expect, it } from '@jest/globals';
import { parseUrl } from '../../../functions/fetch/parse-url.ts';

describe('parseUrl', () => {
  it('reads an address, and a reference against its base', () => {
    expect(parseUrl('HTTP://Herald.example/a b')?.href).toBe('http://herald.example/a%20b');
    expect(parseUrl('../b', 'https://herald.example/news/a')?.href).toBe('https://herald.example/b');
  });

  it.each([
    ['', undefined],
    ['herald.example', undefined],
    ['http://', undefined],
    ['http://%D0\u00ad"', undefined],
    ['../b', 'no base'],
    ['http://[', 'https://herald.example/'],
  ])('says that %j is none (base: %j)', (address, base) => expect(parseUrl(address, base)).toBeUndefined());

  it('gives the same answer however often it is asked, also for letters of Latin-1', () => {
    const answers = new Set<string | undefined>();
    for (let time = 0; time < 50_000; time += 1) answers.add(parseUrl('http://münchen.example/é')?.href);
    expect([...answers]).toEqual(['http://xn--mnchen-3ya.example/%C3%A9']);
  });
});
