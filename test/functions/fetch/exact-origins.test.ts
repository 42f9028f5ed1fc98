import { describe, expect, it } from '@jest/globals';
import { exactOrigins } from '../../../functions/fetch/exact-origins.ts';

describe('exactOrigins', () => {
  it('spells origins in one way', () => {
    const typed = [
      'http://127.0.0.1:1200',
      'http://127.0.0.1:1200/',
      'HTTP://LocalHost:80/',
      'https://[::1]:8443',
    ];
    expect([...exactOrigins(typed)]).toEqual([
      'http://127.0.0.1:1200',
      'http://localhost',
      'https://[::1]:8443',
    ]);
  });

  it.each([
    '',
    '127.0.0.1:1200',
    'http://127.0.0.1:1200/feeds',
    'http://me@127.0.0.1:1200',
    'http://10.0.0.0/8',
    'http://10.0.0.*',
    'file:///',
    'data:text/plain,x',
  ])('throws on %j', (address) => expect(() => exactOrigins([address])).toThrow('fetch: not an origin'));
});
