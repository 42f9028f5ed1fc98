import { fromWindows1252 } from '../../../functions/fetch/windows-1252.ts';
import { encodeAs, utf8 } from '../encode-as.ts';
import type { CleanFeed, Defect, FeedFile } from './clean-feed.ts';
import { fileOf, inWriting, TYPES } from './make-defect.ts';
import { writeFeed } from './write-feed.ts';

/** In how far a document says what charset it is in. */
type Declared = 'in the document' | 'in the header' | 'nowhere' | 'as UTF-8';

const OF_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  'windows-1251': ['ru', 'uk'],
  'koi8-r': ['ru'],
  'iso-8859-5': ['ru'],
  ibm866: ['ru'],
  'windows-1252': ['en', 'de', 'fr'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1256': ['ar'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
};

const labelled = (text: string, label: string | undefined): string =>
  text.replace(' encoding="UTF-8"', label === undefined ? '' : ` encoding="${label}"`);

function inCharset(charset: string, declared: Declared, label = charset): Defect {
  return {
    name: `${charset}, declared ${declared}${label === charset ? '' : ` as ${label}`}`,
    damage: (feed) => {
      if (OF_LANGUAGE[charset]?.includes(feed.lang) !== true) return undefined;
      const written = { 'in the document': label, 'as UTF-8': 'UTF-8' }[declared as string];
      const body = encoded(charset, labelled(writeFeed(feed), written));
      const type = TYPES[feed.format];
      return fileOf(feed, body, {
        contentType: declared === 'in the header' ? `${type}; charset=${label}` : type,
      });
    },
  };
}

function encoded(charset: string, text: string): Uint8Array {
  if (charset === 'windows-1252') return Uint8Array.from(text, (sign) => WINDOWS_1252.get(sign) ?? 0x3f);
  return charset === 'shift_jis' || charset === 'euc-jp'
    ? inTwoBytes(charset, text)
    : encodeAs(charset, text);
}

const WINDOWS_1252 = new Map(Array.from({ length: 256 }, (_, byte) => [signOf(byte), byte]));

function signOf(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? fromWindows1252(byte) : String.fromCharCode(byte);
}

function inTwoBytes(charset: string, text: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !table.has(sign)) table.set(sign, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [sign.charCodeAt(0) & 0x7f]));
}

function inUtf16(name: string, { isBig, mark }: { isBig: boolean; mark: string }): Defect {
  return {
    name,
    damage: (feed) => {
      const body = Buffer.from(mark + labelled(writeFeed(feed), 'UTF-16'), 'utf16le');
      return fileOf(feed, isBig ? body.swap16() : body);
    },
  };
}

const inUtf8 = (name: string, change: (feed: CleanFeed) => Partial<FeedFile>): Defect => ({
  name,
  damage: (feed) => fileOf(feed, writeFeed(feed), change(feed)),
});

/** The bytes of a text with some of them put before the first closing tag of a summary. */
function withBytes(feed: CleanFeed, bytes: readonly number[]): Partial<FeedFile> {
  const MARK = '\u0001';
  const body = Buffer.from(writeFeed(feed, { summary: (text, at) => (at === 0 ? text + MARK : text) }));
  const at = body.indexOf(MARK);
  return { body: Buffer.concat([body.subarray(0, at), Uint8Array.from(bytes), body.subarray(at + 1)]) };
}

const misread = (text: string): string => [...utf8(text)].map(signOf).join('');

/** Bytes that are not in the charset they should be in. */
export const CHARSET_DEFECTS: readonly Defect[] = [
  inCharset('windows-1251', 'in the document'),
  inCharset('windows-1251', 'in the header'),
  inCharset('windows-1251', 'nowhere'),
  inCharset('windows-1251', 'as UTF-8'),
  inCharset('windows-1251', 'in the document', 'cp1251'),
  inCharset('windows-1251', 'in the document', 'win-1251'),
  inCharset('windows-1251', 'in the header', '"WINDOWS-1251";'),
  inCharset('koi8-r', 'in the document'),
  inCharset('koi8-r', 'in the header'),
  inCharset('koi8-r', 'nowhere'),
  inCharset('iso-8859-5', 'nowhere'),
  inCharset('ibm866', 'nowhere'),
  inCharset('windows-1252', 'in the document', 'ISO-8859-1'),
  inCharset('windows-1252', 'nowhere'),
  inCharset('windows-1253', 'in the document'),
  inCharset('windows-1254', 'in the document'),
  inCharset('windows-1256', 'in the document'),
  inCharset('shift_jis', 'in the document'),
  inCharset('euc-jp', 'in the header'),
  inUtf16('UTF-16, little end first, with a mark', { isBig: false, mark: '\ufeff' }),
  inUtf16('UTF-16, big end first, with a mark', { isBig: true, mark: '\ufeff' }),
  inUtf16('UTF-16 without a mark', { isBig: false, mark: '' }),
  inUtf16('UTF-16, big end first, without a mark', { isBig: true, mark: '' }),
  inUtf8('UTF-8 with a header that says ISO-8859-1', (feed) => ({
    contentType: `${TYPES[feed.format]}; charset=ISO-8859-1`,
  })),
  inUtf8('UTF-8 declared as windows-1251', (feed) => ({
    body: utf8(labelled(writeFeed(feed), 'windows-1251')),
  })),
  inUtf8('UTF-8 declared as UTF-16', (feed) => ({ body: utf8(labelled(writeFeed(feed), 'UTF-16')) })),
  inUtf8('UTF-8 under an unknown name', (feed) => ({ body: utf8(labelled(writeFeed(feed), 'unicode-8')) })),
  inUtf8('half a UTF-8 character', (feed) => withBytes(feed, [0xd0])),
  inUtf8('a surrogate as UTF-8', (feed) => withBytes(feed, [0xed, 0xa0, 0xbd])),
  inUtf8('a NUL byte', (feed) => withBytes(feed, [0])),
  inWriting('titles encoded as UTF-8 twice', { title: misread }),
];
