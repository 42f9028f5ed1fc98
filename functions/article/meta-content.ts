import { oneLine } from '../feed/plain-text.ts';

const KEYS = ['property', 'name', 'itemprop', 'http-equiv'];
const MAX_METAS = 1_000;
const MAX_CONTENT = 2_000;

/** The contents of a page's meta elements by name: lower case, the vocabulary's prefix kept ("og:title"). */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** Gathers the meta elements of a page once; each content is one line. */
export function metasOf(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of [...document.querySelectorAll('meta')].slice(0, MAX_METAS)) {
    const content = oneLine((meta.getAttribute('content') ?? '').slice(0, MAX_CONTENT));
    const names = KEYS.flatMap((key) => (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/));
    for (const name of new Set(names)) {
      if (name !== '' && content !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

/** The first content of the meta elements of these names, in the order of the names given. */
export const metaContent = (metas: Metas, names: readonly string[]): string | undefined =>
  metaContents(metas, names)[0];

/** All contents of the meta elements of these names, in the order of the names given. */
export const metaContents = (metas: Metas, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => metas.get(name) ?? []);
