import { INVENTED_NEWS, type InventedNews } from './invented-news.ts';
import { randomFrom } from './random.ts';

/** Characters; what real news pages were seen to have. */
const MEDIAN = 119_000;
const SPREAD = 0.8;
const SHORTEST = 20_000;
const LONGEST = 1_500_000;
/** Of the source: what is script and style sheet. */
const CODE_SHARE = 0.55;
const STORY_EVERY = 51;
const NEAR_EVERY = 41;

export interface MadePage {
  readonly html: string;
  readonly isStory: boolean;
}

/** The page of a number: always the same; each 51st tells the story, each 41st comes near it, so that every language has some. */
export function makePage(number: number): MadePage {
  const random = randomFrom(number + 1);
  const news = INVENTED_NEWS[number % INVENTED_NEWS.length] ?? INVENTED_NEWS[0];
  if (news === undefined) throw new Error('bench: no invented news');
  const isStory = number % STORY_EVERY === STORY_EVERY - 1;
  const size = sizeOf(random);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const [headline, ...text] = isStory ? news.story : [pick(news.ordinary), pick(news.ordinary)];
  const near = !isStory && number % NEAR_EVERY === 0 ? [pick(news.near)] : [];
  const paragraphs = [
    ...text,
    ...near,
    ...Array.from({ length: 6 + Math.floor(random() * 20) }, () => pick(news.ordinary)),
  ];
  const code = codeOf(size * CODE_SHARE, random);
  const body = `<article><h1>${headline}</h1>${paragraphs.map(paragraphOf).join('\n')}</article>`;
  const html = frame({ news, headline: headline ?? '', body, code, lists: listsOf(size, news, pick) });
  return { html, isStory };
}

/** Log-normal, by the Box–Muller transform. */
function sizeOf(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(LONGEST, Math.max(SHORTEST, MEDIAN * Math.exp(SPREAD * normal)));
}

const paragraphOf = (text: string, at: number): string =>
  `<p class="article__paragraph article__paragraph--${at}">${text.replace(/ (\S+)\.$/, ' <a href="/topic/$1">$1</a>.')}</p>`;

/** Minified code as pages carry it: half in the head, half behind the article. */
function codeOf(length: number, random: () => number): { readonly style: string; readonly script: string } {
  const name = (): string => Math.floor(random() * 0x7fffffff).toString(36);
  const rules: string[] = [];
  const calls: string[] = [];
  for (let made = 0; made < length; made += 110) {
    rules.push(`.${name()}-${name()}{margin:0 ${Math.floor(random() * 40)}px;color:#${name().slice(0, 3)}}`);
    calls.push(
      `${name()}.push({"id":"${name()}","url":"\\/a\\/${name()}","n":${Math.floor(random() * 1e6)}});`,
    );
  }
  return { style: rules.join(''), script: calls.join('') };
}

/** Menus and lists of other news fill the rest, with the markup around them that real ones have. */
function listsOf(
  size: number,
  { ordinary }: InventedNews,
  pick: (list: readonly string[]) => string,
): string[] {
  const items: string[] = [];
  const space = Math.min(size * (1 - CODE_SHARE), 400_000);
  for (let made = 0; made < space; made += 420) {
    items.push(
      `<li class="teaser teaser--small" data-position="${items.length}"><div class="teaser__inner"><a class="teaser__link" href="/news/2026/11/${items.length}-article.html" data-track='{"area":"related","at":${items.length}}'><img class="teaser__image" src="/images/${items.length}/320x180.jpg" alt="" width="320" height="180" loading="lazy"><h3 class="teaser__title">${pick(ordinary).slice(0, 60)}</h3></a></div></li>`,
    );
  }
  return items;
}

interface Parts {
  readonly news: InventedNews;
  readonly headline: string;
  readonly body: string;
  readonly code: { readonly style: string; readonly script: string };
  readonly lists: readonly string[];
}

function frame({ news: { lang, site }, headline, body, code, lists }: Parts): string {
  const data = { '@type': 'NewsArticle', headline, datePublished: '2026-11-20T08:00:00Z', inLanguage: lang };
  const half = Math.ceil(lists.length / 2);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${headline} | ${site}</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${site}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${code.style}</style><script>${code.script.slice(0, code.script.length / 2)}</script></head>
<body class="page"><header><nav class="menu"><ul>${lists.slice(0, Math.min(20, half)).join('\n')}</ul></nav></header>
<main>${body}</main>
<aside class="related"><ul>${lists.slice(20, half).join('\n')}</ul></aside>
<section class="more"><ul>${lists.slice(Math.max(20, half)).join('\n')}</ul></section>
<footer><p>© ${site}</p></footer><script>${code.script.slice(code.script.length / 2)}</script></body></html>`;
}
