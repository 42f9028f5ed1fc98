import { besideArticle, type Parts } from './beside-article.ts';
import { isBesideName, isCaptionName, isCommentsName, isDirtName } from './dirt-names.ts';
import { insertedBoxes, pictureBoxes } from './inserted-boxes.ts';
import { type TextShare, textShares } from './text-shares.ts';

const REMOVED =
  'nav, aside, form, button, footer, dialog, figcaption, input, select, textarea, object, embed, noscript, ' +
  '[role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], [role="dialog"], ' +
  '[role="alertdialog"], [role="banner"], [role="toolbar"], [role="menu"], [role="note"]';
/** cutStyle renames style attributes. */
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** The frame of a page is never removed, whatever it is called. */
const KEPT = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1', 'HEAD']);
const MAX_SHARE_OF_PAGE = 0.35;
const MAX_SHARE_OF_COMMENTS = 0.9;
const MAX_SHARE_HIDDEN = 0.5;
const SHORT = 700;
const LINK_LIST = 2_500;
const MIN_LINK_SHARE = 0.25;

/**
 * Takes out of a page, before Readability sees it, what by its structure and its names is no part of the article.
 * @param title of the article: what is longer than the rest is only taken out when the title's words are elsewhere.
 */
export function cleanPage({ body }: Document, title: string): void {
  const share = textShares(body);
  const elements = [...body.querySelectorAll('*')];
  const hidden = elements.filter(isHidden);
  const named = elements.filter((element) => element.hasAttribute('class') || element.hasAttribute('id'));
  const names = new Map(named.map((element) => [element, nameOf(element)]));
  const asides = [...body.querySelectorAll(REMOVED)];
  const { isBeside, isFullText } = besideArticle(body, longParts({ names, hidden, asides }, share), title);
  const isFrame = (element: Element, maxShare: number): boolean =>
    KEPT.has(element.tagName) ||
    (share(element).length > maxShare * share(body).length && !isBeside(element)) ||
    isFullText(element);
  const remove = (elements: Iterable<Element>, maxShare: number): void => {
    for (const element of elements) {
      if (!share(element).holdsHeading && !isFrame(element, maxShare)) element.remove();
    }
  };
  for (const element of emptyParagraphs(body, share)) element.remove();
  for (const element of hidden) {
    if (!isFrame(element, MAX_SHARE_HIDDEN)) element.remove();
    // Readability does not read what is hidden.
    element.removeAttribute('hidden');
  }
  remove(commentLists(names), MAX_SHARE_OF_COMMENTS);
  remove(asides, MAX_SHARE_OF_PAGE);
  // The title has been read; more than one h1 are headings of the text.
  const [heading, ...others] = body.querySelectorAll('h1');
  if (others.length === 0) heading?.remove();
  const isOut = (element: Element, name: string): boolean =>
    isBeside(element) || isDirt(element, name, share(element));
  remove(passing(names, isOut), MAX_SHARE_OF_PAGE);
  remove(insertedBoxes(body, share), MAX_SHARE_OF_PAGE);
  remove(pictureBoxes(body, share), MAX_SHARE_OF_PAGE);
}

type Measure = (element: Element) => TextShare;

/** The class and id of the elements that have one. */
type Names = ReadonlyMap<Element, string>;

interface Found {
  readonly names: Names;
  readonly hidden: readonly Element[];
  readonly asides: readonly Element[];
}

/** The parts that are too long to be taken out for their tag or name alone. */
const longParts = ({ names, hidden, asides }: Found, share: Measure): Parts => ({
  hidden: hidden.filter((element) => share(element).proseLength >= SHORT),
  landmarks: [...commentLists(names), ...asides.filter(isAside)].filter(
    (element) => share(element).length >= LINK_LIST,
  ),
  named: passing(names, (element, name) => share(element).length >= LINK_LIST && isBesideName(name)),
});

/** Thousands of them would take Readability minutes. */
const emptyParagraphs = (body: Element, share: Measure): Element[] =>
  [...body.querySelectorAll('p')].filter(
    (element) => element.childElementCount === 0 && share(element).length === 0,
  );

/** A landmark that holds no article; a form may hold the whole page. */
const isAside = (element: Element): boolean =>
  ['NAV', 'ASIDE', 'FOOTER', 'DIALOG'].includes(element.tagName) || element.hasAttribute('role');

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || HIDDEN_STYLE.test(element.getAttribute('data-style') ?? '');

const nameOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

const passing = (names: Names, passes: (element: Element, name: string) => boolean): Element[] =>
  [...names].filter(([element, name]) => passes(element, name)).map(([element]) => element);

const commentLists = (names: Names): Element[] => passing(names, (_, name) => isCommentsName(name));

/** Paragraphs are not judged by dirt names: what they say decides (clean-text). */
function isDirt(element: Element, name: string, { length, linkLength }: TextShare): boolean {
  const isSmall = length < SHORT || (length < LINK_LIST && linkLength > MIN_LINK_SHARE * length);
  return isSmall && (isCaptionName(name) || (isDirtName(name) && element.tagName !== 'P'));
}
