import { isUrl } from '../fetch/is-url.ts';
import { isNode, type JsonLdNode, type JsonLdNodes, listOf, textOf, typesOf } from './json-ld-nodes.ts';
import { sameWords } from './same-words.ts';

/** What the structured data of a page (JSON-LD, schema.org) says of its article; all of it strangers' words. */
export interface ArticleData {
  readonly headline?: string;
  readonly description?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly articleBody?: string;
  readonly lang?: string;
  readonly section?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  /** Whoever else may be the source of the text: its source, provider, creator, holder of the rights. */
  readonly sources: readonly string[];
  /** What it is said to be: a live blog, an article, a list of articles, or nothing of these. */
  readonly is?: 'article' | 'live' | 'list';
  /** The updates of a live blog. */
  readonly updates: readonly JsonLdNode[];
  /** The publisher says that the article is not free to read. */
  readonly isPaid: boolean;
}

const PAGES = /^(?:webpage|creativework|itempage|aboutpage|profilepage)$/i;
const ARTICLES = /article|posting|^report$|review$/i;
const LISTS = /^(?:collectionpage|searchresultspage|itemlist)$/i;
/** So many articles, none of them this page's: a list of what stands elsewhere. */
const MANY = 3;
const MAX_BODIES = 20;

interface Ranked {
  readonly node: JsonLdNode;
  readonly rank: number;
}

/**
 * Reads the node of the page's JSON-LD that is about its article.
 * @param page its address and the titles it goes by, which tell its article from others that it lists.
 */
export function readJsonLd(
  nodes: JsonLdNodes,
  page: { readonly url: string; readonly titles: readonly string[] },
): ArticleData {
  const ranked = nodes.all
    .filter((node) => typesOf(node).some((type) => PAGES.test(type) || ARTICLES.test(type)))
    .map((node) => ({ node, rank: rankOf(node, page) }));
  const listed = ranked.filter(({ node, rank }) => rank < OWN && !isPage(node));
  const own = listed.length >= MANY ? ranked.filter(({ node, rank }) => rank >= OWN || isPage(node)) : ranked;
  const is = kindOf(own, nodes, listed.length >= MANY);
  const best = own.reduce<Ranked | undefined>(
    (a, b) => (a === undefined || b.rank > a.rank ? b : a),
    undefined,
  );
  const sources = [best?.node ?? {}, ...own.filter(({ node }) => isPage(node)).map(({ node }) => node)];
  return {
    ...fieldsOf(
      sources,
      own.map(({ node }) => node),
      nodes,
    ),
    ...(is !== undefined && { is }),
  };
}

/** From here on a node names this very page. */
const OWN = 4;

const isPage = (node: JsonLdNode): boolean => typesOf(node).every((type) => PAGES.test(type));

function rankOf(
  node: JsonLdNode,
  { url, titles }: { readonly url: string; readonly titles: readonly string[] },
) {
  const headline = sameWords(textOf(node.headline) ?? textOf(node.name) ?? '');
  const isTitle =
    headline !== '' && titles.some((title) => ` ${sameWords(title)} `.includes(` ${headline} `));
  const entity = node.mainEntityOfPage;
  const addresses = [node.url, node['@id'], entity, isNode(entity) ? entity['@id'] : undefined].map(textOf);
  const isHere = addresses.some((address) => address !== undefined && isSamePath(address, url));
  return (
    (isTitle || isHere ? OWN : 0) +
    (isPage(node) ? 0 : 2) +
    (textOf(node.datePublished) === undefined ? 0 : 1)
  );
}

function isSamePath(address: string, url: string): boolean {
  if (!isUrl(url) || !isUrl(address, url)) return false;
  const [one, other] = [new URL(address, url), new URL(url)].map(({ pathname }) =>
    pathname.replace(/\/$/, ''),
  );
  return one !== '' && one === other;
}

function kindOf(own: readonly Ranked[], { all }: JsonLdNodes, isMany: boolean): ArticleData['is'] {
  const types = own.flatMap(({ node }) => typesOf(node));
  if (types.includes('LiveBlogPosting')) return 'live';
  if (types.some((type) => ARTICLES.test(type))) return 'article';
  return isMany || all.flatMap(typesOf).some((type) => LISTS.test(type)) ? 'list' : undefined;
}

function fieldsOf(
  sources: readonly JsonLdNode[],
  own: readonly JsonLdNode[],
  nodes: JsonLdNodes,
): Omit<ArticleData, 'is'> {
  const field = (name: string): string | undefined => first(sources.map((node) => textOf(node[name])));
  const names = (name: string): readonly string[] => sources.flatMap((node) => namesOf(node[name], nodes));
  const texts = {
    headline: field('headline'),
    description: field('description'),
    datePublished: field('datePublished') ?? field('uploadDate') ?? field('dateCreated'),
    dateModified: field('dateModified'),
    articleBody: textOf(sources[0]?.articleBody) ?? longest(own),
    lang: field('inLanguage') ?? first(sources.flatMap((node) => namesOf(node.inLanguage, nodes))),
    section: field('articleSection'),
    publisher: names('publisher')[0],
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    authors: namesOf(sources[0]?.author, nodes),
    sources: ['sourceOrganization', 'provider', 'creator', 'copyrightHolder', 'publisher'].flatMap(names),
    updates: own.flatMap((node) => listOf(node.liveBlogUpdate)).filter(isNode),
    isPaid: own.some((node) => isFalse(node.isAccessibleForFree)),
  };
}

const isFalse = (value: unknown): boolean => value === false || /^false$/i.test(textOf(value) ?? '');

/** The names in a value: texts, and what its objects (or those they refer to) are called. */
function namesOf(value: unknown, { resolve }: JsonLdNodes): string[] {
  return listOf(value)
    .map(resolve)
    .flatMap((one) => (isNode(one) ? listOf(one.name).map(textOf) : [textOf(one)]))
    .filter((name) => name !== undefined)
    .filter((name) => !/^(?:https?:|#|\/)/i.test(name));
}

const first = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined);

const longest = (nodes: readonly JsonLdNode[]): string | undefined =>
  nodes
    .slice(0, MAX_BODIES)
    .map((node) => textOf(node.articleBody))
    .reduce((a, b) => ((b ?? '').length > (a ?? '').length ? b : a), undefined);
