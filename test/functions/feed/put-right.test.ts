import { describe, expect, it } from '@jest/globals';
import { putRight } from '../../../functions/feed/put-right.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const ITEM = { id: '1', title: 'A' };

describe('putRight', () => {
  it.each([
    ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00.001Z', '2026-11-21T12:00:00.000Z'],
    ['2027-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
    ['2017-05-04T10:30:00.000Z', '2017-05-04T10:30:00.000Z'],
  ])('takes what was published at %s as of %s', (published, expected) => {
    expect(putRight({ ...ITEM, published }, NOW).published).toBe(expected);
  });

  it('gives no date to what has none', () => {
    expect(putRight(ITEM, NOW)).toEqual(ITEM);
  });

  it('gives texts that were encoded twice their letters back, no-break spaces among them', () => {
    const item = {
      ...ITEM,
      title: 'Ð\u00a0ÐµÐ¹',
      summary: 'garÃ§on',
      content: 'Ã\u00a0 la carte',
      author: 'Ã§',
    };
    expect(putRight(item, NOW)).toEqual({
      ...ITEM,
      title: 'Рей',
      summary: 'garçon',
      content: 'à la carte',
      author: 'Ã§',
    });
  });
});
