import { webAddress } from '../feed/web-address.ts';
import { isUrl } from '../fetch/is-url.ts';
import type { Block } from './block-text.ts';
import { wordsOf } from './same-words.ts';

/** Where more of an article may be: its next page; the same on one page, for print, or as AMP, the best first. */
export interface FurtherPages {
  readonly nextPage?: string;
  readonly wholePage?: string;
}

const MAX_LINKS = 1_500;
const NEXT = new Set(
  'next|next page|next »|next ›|next →|next >|continue|continued|page suivante|suivante|suivant|suite|nächste seite|weiter|weiterlesen auf seite 2|nächste|siguiente|página siguiente|siguiente página|следующая|следующая страница|далее|дальше|вперед|вперёд|pagina successiva|successiva|avanti|próxima|próxima página|volgende|volgende pagina|następna|następna strona|dalej|наступна|наступна сторінка|další|další strana|následující|következő|următoarea|nästa|nästa sida|neste|næste|seuraava|sonraki|sonraki sayfa|επόμενη|التالي|الصفحة التالية|הבא|下一页|下一頁|次へ|次のページ|다음|다음 페이지|»|›|>|→|>>'.split(
    '|',
  ),
);
const SINGLE =
  /^(?:view (?:as|on) (?:a )?single page|single[- ]page(?: view)?|view all|show all pages|all pages|(?:read |view )?(?:the )?(?:full|whole|entire|complete) (?:article|story|text)(?: here)?|full text|read in full|read it all|(?:artikel )?auf einer seite(?: lesen)?|(?:ganzen|vollständigen|kompletten) artikel (?:lesen|anzeigen)|zum (?:vollständigen|ganzen) artikel|lire (?:l['’]article (?:complet|en entier|en intégralité)|l['’]intégralité)|article complet|(?:leer|ver) (?:el )?(?:artículo|noticia) complet[oa]|leer completo|texto completo|(?:читать|показать) (?:полностью|целиком|весь текст)|полный текст|на одной странице|читати повністю|повний текст|leggi (?:tutto|l['’]articolo completo)|ler (?:matéria|artigo|notícia) complet[oa]|lees (?:het )?(?:hele|volledige) artikel|czytaj (?:całość|cały artykuł)|cały artykuł|läs hela (?:artikeln|texten)|les hele (?:saken|artikkelen)|devamını oku|全文|阅读全文|全文を読む|전체 기사 보기|전문 보기)\W{0,3}$/iu;
const PRINT =
  /^(?:print|print (?:version|view|article|this)|printable version|printer[- ]friendly(?: version)?|(?:artikel )?drucken|druckversion|druckansicht|imprimer|version imprimable|imprimir|versión (?:para imprimir|imprimible)|распечатать|печать|версия для печати|для печати|друк|версія для друку|stampa|versione stampabile|versão para impressão|printversie|drukuj|wersja do druku|skriv ut|tisk|打印|印刷|인쇄)\W{0,3}$/iu;
const PAGE_NUMBER = /[/_,.-](?:(?:page|seite|pagina|part|p|str)[/_-]?)?(\d{1,2})$/i;
/** A greater number is the article's own. */
const MAX_PAGES = 20;
const PAGE_PARAMETERS = [
  'page',
  'p',
  'pg',
  'seite',
  'pagina',
  'pageno',
  'pagenumber',
  'paged',
  'PAGEN_1',
  'part',
  'str',
];
/** The text breaks off, or the page offers the rest. */
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s?[)\]»"]?$/u;
const SHORT = 1_500;

/** Reads where more of the article at this address may be; whether it is needed is `looksCut`. */
export function furtherPages(document: Document, url: string): FurtherPages {
  if (!isUrl(url)) return {};
  const links = [...document.querySelectorAll('a')].slice(0, MAX_LINKS);
  const heads = [...document.querySelectorAll('link')];
  const nextPage = [...heads.filter((link) => hasRel(link, 'next')), ...links.filter(isNextLink)]
    .map((link) => webAddress(link.getAttribute('href') ?? '', url))
    .find((address) => address !== undefined && isNextPage(address, url));
  const amp = heads.filter((link) => hasRel(link, 'amphtml'));
  const wholePage = [...withText(links, SINGLE), ...withText(links, PRINT), ...amp]
    .map((link) => webAddress(link.getAttribute('href') ?? '', url))
    .find((address) => address !== undefined && isElsewhereOnSite(address, url));
  return { ...(nextPage !== undefined && { nextPage }), ...(wholePage !== undefined && { wholePage }) };
}

/** Whether a text looks like the beginning of a longer one: further pages, a broken end, an offer of the rest. */
export function looksCut(
  kept: readonly Pick<Block, 'text'>[],
  raw: readonly Block[],
  hasNextPage: boolean,
): boolean {
  if (hasNextPage) return true;
  const last = kept.at(-1)?.text ?? '';
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  const isOffered = raw.some(
    ({ text, linkShare }) => linkShare > 0.5 && text.length <= 60 && SINGLE.test(text),
  );
  return length < SHORT && (isOffered || BROKEN_OFF.test(last));
}

const textOf = (link: Element): string => (link.textContent ?? '').slice(0, 80).replace(/\s+/g, ' ').trim();

const hasRel = (link: Element, name: string): boolean =>
  (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes(name);

function isNextLink(link: Element): boolean {
  const text = textOf(link).toLowerCase();
  return (
    hasRel(link, 'next') ||
    NEXT.has(text) ||
    NEXT.has(text.replace(/\s*[»›→>]{1,2}$/, '')) ||
    /^\d{1,2}$/.test(text)
  );
}

const withText = (links: readonly Element[], pattern: RegExp): readonly Element[] =>
  links.filter((link) => wordsOf(textOf(link)).length <= 8 && pattern.test(textOf(link)));

/** The same address but for its page number, which is one more than the one at hand. */
function isNextPage(address: string, url: string): boolean {
  const here = numbersOf(url);
  return numbersOf(address).some((next) =>
    here.some(({ number, rest }) => next.number === number + 1 && next.rest === rest),
  );
}

interface Numbered {
  readonly number: number;
  /** The address without its page number. */
  readonly rest: string;
}

/** Which page of what an address may be: a number at the end of the path may also belong to the article's name. */
function numbersOf(address: string): readonly Numbered[] {
  const url = new URL(address);
  const parameter = PAGE_PARAMETERS.find((name) => /^\d{1,2}$/.test(url.searchParams.get(name) ?? ''));
  const told = Number(parameter === undefined ? 0 : url.searchParams.get(parameter));
  for (const name of PAGE_PARAMETERS) url.searchParams.delete(name);
  const path = withoutEnding(`${url.hostname.replace(/^www\./, '')}${url.pathname}`.replace(/\/$/, ''));
  const query = [...url.searchParams]
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  if (told > 0) return [{ number: told, rest: `${path}?${query}` }];
  const first = { number: 1, rest: `${path}?${query}` };
  const found = PAGE_NUMBER.exec(path.slice(-20));
  const number = Number(found?.[1] ?? 0);
  if (found === null || number < 2 || number > MAX_PAGES) return [first];
  return [first, { number, rest: `${withoutEnding(path.slice(0, path.length - found[0].length))}?${query}` }];
}

const withoutEnding = (path: string): string => path.replace(/\.(?:html?|php|aspx?|shtml)$/i, '');

function isElsewhereOnSite(address: string, url: string): boolean {
  const [there, here] = [new URL(address), new URL(url)];
  const site = (host: string): string => host.split('.').slice(-2).join('.');
  const isSame = there.pathname === here.pathname && there.search === here.search;
  return !isSame && there.pathname !== '/' && site(there.hostname) === site(here.hostname);
}
