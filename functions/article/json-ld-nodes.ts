import { looseJson } from './loose-json.ts';

/** An object of JSON-LD: strangers' names and values. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const MAX_NODES = 500;
const MAX_VALUES = 5_000;

/** The objects of a page's JSON-LD, and where one stands for another by its `@id`. */
export interface JsonLdNodes {
  /** In the page's order, outermost first: in arrays, `@graph` and as the main entity of another. */
  readonly all: readonly JsonLdNode[];
  /** The object meant: itself, or the one that bears the `@id` it only names. */
  resolve(value: unknown): unknown;
}

/** Reads all JSON-LD scripts of a page; what cannot be mended of them is passed over. */
export function jsonLdNodes(document: Document): JsonLdNodes {
  const scripts = [...document.querySelectorAll('script')].filter((script) =>
    /ld\+json/i.test(script.getAttribute('type') ?? ''),
  );
  const all = nodesOf(scripts.flatMap((script) => looseJson(script.textContent ?? '')));
  const named = new Map<unknown, JsonLdNode>();
  for (const node of all) if ('name' in node) named.set(node['@id'], node);
  const resolve = (value: unknown): unknown =>
    isNode(value) && '@id' in value && !('name' in value) ? (named.get(value['@id']) ?? value) : value;
  return { all, resolve };
}

function nodesOf(values: readonly unknown[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const waiting: unknown[] = [...values];
  for (let at = 0; at < waiting.length && at < MAX_VALUES && nodes.length < MAX_NODES; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MAX_NODES));
    else if (isNode(next)) {
      nodes.push(next);
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage);
    }
  }
  return nodes;
}

export const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The types of a node without their vocabulary: "NewsArticle" of "http://schema.org/NewsArticle". */
export const typesOf = (node: JsonLdNode): readonly string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).split(/[/#:]/).at(-1) ?? '');

/** A value as a list: what stands in an array or `@list`, or itself alone; nothing of nothing. */
export function listOf(value: unknown): readonly unknown[] {
  const listed = isNode(value) && '@list' in value ? value['@list'] : value;
  if (Array.isArray(listed)) return listed.slice(0, MAX_NODES);
  return listed === undefined || listed === null ? [] : [listed];
}

/** The first text of a value: of an array, of `{"@value": …}`; undefined when there is none. */
export function textOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    const text = isNode(one) ? one['@value'] : one;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}
