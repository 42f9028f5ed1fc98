const DOUBLE_BYTE = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);
const FIRST = 0x80;
const FIRST_TRAIL = 0x40;

/** Text in a single-byte or East Asian charset, by the decoder's own table turned round; unknown characters become "?". */
export function encodeAs(charset: string, text: string): Uint8Array {
  const table = new Map([...singleBytes(charset), ...(DOUBLE_BYTE.has(charset) ? doubleBytes(charset) : [])]);
  return Uint8Array.from(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return code < FIRST ? [code] : (table.get(character) ?? [0x3f]);
    }).flat(),
  );
}

const singleBytes = (charset: string): [string, number[]][] =>
  bytesFrom(FIRST).map((byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), [byte]]);

function doubleBytes(charset: string): [string, number[]][] {
  const decoder = new TextDecoder(charset);
  return bytesFrom(FIRST + 1)
    .flatMap((lead) => bytesFrom(FIRST_TRAIL).map((trail): [number, number] => [lead, trail]))
    .map((pair): [string, number[]] => [decoder.decode(Uint8Array.from(pair)), pair])
    .filter(([character]) => [...character].length === 1 && character !== '\ufffd')
    .reverse();
}

const bytesFrom = (first: number): number[] => Array.from({ length: 0x100 - first }, (_, at) => first + at);

/** Text as UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
