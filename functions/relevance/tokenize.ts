import { type CharKind, charKind } from '../article/char-kind.ts';
import { foldWord } from './fold-word.ts';

/** One word of a text. Offsets are UTF-16 code units into the text as it was given. */
export interface Token {
  /** The word as it is compared (foldWord). */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** `first`: begins with a capital; `all`: with two, or stands in a text without any, where nothing can be told. */
  readonly capital: 'none' | 'first' | 'all';
  /** Where it stands, counted in words; a sign of a script without spaces counts half. */
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** One line or block of a text. */
export interface Paragraph {
  /** Index of its first token. */
  readonly first: number;
  /** Index of its last token. */
  readonly last: number;
  /** It ends as a sentence does, not as a headline or a list item. */
  readonly closed: boolean;
}

export interface Tokenized {
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
}

const STOPS = '.!?…։؟。！？';
const WIDE_STOPS = '。！？';
// A full stop and what may follow it: quotes, brackets, the number of a footnote.
const CLOSED = /[.!?…։؟。！？:;]["”»“’'`)\]）」』*\s\d[]*$/u;
const LONGEST_CLOSE = 40;
const LINE_END = /[\n\r\u2028\u2029]/;
/** Of fewer lines nothing can be said. */
const FEWEST_LINES = 4;
/** Written with a full stop that ends nothing. */
const SHORTENED = new Set(
  'mr mrs ms dr prof st sr jr gen col lt no vs ca bzw usw nr sig sra dott г ул им тов стр'.split(' '),
);
const CAPITAL = /\p{Lu}/u;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;

/**
 * Takes a text apart in one pass: words by Unicode letters, sentences, and paragraphs. Hyphens and apostrophes part
 * words, soft hyphens and zero-width marks do not. A line that goes on with a small letter belongs to the one before,
 * and where that is the habit (text broken to a width) so does every line that no blank one parts. Web addresses are
 * passed over.
 */
export function tokenize(text: string): Tokenized {
  const hasCapitals = CAPITAL.test(text);
  const wrapped = hasCapitals && isWrapped(text);
  const growing: Growing = { text, tokens: [], paragraphs: [], wrapped, hasCapitals, gapStart: 0 };
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const kind = charKind(code);
    if (!beginsWord(kind)) {
      index += 1;
    } else if (isAddress(text, index, code)) {
      index = endOfAddress(text, index);
    } else {
      const end = kind === 'sign' ? endOfSign(text, index) : endOfWord(text, index);
      append(growing, index, end, kind);
      index = end;
      growing.gapStart = end;
    }
  }
  close(growing);
  return growing;
}

interface Growing {
  readonly text: string;
  readonly tokens: Token[];
  readonly paragraphs: Paragraph[];
  readonly wrapped: boolean;
  /** Small letters tell where a sentence or line goes on; in a text without any capital they tell nothing. */
  readonly hasCapitals: boolean;
  gapStart: number;
}

const beginsWord = (kind: CharKind): boolean =>
  kind === 'small' || kind === 'capital' || kind === 'letter' || kind === 'sign';

function append(growing: Growing, start: number, end: number, kind: CharKind): void {
  const { text, tokens, paragraphs, hasCapitals } = growing;
  const noCapital = hasCapitals ? 'none' : 'all';
  const before = tokens.at(-1);
  const breaks = before === undefined ? 'paragraph' : breakBetween(growing, before, start, kind);
  if (breaks === 'paragraph') {
    if (before !== undefined) close(growing);
    paragraphs.push({ first: tokens.length, last: tokens.length, closed: false });
  }
  const sentence = before?.sentence ?? -1;
  tokens.push({
    word: foldWord(text.slice(start, end)),
    start,
    end,
    capital: kind === 'capital' ? capitalsFrom(text, start) : noCapital,
    at: (before?.at ?? 0) + (kind === 'sign' ? 0.5 : 1),
    sentence: breaks === 'none' ? sentence : sentence + 1,
    paragraph: paragraphs.length - 1,
  });
}

/** Ends the open paragraph at the last token and looks how its line ends. */
function close({ text, tokens, paragraphs }: Growing): void {
  const open = paragraphs.pop();
  const last = tokens.at(-1);
  if (open === undefined || last === undefined) return;
  let lineEnd = last.end;
  while (lineEnd < text.length && !LINE_END.test(text[lineEnd] ?? '\n')) lineEnd += 1;
  const tail = text.slice(Math.max(0, lineEnd - LONGEST_CLOSE), lineEnd);
  paragraphs.push({ first: open.first, last: tokens.length - 1, closed: CLOSED.test(tail) });
}

function capitalsFrom(text: string, start: number): 'first' | 'all' {
  const second = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  return charKind(text.codePointAt(second) ?? 0) === 'capital' ? 'all' : 'first';
}

function endOfWord(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0;
    const kind = charKind(code);
    if (kind === 'gap' || kind === 'sign') break;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}

function endOfSign(text: string, start: number): number {
  let index = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (index < text.length) {
    const kind = charKind(text.codePointAt(index) ?? 0);
    if (kind !== 'mark' && kind !== 'silent') break;
    index += 1;
  }
  return index;
}

function isAddress(text: string, start: number, code: number): boolean {
  const mayBe = code === 0x68 || code === 0x48 || code === 0x77 || code === 0x57;
  return mayBe && ADDRESS.test(text.slice(start, start + 8));
}

function endOfAddress(text: string, start: number): number {
  let index = start;
  while (index < text.length && !/\s/.test(text[index] ?? ' ')) index += 1;
  return index;
}

function breakBetween(
  growing: Growing,
  before: Token,
  start: number,
  next: CharKind,
): 'none' | 'sentence' | 'paragraph' {
  const { text, gapStart, wrapped, hasCapitals } = growing;
  if (start === gapStart || (start === gapStart + 1 && text.charCodeAt(gapStart) === 0x20)) return 'none';
  const gap = text.slice(gapStart, start);
  const goesOn = hasCapitals && next === 'small';
  const lines = gap.replaceAll('\r\n', '\n').split(LINE_END).length;
  if (lines > 2 || (lines === 2 && !wrapped && !goesOn)) return 'paragraph';
  return !goesOn && endsSentence(gap, before) ? 'sentence' : 'none';
}

function endsSentence(gap: string, before: Token): boolean {
  let stopped = false;
  for (const char of gap) {
    if (WIDE_STOPS.includes(char)) return true;
    if (STOPS.includes(char)) stopped = true;
    else if (stopped && /\s/.test(char)) return !isShortened(before, gap);
  }
  return false;
}

function isShortened({ word }: Token, gap: string): boolean {
  if (!gap.startsWith('.')) return false;
  return word.length === 1 || SHORTENED.has(word) || /^\d{1,2}$/.test(word);
}

/** Lines broken to a width: a third of those that follow another directly go on with a small letter. */
function isWrapped(text: string): boolean {
  let following = 0;
  let goingOn = 0;
  let before = '';
  for (const line of text.split('\n')) {
    const here = line.trim();
    if (before !== '' && here !== '') {
      following += 1;
      if (charKind(here.codePointAt(0) ?? 0) === 'small') goingOn += 1;
    }
    before = here;
  }
  return following >= FEWEST_LINES && goingOn * 3 >= following;
}
