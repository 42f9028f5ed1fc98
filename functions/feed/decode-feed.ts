import { decodeText } from '../fetch/decode-text.ts';
import type { FeedDocument } from './feed-parser.ts';

const HEAD_BYTES = 1_024;

/** The text of a feed document, its charset found by header, XML declaration and the bytes themselves. */
export function decodeFeed({ body, contentType }: FeedDocument): string {
  const fromHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD_BYTES));
  const fromXml = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return decodeText(body, [fromHeader, fromXml]);
}
