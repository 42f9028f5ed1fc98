import { oneLine } from '../feed/plain-text.ts';
import { isNode, type JsonLdNodes, listOf, textOf, typesOf } from './json-ld-nodes.ts';
import { type Metas, metaContent } from './meta-content.ts';
import type { PageMarks } from './page-marks.ts';
import { sameWords, wordsOf } from './same-words.ts';

const METAS = [
  'article:section',
  'parsely-section',
  'sailthru.section',
  'cxenseparse:category',
  'section',
  'dc.subject.section',
];
const MAX_WORDS = 6;
const HOME = new Set(
  'home homepage article articles post posts blog all uncategorized uncategorised allgemein default start startseite accueil inicio portada главная strona główna головна početna úvod domů forsiden hem etusivu anasayfa 首页 홈 ホーム'.split(
    ' ',
  ),
);

/**
 * The part of the site that an article stands in, as the page calls it, or undefined.
 * @param named what its structured data say.
 */
export function readSection(
  marks: PageMarks,
  {
    named,
    metas,
    nodes,
    title,
  }: {
    readonly named: string | undefined;
    readonly metas: Metas;
    readonly nodes: JsonLdNodes;
    readonly title: string;
  },
): string | undefined {
  const [marked] = marks.of('itemprop=articlesection');
  const candidates = [
    named,
    metaContent(metas, METAS),
    marked?.getAttribute('content') ?? marked?.textContent,
    ...[...crumbs(nodes)].reverse(),
  ].map((text) => oneLine(text ?? ''));
  return candidates.find((text) => isSection(text) && sameWords(text) !== sameWords(title));
}

const isSection = (text: string): boolean =>
  text !== '' &&
  !/^(?:front page|без рубрики|home page|sin categoría|non classé)$/i.test(text) &&
  !text.includes('://') &&
  wordsOf(text).length <= MAX_WORDS &&
  !HOME.has(sameWords(text));

/** The names of the JSON-LD breadcrumbs, from the front page down. */
function crumbs({ all }: JsonLdNodes): readonly string[] {
  return all
    .filter((node) => typesOf(node).includes('BreadcrumbList'))
    .slice(0, 1)
    .flatMap((node) => listOf(node.itemListElement))
    .filter(isNode)
    .map((crumb) => textOf(crumb.name) ?? (isNode(crumb.item) ? textOf(crumb.item.name) : undefined))
    .filter((name) => name !== undefined);
}
