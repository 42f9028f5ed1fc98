import { describe, expect, it } from '@jest/globals';
import { articleText } from '../../../local/cli/article-text.ts';

const ARTICLE = {
  url: 'https://herald.example/tram',
  canonicalUrl: 'https://herald.example/tram',
  kind: 'article',
  title: 'Tram approved',
  authors: ['Ada Byrne', 'Ola Nord'],
  agency: 'dpa',
  published: '2026-11-20T08:00:00.000Z',
  publishedZone: '+01:00',
  text: 'The council met.\nWhat was said\nYes.',
  blocks: [
    { text: 'The council met.', zone: 'lead' },
    { text: 'The harbour.', zone: 'caption' },
    { text: 'What was said', zone: 'heading' },
    { text: 'Yes.', zone: 'quotation' },
  ],
} as const;

describe('articleText', () => {
  it('shows what is known and marks the blocks', () => {
    expect(articleText(ARTICLE)).toBe(`Tram approved

by:         Ada Byrne, Ola Nord
agency:     dpa
published:  2026-11-20T08:00:00.000Z (given in +01:00)
address:    https://herald.example/tram

The council met.
[picture] The harbour.
## What was said
> Yes.
`);
  });

  it('shows the entries of a list', () => {
    const entries = [{ title: 'One', text: 'First.', url: 'https://herald.example/1' }, { text: 'Second.' }];
    expect(articleText({ ...ARTICLE, kind: 'list', entries })).toContain(
      '\n\n2 entries\n\nOne\nhttps://herald.example/1\nFirst.\n\nSecond.\n',
    );
  });

  it('shows no control characters of strangers', () => {
    expect(articleText({ ...ARTICLE, title: 'Tram\u001b[2J\u202e approved' })).toMatch(
      /^Tram \[2J {2}approved\n/,
    );
  });
});
