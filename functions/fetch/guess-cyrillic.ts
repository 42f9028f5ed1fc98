const CANDIDATES = ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866'];
const SAMPLE_BYTES = 65_536;
const MIN_RUN_LENGTH = 2.2;
const MIN_SHARE = 0.18;

/** The most frequent letter pairs of Russian; Ukrainian and Bulgarian share enough of them. */
const FREQUENT_PAIRS = new Set(
  'ст но то на ен ов ни ра во ко ро по пр ос ре ал ан не ер ли ти та ка ть ва ет ол от ор ел ла го де ин ат ом ны ог ве до ле да за ия ск'.split(
    ' ',
  ),
);

/**
 * The Cyrillic charset that undeclared bytes are most likely written in, or undefined when they do not look
 * Cyrillic: letters beyond ASCII come in runs, and in one reading many of them form frequent Russian pairs.
 */
export function guessCyrillic(bytes: Uint8Array): string | undefined {
  const sample = highRuns(bytes.subarray(0, firstSampleEnd(bytes)));
  if (sample.meanLength < MIN_RUN_LENGTH) return undefined;
  const shares = CANDIDATES.map((charset) => ({ charset, share: pairShare(charset, sample.bytes) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > MIN_SHARE ? best.charset : undefined;
}

/** Pages may open with kilobytes of ASCII, so the sample begins to count at the first high byte. */
function firstSampleEnd(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < 0 ? 0 : first + SAMPLE_BYTES;
}

function highRuns(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly meanLength: number } {
  const kept: number[] = [];
  let runs = 0;
  let high = 0;
  let inRun = false;
  for (const byte of bytes) {
    const isHigh = byte >= 0x80;
    if (isHigh) high += 1;
    if (isHigh && !inRun) runs += 1;
    if (isHigh || inRun) kept.push(isHigh ? byte : 0x20);
    inRun = isHigh;
  }
  return { bytes: Uint8Array.from(kept), meanLength: runs === 0 ? 0 : high / runs };
}

/** The share of neighbouring letters that are a frequent pair, among all neighbours in runs. */
function pairShare(charset: string, bytes: Uint8Array): number {
  const text = new TextDecoder(charset).decode(bytes);
  let pairs = 0;
  let frequent = 0;
  for (const word of text.split(' ')) {
    const letters = inOneCase(word);
    pairs += Math.max(0, letters.length - 1);
    for (let at = 0; at + 1 < letters.length; at += 1) {
      if (FREQUENT_PAIRS.has(letters.slice(at, at + 2))) frequent += 1;
    }
  }
  return pairs === 0 ? 0 : frequent / pairs;
}

/** Lower case, but a capital inside a word stays: it betrays a reading with cases swapped. */
function inOneCase(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.slice(0, 1).toLowerCase() + word.slice(1);
}
