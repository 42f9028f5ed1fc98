import { oneLine } from '../feed/plain-text.ts';

const KEYS = ['property', 'name', 'itemprop', 'http-equiv'];

/** The first content of a page's meta elements of these names (lower case), in the order of the names given. */
export function metaContent(document: Document, names: readonly string[]): string | undefined {
  const metas = [...document.querySelectorAll('meta[content]')];
  return names
    .flatMap((name) =>
      metas.filter((meta) => KEYS.some((key) => meta.getAttribute(key)?.trim().toLowerCase() === name)),
    )
    .map((meta) => oneLine(meta.getAttribute('content') ?? ''))
    .find((content) => content !== '');
}
