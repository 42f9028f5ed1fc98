import { childElements } from './child-elements.ts';
import type { TextShare } from './text-shares.ts';

/** Elements that stand side by side and look alike. */
export type Group = readonly Element[];

const MIN_MEMBERS = 3;
const MAX_MEMBERS = 300;
const NONE = new Set([
  'P',
  'BR',
  'SCRIPT',
  'STYLE',
  'A',
  'SPAN',
  'OPTION',
  'TD',
  'TH',
  'IMG',
  'META',
  'LINK',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
const NOT_HERE =
  'nav, aside, footer, header, form, [role="navigation"], [role="complementary"], [id*="comment" i], [class*="comment" i], [class*="disqus" i], [class*="menu" i], [class*="breadcrumb" i], [class*="slider" i], [class*="carousel" i]';

/**
 * The groups of at least three boxes that are brothers, of one tag and, where they have classes, of one first class;
 * outside navigation and comments.
 * @param minLength the least text of one of them.
 */
export function entryGroups(
  body: Element,
  share: (element: Element) => TextShare,
  minLength: number,
): readonly Group[] {
  const groups: Group[] = [];
  for (const parent of body.querySelectorAll('*')) {
    if (parent.childElementCount < MIN_MEMBERS) continue;
    const alike = new Map<string, Element[]>();
    for (const child of childElements(parent)) {
      if (NONE.has(child.tagName) || share(child).length < minLength) continue;
      const key = `${child.tagName} ${firstClass(child)}`;
      alike.set(key, [...(alike.get(key) ?? []).slice(0, MAX_MEMBERS), child]);
    }
    groups.push(...[...alike.values()].filter((group) => group.length >= MIN_MEMBERS));
  }
  return groups.filter(([first]) => first !== undefined && isHere(first));
}

/** The frame of a page is often named for what it allows: "comments-open". */
function isHere(element: Element): boolean {
  const box = element.closest(NOT_HERE);
  return box === null || ['HTML', 'BODY', 'MAIN', 'ARTICLE'].includes(box.tagName);
}

const firstClass = (element: Element): string =>
  (element.getAttribute('class') ?? '').trim().split(/\s+/, 1)[0] ?? '';
