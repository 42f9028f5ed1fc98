import { isAscii } from '../fetch/is-ascii.ts';
import { charsetOf, type RecognisedText, recogniseText } from '../fetch/recognise-text.ts';
import type { FeedDocument } from './feed-parser.ts';
import type { RepairLog } from './repair-log.ts';

const HEAD_BYTES = 1_024;

/** The text of a feed document, its charset found by header, XML declaration and the bytes themselves. */
export function decodeFeed({ body, contentType }: FeedDocument, log: RepairLog): string {
  const fromHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec((contentType ?? '').slice(0, HEAD_BYTES))?.[1];
  const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD_BYTES));
  const fromXml = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const recognised = recogniseText(body, [fromHeader, fromXml]);
  noteCharset(recognised, charsetOf(fromHeader) ?? charsetOf(fromXml), log);
  return recognised.text;
}

function noteCharset(
  { text, charset, broken }: RecognisedText,
  declared: string | undefined,
  log: RepairLog,
): void {
  log.note('broken-bytes', broken);
  if (declared === undefined && !charset.startsWith('utf-')) {
    log.note(
      'undeclared-charset',
      1,
      `no charset is declared and the text is not UTF-8; it was read as ${charset}`,
    );
  }
  // Plain ASCII is the same in nearly every charset, and "utf-16" says nothing of the order of its bytes.
  const isSame = declared === charset || (charset === 'utf-8' && isAscii(text));
  const isUtf16 = charset.startsWith('utf-16') && declared?.startsWith('utf-16');
  if (declared === undefined || isSame || isUtf16) return;
  log.note('wrong-charset', 1, `${declared} is declared, but the text is written in ${charset}`);
}
