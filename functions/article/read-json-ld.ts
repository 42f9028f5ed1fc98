/** What the structured data of a page (JSON-LD, schema.org) says of its article; all of it strangers' words. */
export interface ArticleData {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly articleBody?: string;
  readonly lang?: string;
  readonly authors: readonly string[];
  /** The publisher says that the article is not free to read. */
  readonly isPaid: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const MAX_NODES = 500;
const ARTICLE = /article|posting|report|review|webpage|creativework/i;

/** Reads the first article-like node of the page's JSON-LD; broken JSON is passed over. */
export function readJsonLd(document: Document): ArticleData {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const nodes = scripts.flatMap((script) => nodesOf(parseJson(script.textContent ?? '')));
  const articles = nodes.filter((node) => ARTICLE.test(String(node['@type'] ?? '')));
  const best = articles.find((node) => stringOf(node.datePublished) !== undefined) ?? articles[0] ?? {};
  const headline = stringOf(best.headline);
  const datePublished = stringOf(best.datePublished);
  const articleBody = longest(articles.map((node) => stringOf(node.articleBody) ?? ''));
  const lang = stringOf(best.inLanguage);
  return {
    ...(headline !== undefined && { headline }),
    ...(datePublished !== undefined && { datePublished }),
    ...(articleBody !== '' && { articleBody }),
    ...(lang !== undefined && { lang }),
    authors: namesOf(best.author),
    isPaid: articles.some((node) => /^false$/i.test(String(node.isAccessibleForFree ?? ''))),
  };
}

/** JSON of strangers: line breaks inside strings and comment marks around it are common. */
function parseJson(source: string): unknown {
  const json = source.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** All objects in arrays and @graph lists, outermost first. */
function nodesOf(value: unknown): Fields[] {
  const nodes: Fields[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MAX_NODES));
    else if (isRecord(next)) {
      nodes.push(next);
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage);
    }
  }
  return nodes;
}

function namesOf(author: unknown): string[] {
  const authors = Array.isArray(author) ? author : [author];
  return authors
    .map((one) => stringOf(isRecord(one) ? one.name : one))
    .filter((name) => name !== undefined && !/^https?:/.test(name))
    .map(String);
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((a, b) => (b.length > a.length ? b : a), '');

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
