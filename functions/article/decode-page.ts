import { decodeText } from '../fetch/decode-text.ts';
import type { Page } from './article-reader.ts';

const HEAD_BYTES = 8_192;

/** The text of a page, its charset found by the bytes themselves, the header and the meta elements of the head. */
export function decodePage({ body, contentType }: Page): string {
  const fromHeader = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(body.subarray(0, HEAD_BYTES));
  const fromMeta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return decodeText(body, [fromHeader, fromMeta]);
}
