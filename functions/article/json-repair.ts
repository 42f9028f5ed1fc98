const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const SPACE = /\s/;
const ESCAPABLE = /["\\/bfnrt]/;
/** What stands between values and is none of JSON, by its opening; each ends with what is given. */
const NOISE: readonly (readonly [string, string])[] = [
  ['/*', '*/'],
  ['<![CDATA[', ''],
  [']]>', ''],
  ['<!--', ''],
  ['-->', ''],
  ['//', '\n'],
];

/** Copies broken JSON in one walk and leaves out or puts in what keeps it from being read. */
export class JsonRepair {
  readonly #source: string;
  readonly #values: string[] = [];
  #at = 0;
  #out: string[] = [];
  readonly #open: string[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** The sources of the objects and arrays at the outermost level, brackets closed. */
  values(): readonly string[] {
    while (this.#at < this.#source.length) this.#step();
    while (this.#open.length > 0) this.#close();
    return this.#values;
  }

  #step(): void {
    if (this.#skipNoise()) return;
    const letter = this.#source[this.#at] ?? '';
    if (letter === '"') this.#copyString();
    else this.#copyMark(letter);
  }

  #copyMark(letter: string): void {
    this.#at += 1;
    const closer = CLOSERS[letter];
    if (closer !== undefined) {
      this.#open.push(closer);
      this.#out.push(letter);
    } else if (letter === '}' || letter === ']') {
      if (this.#open.at(-1) === letter) this.#close();
    } else if (this.#open.length > 0 && !SPACE.test(letter)) this.#out.push(letter);
  }

  #skipNoise(): boolean {
    const found = NOISE.find(([opening]) => this.#source.startsWith(opening, this.#at));
    if (found === undefined) return false;
    const [opening, closing] = found;
    const end = this.#source.indexOf(closing, this.#at + opening.length);
    this.#at = end < 0 ? this.#source.length : end + closing.length;
    return true;
  }

  /** A quote ends a string only before a comma, colon or closing bracket; others are words' own. */
  #copyString(): void {
    const copy: string[] = [];
    this.#at += 1;
    while (this.#at < this.#source.length && !this.#isEnd()) copy.push(this.#copyLetter());
    this.#at += 1;
    if (this.#open.length > 0) this.#out.push(`"${copy.join('')}"`);
  }

  #copyLetter(): string {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (letter === '"') return '\\"';
    if (letter < ' ') return ' ';
    if (letter !== '\\') return letter;
    const next = this.#source[this.#at] ?? '';
    const isHex = /^u[0-9a-f]{4}/i.test(this.#source.slice(this.#at, this.#at + 5));
    if (!ESCAPABLE.test(next) && !isHex) return '';
    this.#at += 1;
    return `\\${next}`;
  }

  #isEnd(): boolean {
    if (this.#source[this.#at] !== '"') return false;
    let next = this.#at + 1;
    while (SPACE.test(this.#source[next] ?? '')) next += 1;
    return next >= this.#source.length || ',:}]'.includes(this.#source[next] ?? '');
  }

  /** Closes the innermost bracket; with the outermost a value is whole. */
  #close(): void {
    while (this.#out.at(-1) === ',') this.#out.pop();
    if (this.#out.at(-1) === ':') this.#out.push('null');
    this.#out.push(this.#open.pop() ?? '');
    if (this.#open.length > 0) return;
    this.#values.push(this.#out.join(''));
    this.#out = [];
  }
}
