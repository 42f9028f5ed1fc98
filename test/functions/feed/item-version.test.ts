import { describe, expect, it } from '@jest/globals';
import { itemVersion } from '../../../functions/feed/item-version.ts';

const item = {
  id: 'g1',
  title: 'Ferry strike ends',
  summary: 'It runs again.',
  content: 'It runs again: at noon.',
};

describe('itemVersion', () => {
  it('is eight characters, the same for the same words', () => {
    expect(itemVersion(item)).toMatch(/^[\w-]{8}$/);
    const respelled = {
      ...item,
      id: 'g2',
      title: ' ferry  strike ends! ',
      published: '2026-11-21T10:00:00.000Z',
    };
    expect(itemVersion(respelled)).toBe(itemVersion(item));
  });

  it.each([
    { title: 'Ferry strike goes on' },
    { summary: 'It runs again, says owner.' },
    { content: 'It runs again: at one.' },
    { content: 'It runs again: 12 o’clock.' },
    { summary: '', content: 'It runs again. It runs again: at noon.' },
  ])('is another with other words: %j', (over) =>
    expect(itemVersion({ ...item, ...over })).not.toBe(itemVersion(item)),
  );

  it('takes an item with next to nothing', () =>
    expect(itemVersion({ id: '', title: '' })).toMatch(/^[\w-]{8}$/));
});
