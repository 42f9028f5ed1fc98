import { type AnchorTrie, DEAD, ROOT, UNIT, unitOf } from './anchor-trie.ts';
import { charKind } from './char-kind.ts';
import { foldCharacter } from './fold-character.ts';
import { readReference } from './read-reference.ts';

const { gap: GAP, other: OTHER } = UNIT;

/**
 * Reads source text letter by letter and notes which words of the anchors stand in it, whole. Between two letters may
 * stand nothing, a gap, or a seam: a tag, of which nobody knows yet whether it parts a word. Work is linear in the text.
 */
export class AnchorSearch {
  readonly #trie: AnchorTrie;
  readonly #found: Uint8Array;
  /** Where the word that is being read has got to in the trie. */
  #node = ROOT;
  /** The same for readings that began before the last seams or signs: one for each length at most. */
  #others: number[] = [];
  /** Letters and signs read so far. */
  letters = 0;

  /** @param found by number of the word, 1 when it was found; several searches may share it. */
  constructor(trie: AnchorTrie, found: Uint8Array) {
    this.#trie = trie;
    this.#found = found;
  }

  /** Reads text[from, to) as text whose character references count. */
  read(text: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      if (this.#others.length === 0) at = this.#readPlain(text, at, to);
      if (at < to) at = this.#readUnit(text, at) + 1;
    }
  }

  /** Reads letters and gaps as long as there is but one reading of them; gives back where it stopped. */
  #readPlain(text: string, from: number, to: number): number {
    const { units, next, width, open, whole, firstSign } = this.#trie;
    let node = this.#node;
    let at = from;
    for (; at < to; at += 1) {
      const unit = units[text.charCodeAt(at)] ?? 0;
      if (unit === GAP) {
        if (whole[node] !== 0) this.#note(whole[node]);
        node = ROOT;
      } else if (unit < OTHER || unit >= firstSign) {
        break;
      } else {
        this.letters += 1;
        node = next[node * width + unit - OTHER] ?? DEAD;
        if (open[node] !== 0) this.#note(open[node]);
      }
    }
    this.#node = node;
    return at;
  }

  /** What was read is parted from what follows. */
  gap(): void {
    this.#close();
    if (this.#others.length > 0) this.#others = this.#others.filter((node) => this.#trie.signed[node] === 1);
    this.#node = ROOT;
  }

  /** What was read may or may not be parted from what follows. */
  seam(): void {
    this.#close();
    if (this.#node > ROOT) this.#others.push(this.#node);
    this.#node = ROOT;
  }

  /** Reads what stands at `at`, whatever it is; gives back where its last code unit stands. */
  #readUnit(text: string, at: number): number {
    const unit = unitOf(text.charCodeAt(at), this.#trie);
    if (unit === UNIT.gap) this.gap();
    else if (unit === UNIT.seam) this.seam();
    else if (unit === UNIT.reference) return this.#readReference(text, at);
    else if (unit === UNIT.folded) return this.#readFolded(text, at);
    else this.#step(unit);
    return at;
  }

  #readReference(text: string, at: number): number {
    const reference = readReference(text, at);
    if (reference === undefined || reference.text.startsWith('&')) this.gap();
    else this.read(reference.text, 0, reference.text.length);
    return (reference?.end ?? at + 1) - 1;
  }

  #readFolded(text: string, at: number): number {
    const code = text.codePointAt(at) ?? 0;
    const kind = charKind(code);
    if (kind === 'gap') this.gap();
    else for (const letter of foldCharacter(code).split('')) this.#step(this.#unitOfFolded(letter, kind));
    return code > 0xffff ? at + 1 : at;
  }

  #unitOfFolded(letter: string, kind: string): number {
    const unit = unitOf(letter.charCodeAt(0), this.#trie);
    if (unit === UNIT.silent || unit >= UNIT.otherSign) return unit;
    return kind === 'sign' ? UNIT.otherSign : UNIT.other;
  }

  #step(unit: number): void {
    if (unit === UNIT.silent) return;
    this.letters += 1;
    if (unit === UNIT.otherSign) this.#endOfSigns();
    else if (unit >= this.#trie.firstSign) this.#sign(unit);
    else this.#letter(unit);
  }

  #letter(unit: number): void {
    const { next, width, open } = this.#trie;
    this.#node = next[this.#node * width + unit - UNIT.other] ?? DEAD;
    this.#note(open[this.#node] ?? 0);
    this.#advanceOthers(unit);
  }

  /** A sign is a word by itself, and may go on with the signs before it. */
  #sign(unit: number): void {
    const { next, width, whole } = this.#trie;
    this.gap();
    this.#advanceOthers(unit);
    const begun = next[ROOT * width + unit - UNIT.other] ?? DEAD;
    if (begun !== DEAD) this.#others.push(begun);
    for (const node of this.#others) this.#note(whole[node] ?? 0);
  }

  #endOfSigns(): void {
    this.gap();
    this.#others = [];
  }

  #advanceOthers(unit: number): void {
    const { next, width, open } = this.#trie;
    const kept: number[] = [];
    for (const node of this.#others) {
      const further = next[node * width + unit - UNIT.other] ?? DEAD;
      this.#note(open[further] ?? 0);
      if (further !== DEAD) kept.push(further);
    }
    this.#others = kept;
  }

  /** The words that end here. */
  #close(): void {
    const { whole } = this.#trie;
    this.#note(whole[this.#node] ?? 0);
    for (const node of this.#others) this.#note(whole[node] ?? 0);
  }

  #note(word: number | undefined): void {
    if (word !== undefined && word !== 0) this.#found[word] = 1;
  }
}
