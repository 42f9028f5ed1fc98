import type { ParsedFeed } from '../feed/item.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { isUrl } from '../fetch/is-url.ts';
import { linkHeader } from '../fetch/link-header.ts';
import type { NamedHub } from './keep-push.ts';

/** The hub that an answer names, in its Link header or else in the document (WebSub §4); undefined without one. */
export function namedHub({ url, headers }: Fetched, { hub, self }: ParsedFeed): NamedHub | undefined {
  const links = linkHeader(headers.link ?? '');
  const target = (rel: string): string | undefined => links.find(({ rels }) => rels.includes(rel))?.target;
  const named = absolute(target('hub') ?? hub, url);
  if (named === undefined) return undefined;
  return { hub: named, topic: absolute(target('self') ?? self, url) ?? url };
}

const absolute = (address: string | undefined, base: string): string | undefined =>
  address !== undefined && isUrl(address, base) ? new URL(address, base).href : undefined;
