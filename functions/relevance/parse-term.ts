import { foldWord, LONGEST_WORD } from './fold-word.ts';
import { meant } from './nearest-name.ts';
import type { Slot } from './rule-set.ts';
import { tokenize } from './tokenize.ts';

/** What a term is read with. */
export interface TermContext {
  /** Named lists of endings, each ready to be glued to a stem. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Throws, naming the file and line of the term. */
  fail(problem: string): never;
}

const LONGEST_TERM = 300;
const SHORTEST_OPEN = 3;
/** `…` or `...`, with how many words may stand there if not three. */
const GAP = /^(?:…|\.\.\.)(\d?)$/;
const USUAL_GAP = 3;

type Form = Slot['forms'][number];

/**
 * Reads one term as the word files write it: words with `|` endings (`-` for none, `@name` for a named list), a `*`
 * for an open end, `a/b` for either, `=` for "only with its capital", `…` for up to three words between
 * (`…6`: up to six).
 */
export function parseTerm(written: string, context: TermContext): Slot[] {
  if (written.length > LONGEST_TERM) {
    context.fail(`a term of ${written.length} characters; at most ${LONGEST_TERM}`);
  }
  const slots: Slot[] = [];
  let gap = 0;
  for (const word of written.split(/\s+/).filter((part) => part !== '')) {
    const between = GAP.exec(word)?.[1];
    if (between !== undefined) {
      gap = between === '' ? USUAL_GAP : Number(between);
      continue;
    }
    slots.push(...slotsOf(word, gap, context));
    gap = 0;
  }
  if (slots.length === 0) context.fail('an empty term');
  if (gap > 0) context.fail(`"${written}" ends with a gap`);
  return slots;
}

/** A word is one slot, or several when hyphens or apostrophes part it: then the endings belong to its last part. */
function slotsOf(word: string, gap: number, context: TermContext): Slot[] {
  const capital = word.startsWith('=');
  const alternatives = (capital ? word.slice(1) : word).split('/').map((one) => parseWord(one, context));
  const [only = []] = alternatives;
  if (alternatives.length === 1) {
    return only.map((forms, index) => ({
      forms,
      capital: capital && index === 0,
      gap: index === 0 ? gap : 0,
    }));
  }
  if (alternatives.some((one) => one.length > 1))
    context.fail(`"${word}": a hyphen or apostrophe cannot stand beside a "/"`);
  return [{ forms: unique(alternatives.flat(2)), capital, gap }];
}

function parseWord(written: string, context: TermContext): Form[][] {
  const [stem = '', ...parts] = written.split('|');
  const open = stem.endsWith('*');
  if (open && parts.length > 0) context.fail(`"${written}" has both a "*" and endings`);
  const bare = open ? stem.slice(0, -1) : stem;
  const { tokens } = tokenize(bare);
  const last = tokens.at(-1);
  if (last === undefined) return context.fail(`"${written}" has no letters`);
  const tail = bare.slice(last.start);
  if (open && foldWord(tail).length < SHORTEST_OPEN) context.fail(`"${written}" is too short for a "*"`);
  const ends = parts.length === 0 ? [''] : parts.flatMap((part) => endingsOf(part, context));
  const before = tokens.slice(0, -1).map((token) => [{ text: token.word, open: false }]);
  return [...before, unique(ends.map((end) => ({ text: wholeWord(tail + end, context), open })))];
}

function endingsOf(part: string, { endings, fail }: TermContext): readonly string[] {
  if (part === '-') return [''];
  if (!part.startsWith('@')) return [part];
  const name = part.slice(1);
  return endings.get(name) ?? fail(`unknown endings "@${name}"${meant(name, endings.keys())}`);
}

function wholeWord(raw: string, { fail }: TermContext): string {
  if (tokenize(raw).tokens.length !== 1) fail(`"${raw}" is not one word`);
  const word = foldWord(raw);
  if (word.length >= LONGEST_WORD) fail(`a word of ${word.length} letters; at most ${LONGEST_WORD - 1}`);
  return word;
}

function unique(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [`${form.text}${form.open ? '*' : ''}`, form])).values()];
}
