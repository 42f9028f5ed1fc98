import type { Block, Section } from './letter-body.ts';

/** What the sections may take, how much a block takes, and what stands where blocks were left out. */
export interface Fit {
  readonly maxBytes: number;
  readonly bytesOf: (block: Block) => number;
  readonly instead: (leftOut: number) => readonly Block[];
}

/** More than any heading with its markup. */
const HEADING_BYTES = 500;

/**
 * Cuts sections to what fits, in their order: a section loses its last stories and notes, never its heading, and says
 * how many it lost. Paragraphs are always kept.
 */
export function fitSections(sections: readonly Section[], { maxBytes, bytesOf, instead }: Fit): Section[] {
  const paragraphs = sections.flatMap(({ blocks }) => [
    ...blocks.filter((block) => !isCuttable(block)),
    ...instead(99),
  ]);
  const always = sections.length * HEADING_BYTES + paragraphs.reduce((sum, block) => sum + bytesOf(block), 0);
  let left = maxBytes - always;
  return sections.map((section) => {
    const cuttable = section.blocks.filter(isCuttable);
    const kept = new Set<Block>();
    for (const block of cuttable) {
      const bytes = bytesOf(block);
      if (bytes > left) break;
      left -= bytes;
      kept.add(block);
    }
    const leftOut = cuttable.length - kept.size;
    if (leftOut === 0) return section;
    const blocks = section.blocks.filter((block) => kept.has(block) || !isCuttable(block));
    return { ...section, blocks: [...blocks, ...instead(leftOut)] };
  });
}

const isCuttable = ({ is }: Block): boolean => is === 'story' || is === 'note';
