import { expect, it } from '@jest/globals';
import { addedText } from '../../../local/cli/added-text.ts';

const url = 'https://herald.example/';
const all = { url: `${url}all.xml`, ok: true, title: 'All', items: 12 };

it.each([
  ['a feed', { ...all, was: 'new' }, 'Added: All, 12 items\n'],
  ['a feed known', { ...all, was: 'known' }, 'On the list already: All, 12 items\n'],
  [
    'a feed behind a page',
    { ...all, page: url, was: 'new' },
    'Added: All, 12 items, found through https://herald.example/: https://herald.example/all.xml\n',
  ],
  ['nothing', { url, ok: false, reason: 'HTTP 404' }, 'Not added: https://herald.example/: HTTP 404\n'],
] as const)('tells of %s', (_, found, text) => {
  expect(addedText(found)).toBe(text);
});

it('asks a person to choose among several', () => {
  const text = addedText({ url, ok: false, candidates: [all, { url: `${url}b.xml`, ok: true, items: 3 }] });
  expect(text.split('\n')).toEqual([
    'Not added: https://herald.example/ is no feed, but leads to 2. Add the one you mean:',
    expect.stringMatching(/^ITEMS +TITLE +ADDRESS$/),
    expect.stringMatching(/^12 +All +https:\/\/herald\.example\/all\.xml$/),
    expect.stringMatching(/^3 +https:\/\/herald\.example\/b\.xml$/),
    '',
  ]);
});
