import { describe, expect, it } from '@jest/globals';
import { langOf } from '../../../functions/site/lang-of.ts';

describe('langOf', () => {
  it.each([
    ['ru', 'en', 'ru'],
    [undefined, 'ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    [undefined, 'de-DE, en;q=0.7, ru;q=0.3', 'en'],
    [null, 'de, fr', 'en'],
    ['xx', undefined, 'en'],
    ['<script>', 'RU', 'ru'],
    [undefined, ','.repeat(100_000), 'en'],
  ])('of %j and a browser’s %.20j is %s', (asked, accepted, lang) => {
    expect(langOf(asked, accepted)).toBe(lang);
  });
});
