import { describe, expect, it } from '@jest/globals';
import { isFrontPage } from '../../../functions/fetch/is-front-page.ts';

describe('isFrontPage', () => {
  it.each(['https://herald.example', 'http://herald.example/', 'https://herald.example/#top'])(
    'is %s',
    (address) => expect(isFrontPage(address)).toBe(true),
  );

  it.each([
    'https://herald.example/a',
    'https://herald.example/?p=1041',
    'https://herald.example/#!/story/7',
    'https://herald.example/#/story/7',
    'not an address',
    '',
  ])('is not %j', (address) => expect(isFrontPage(address)).toBe(false));
});
