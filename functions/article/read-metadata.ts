import { parseDate } from '../feed/parse-date.ts';
import { primaryTag } from '../feed/primary-tag.ts';
import { canonicalUrl } from '../fetch/canonical-url.ts';
import { isWalled } from './is-walled.ts';
import { metaContent } from './meta-content.ts';
import { type ArticleData, readJsonLd } from './read-json-ld.ts';
import { readTitle } from './read-title.ts';

/** What a page says of its article outside the text. */
export interface Metadata {
  readonly canonicalUrl: string;
  readonly title: string;
  readonly site?: string;
  readonly byline?: string;
  /** ISO 8601 UTC. */
  readonly published?: string;
  readonly lang?: string;
  /** The full text as JSON-LD has it, where it does. */
  readonly articleBody?: string;
  /** The page says that the article, or its rest, is behind a payment or a login. */
  readonly isWalled: boolean;
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publication_date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
];
const AUTHORS = ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl'];
const BY = /^(?:written\s+by|by|von|par|por|автор[ы]?|текст|autor(?:in)?|auteur)\s*[:—-]?\s+/i;
/** Behind the name stand a date, a handle or a count. */
const BEHIND_NAME = /\s*(?:[|·@•]|\d).*$/;
const MAX_NAME_LENGTH = 120;

/** Reads title, canonical URL, byline, date and language of a page; call it before anything is cleaned away. */
export function readMetadata(document: Document, url: string): Metadata {
  const data = readJsonLd(document);
  const byline = readByline(document, data);
  const published = readPublished(document, data);
  const lang = readLang(document, data);
  const site = metaContent(document, ['og:site_name', 'application-name'])?.slice(0, MAX_NAME_LENGTH);
  return {
    isWalled: data.isPaid || isWalled(document),
    canonicalUrl: readCanonical(document, url),
    title: readTitle(document, data.headline),
    ...(site !== undefined && { site }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { lang }),
    ...(data.articleBody !== undefined && { articleBody: data.articleBody }),
  };
}

/** What the page names as canonical, if that is a page of the same site and not its front page. */
function readCanonical(document: Document, url: string): string {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')?.trim() ?? '';
  if (href === '' || !URL.canParse(url) || !URL.canParse(href, url)) return canonicalUrl(url);
  const named = new URL(href, url);
  const asked = new URL(url);
  const isFront = named.pathname === '/' && asked.pathname !== '/';
  const isPage = /^https?:$/.test(named.protocol) && isSameSite(named.hostname, asked.hostname) && !isFront;
  return canonicalUrl(isPage ? named.href : url);
}

/** Equal hosts, or one below the other, with the usual prefixes of mobile editions left aside. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.replace(/^(?:www\d?|m|mobile|amp)\./, ''));
  return one === other || `${one}`.endsWith(`.${other}`) || `${other}`.endsWith(`.${one}`);
}

function readByline(document: Document, data: ArticleData): string | undefined {
  const marked = [...document.querySelectorAll('[rel~="author"], [itemprop~="author"], .byline, .author')];
  const candidates = [
    data.authors.join(', '),
    ...AUTHORS.map((name) => metaContent(document, [name]) ?? ''),
    ...marked.map((element) => element.textContent ?? ''),
  ];
  return candidates
    .map((text) => text.replace(/\s+/g, ' ').trim().replace(BY, '').replace(BEHIND_NAME, ''))
    .find((text) => text !== '' && text.length <= MAX_NAME_LENGTH && !/^https?:/.test(text));
}

function readPublished(document: Document, data: ArticleData): string | undefined {
  const marked = [...document.querySelectorAll('[itemprop~="datePublished" i]')];
  const times = ['article time[datetime], main time[datetime]', 'time[datetime]'].flatMap((selector) => [
    ...document.querySelectorAll(selector),
  ]);
  const candidates = [
    data.datePublished ?? '',
    ...DATES.map((name) => metaContent(document, [name]) ?? ''),
    ...marked.map(
      (one) => one.getAttribute('content') ?? one.getAttribute('datetime') ?? one.textContent ?? '',
    ),
    ...times.map((time) => time.getAttribute('datetime') ?? ''),
  ];
  return candidates.map((text) => parseDate(text)).find((date) => date !== undefined);
}

function readLang(document: Document, data: ArticleData): string | undefined {
  const tag =
    document.documentElement.getAttribute('lang') ??
    document.documentElement.getAttribute('xml:lang') ??
    metaContent(document, ['content-language', 'dc.language', 'language', 'og:locale']) ??
    data.lang;
  return primaryTag(tag);
}
