import { describe, expect, it } from '@jest/globals';
import { fitSections } from '../../../functions/mail/fit-sections.ts';
import type { Block } from '../../../functions/mail/letter-body.ts';

const note = (title: string): Block => ({ is: 'note', title, detail: '' });
const paragraph = (text: string): Block => ({ is: 'paragraph', text });
const sections = [
  { heading: 'A', blocks: [paragraph('intro'), note('a1'), note('a2'), note('a3')] },
  { heading: 'B', blocks: [note('b1'), paragraph('end')] },
];
/** Notes take 1,000, all else nothing; the two headings are reckoned with 500 each. */
const cutTo = (maxBytes: number) =>
  fitSections(sections, {
    maxBytes,
    bytesOf: ({ is }) => (is === 'note' ? 1_000 : 0),
    instead: (leftOut) => [paragraph(`${leftOut} more`)],
  }).map(({ heading, blocks }) => [
    heading,
    ...blocks.map((block) => ('title' in block ? block.title : 'text' in block && block.text)),
  ]);

describe('fitSections', () => {
  it('leaves what fits as it is', () => {
    expect(cutTo(5_000)).toEqual([
      ['A', 'intro', 'a1', 'a2', 'a3'],
      ['B', 'b1', 'end'],
    ]);
  });

  it('cuts the later section first and says what is missing', () => {
    expect(cutTo(4_999)).toEqual([
      ['A', 'intro', 'a1', 'a2', 'a3'],
      ['B', 'end', '1 more'],
    ]);
    expect(cutTo(3_000)).toEqual([
      ['A', 'intro', 'a1', 'a2', '1 more'],
      ['B', 'end', '1 more'],
    ]);
  });

  it('keeps headings and paragraphs even when nothing fits', () => {
    expect(cutTo(0)).toEqual([
      ['A', 'intro', '3 more'],
      ['B', 'end', '1 more'],
    ]);
  });
});
