import type { Anchors } from './anchors.ts';
import { charKind } from './char-kind.ts';
import { CYRILLIC_LOOKS, foldCharacter, LATIN_LOOKS } from './fold-character.ts';

/** What a UTF-16 code unit is to the search; from `other` on it is a letter or sign with a column in the trie. */
export const UNIT = {
  unknown: 0,
  gap: 1,
  /** Accents, soft hyphens and the like: as if they were not there. */
  silent: 2,
  /** May be nothing or a gap: a NUL, which parsers drop in one place and replace in another. */
  seam: 3,
  /** `&`: a character reference may follow. */
  reference: 4,
  /** Half of a surrogate pair, or a letter that folds to several. */
  folded: 5,
  /** A sign of a script without spaces that is in no anchor. */
  otherSign: 6,
  /** A letter that is in no anchor. */
  other: 7,
} as const;

/** The dead end and the start of every word. */
export const DEAD = 0;
export const ROOT = 1;

/** All words of the anchors in one trie, and the table that says what each UTF-16 code unit is. */
export interface AnchorTrie {
  /** By node and column (`unit - UNIT.other`), `width` columns a node. */
  readonly next: Uint16Array;
  readonly width: number;
  /** By node: the number of the word that ends here, or of the beginning that has been read; 0 for none. */
  readonly whole: Uint16Array;
  readonly open: Uint16Array;
  /** By node: 1 where its last letter is a sign, which goes on across gaps. */
  readonly signed: Uint8Array;
  /** The first unit that is a sign. */
  readonly firstSign: number;
  /** Filled as characters are met. */
  readonly units: Uint16Array;
  readonly columns: ReadonlyMap<string, number>;
  readonly words: number;
  /** The lists of the anchors, by the numbers of their words. */
  readonly lists: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** Makes the anchors ready for the search. Throws when there are more than the tables can number. */
export function buildAnchorTrie({ lists }: Anchors): AnchorTrie {
  const numbers = new Map<string, number>();
  const numbered = lists.map((list) =>
    list.map((phrase) =>
      phrase.map((slot) =>
        slot.map((word) => {
          const number = numbers.get(word) ?? numbers.size + 1;
          numbers.set(word, number);
          return number;
        }),
      ),
    ),
  );
  const letters = [...new Set([...numbers.keys()].flatMap((word) => [...lettersOf(word)]))];
  const signs = letters.filter(isSign);
  const columns = new Map(
    [...letters.filter((letter) => !isSign(letter)), ...signs].map((letter, index) => [letter, index + 1]),
  );
  const width = columns.size + 1;
  return {
    ...growTrie(numbers, columns),
    width,
    firstSign: UNIT.other + width - signs.length,
    units: new Uint16Array(0x10000),
    columns,
    words: numbers.size,
    lists: numbered,
  };
}

function growTrie(numbers: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>) {
  const width = columns.size + 1;
  const nodes = [...numbers.keys()].reduce((sum, word) => sum + word.length, 2);
  if (nodes > 0xffff) throw new Error(`article: anchors of ${nodes} letters are too many`);
  const next = new Uint16Array(nodes * width);
  const [whole, open] = [new Uint16Array(nodes), new Uint16Array(nodes)];
  const signed = new Uint8Array(nodes);
  let last = ROOT;
  for (const [word, number] of numbers) {
    const node = lettersOf(word).reduce(further, ROOT);
    (isOpen(word) ? open : whole)[node] = number;
  }
  // A word does not begin with a mark: one that stands there belongs to what is before it.
  for (const [letter, column] of columns) if (isMark(letter)) next[ROOT * width + column] = ROOT;
  return { next: next.slice(0, (last + 1) * width), whole, open, signed };

  function further(node: number, letter: string): number {
    const at = node * width + (columns.get(letter) ?? 0);
    const known = next[at] ?? DEAD;
    if (known !== DEAD) return known;
    last += 1;
    next[at] = last;
    if (isSign(letter) || (isMark(letter) && signed[node] === 1)) signed[last] = 1;
    return last;
  }
}

/** What a code unit is. Look-alike letters of Latin and Cyrillic count as one letter, in the anchors and in the page. */
export function unitOf(code: number, trie: AnchorTrie): number {
  const known = trie.units[code] ?? UNIT.unknown;
  if (known !== UNIT.unknown) return known;
  const unit = workOut(code, trie.columns);
  trie.units[code] = unit;
  return unit;
}

function workOut(code: number, columns: AnchorTrie['columns']): number {
  if (code === 0) return UNIT.seam;
  if (code === 0x26) return UNIT.reference;
  if (code >= 0xd800 && code <= 0xdfff) return UNIT.folded;
  const kind = charKind(code);
  if (kind === 'gap') return UNIT.gap;
  const folded = foldCharacter(code);
  if (folded === '') return UNIT.silent;
  if (folded.length > 1) return UNIT.folded;
  const column = columns.get(alike(folded));
  if (column !== undefined) return UNIT.other + column;
  if (kind === 'mark') return UNIT.silent;
  return kind === 'sign' ? UNIT.otherSign : UNIT.other;
}

const isOpen = (word: string): boolean => word.endsWith('*');
const isSign = (letter: string): boolean => charKind(letter.charCodeAt(0)) === 'sign';
const isMark = (letter: string): boolean => charKind(letter.charCodeAt(0)) === 'mark';

/** The code units of a word, one of each pair of look-alikes. */
const lettersOf = (word: string): string[] => (isOpen(word) ? word.slice(0, -1) : word).split('').map(alike);

const alike = (letter: string): string => LATIN_LOOKS[CYRILLIC_LOOKS.indexOf(letter)] ?? letter;
