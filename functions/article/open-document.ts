import { JSDOM, VirtualConsole } from 'jsdom';
import { isUrl } from '../fetch/is-url.ts';

/**
 * Parses a page, hands its document to `read` and closes it again. Scripts do not run and nothing is loaded, which
 * is what jsdom does when neither runScripts nor resources are given; the page's own errors go nowhere.
 */
export function openDocument<Result>(
  html: string,
  url: string,
  read: (document: Document) => Result,
): Result {
  const { window } = parse(html, url);
  try {
    return read(window.document);
  } catch (cause) {
    throw new Error('article: the page could not be read', { cause });
  } finally {
    window.close();
  }
}

function parse(html: string, url: string): JSDOM {
  try {
    return new JSDOM(html, { virtualConsole: new VirtualConsole(), ...(isUrl(url) && { url }) });
  } catch (cause) {
    throw new Error('article: the page could not be parsed', { cause });
  }
}
