import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { type Block, blockText } from '../../../functions/article/block-text.ts';
import { isWalled } from '../../../functions/article/is-walled.ts';

const blocks = (html: string): Block[] => blockText(new JSDOM(html).window.document.body);

describe('isWalled', () => {
  it.each([
    ['<p>The council met.</p><p>Subscribe to continue reading.</p>', '<p>The council met.</p>', true],
    ['<p>La suite est réservée aux abonnés.</p>', '', true],
    ['<p>Читать далее. Доступно только подписчикам.</p>', '', true],
    [
      '<p>The council met.</p><p>Um weiterzulesen, bitte zahlen.</p>',
      '<p>The council met.</p><p>Um weiterzulesen, bitte zahlen.</p>',
      true,
    ],
    [
      '<p>“Subscribe to continue reading” is all they saw.</p><p>The end.</p>',
      '<p>“Subscribe to continue reading” is all they saw.</p><p>The end.</p>',
      false,
    ],
    ['<p>All free.</p>', '<p>All free.</p>', false],
  ])('of %s with the text %s', (page, text, answer) => {
    expect(isWalled(blocks(page), blocks(text))).toBe(answer);
  });
});
