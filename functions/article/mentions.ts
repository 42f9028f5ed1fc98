import { AnchorSearch } from './anchor-search.ts';
import type { AnchorTrie } from './anchor-trie.ts';
import type { Page } from './article-reader.ts';
import { cutStyle } from './cut-style.ts';
import { decodePage } from './decode-page.ts';
import { isBinary } from './is-binary.ts';
import { mayGoOn } from './may-go-on.ts';
import { searchSource } from './search-source.ts';
import { stateScripts } from './state-body.ts';

/** A page with fewer letters shows no article; the extraction tells why it cannot be read. */
const FEWEST_LETTERS = 1_000;

/**
 * Whether a page may be an article of the story: it has a phrase of each list of the anchors, somewhere, or is called
 * so. It sees what the extraction would see, in the same charset and with the same cuts, but parses nothing: a page
 * that the rules would take is not turned away, and most others are; but for one all of whose words of a list are
 * each parted by an element that the cleaning takes out (`Ch<span hidden>x</span>echnya`). One list is enough for a page whose article
 * may go on elsewhere. Of a page that hardly has text nothing can be said; it counts as one.
 */
export function mentions(page: Page, trie: AnchorTrie): boolean {
  const html = decodePage(page);
  if (isBinary(html)) return true;
  const light = cutStyle(html);
  const found = new Uint8Array(trie.words + 1);
  const letters = searchSource(light, trie, found);
  for (const state of stateScripts(html)) searchSource(`<script>${state}</script>`, trie, found);
  if (letters < FEWEST_LETTERS) return true;
  const title = new AnchorSearch(trie, found);
  title.read(page.title ?? '', 0, page.title?.length ?? 0);
  title.gap();
  const named = trie.lists.filter((list) => isNamed(list, found)).length;
  if (named === 0 || named === trie.lists.length) return named === trie.lists.length;
  return mayGoOn({ url: page.url, light, letters });
}

const isNamed = (list: AnchorTrie['lists'][number], found: Uint8Array): boolean =>
  list.some((phrase) => phrase.every((slot) => slot.some((word) => found[word] === 1)));
