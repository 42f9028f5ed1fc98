import { encodeWindows1251 } from './encode-windows-1251.ts';
import { htmlCharset } from './html-charset.ts';
import { feedContent, type NewsroomEdition } from './newsroom-edition.ts';
import type { FeedForm } from './newsroom-feeds.ts';
import { redate } from './redate.ts';
import { writeAtom } from './write-atom.ts';
import { writeRdf } from './write-rdf.ts';
import { writeRss } from './write-rss.ts';

/** What the newsroom sends for one address. */
export interface NewsroomAnswer {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** A feed in its format and charset. The charset stands in the document only, as with many real ones. */
export function feedAnswer(form: FeedForm, edition: NewsroomEdition): NewsroomAnswer {
  const content = feedContent(form, edition);
  if (form.format === 'atom')
    return { contentType: 'application/atom+xml', body: Buffer.from(writeAtom(content)) };
  if (form.format === 'rdf')
    return { contentType: 'application/rdf+xml', body: Buffer.from(writeRdf(content)) };
  const text = writeRss(content, form.charset);
  const body = form.charset === 'windows-1251' ? encodeWindows1251(text) : Buffer.from(text);
  return { contentType: 'application/rss+xml', body };
}

/** Metadata stands in front; what lies behind this many bytes is sent as it is. */
const REDATED_BYTES = 1_000_000;

/** A page's own bytes in whatever charset, with the times in its metadata moved to its publication. */
export function pageAnswer(bytes: Buffer, published: Date, latest: Date): NewsroomAnswer {
  const charset = htmlCharset(bytes);
  // As latin1 every byte is one character and back, so that only the ASCII of the times changes.
  const start = redate(bytes.subarray(0, REDATED_BYTES).toString('latin1'), { published, latest });
  return {
    contentType: charset === undefined ? 'text/html' : `text/html; charset=${charset}`,
    body: Buffer.concat([Buffer.from(start, 'latin1'), bytes.subarray(REDATED_BYTES)]),
  };
}
