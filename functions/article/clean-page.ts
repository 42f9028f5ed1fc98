import { isCaptionName, isCommentsName, isDirtName } from './dirt-names.ts';
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

/** Takes out of a page, before Readability sees it, what by its structure and its names is no part of the article. */
export function cleanPage({ body }: Document): void {
  const share = textShares(body);
  const isFrame = (element: Element, maxShare: number): boolean =>
    KEPT.has(element.tagName) || share(element).length > maxShare * share(body).length;
  const remove = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      if (!share(element).holdsHeading && !isFrame(element, MAX_SHARE_OF_PAGE)) element.remove();
    }
  };
  for (const element of hiddenElements(body)) if (!isFrame(element, MAX_SHARE_HIDDEN)) element.remove();
  for (const element of commentLists(body)) {
    if (!share(element).holdsHeading && !isFrame(element, MAX_SHARE_OF_COMMENTS)) element.remove();
  }
  remove(body.querySelectorAll(REMOVED));
  // The title has been read; more than one h1 are headings of the text.
  const [heading, ...others] = body.querySelectorAll('h1');
  if (others.length === 0) heading?.remove();
  remove(named(body, (name, element) => isDirt(element, name, share(element))));
  remove(insertedBoxes(body, share));
  remove(pictureBoxes(body, share));
}

function hiddenElements(body: Element): Element[] {
  return [...body.querySelectorAll('[data-style], [hidden]')].filter(
    (element) =>
      element.hasAttribute('hidden') || HIDDEN_STYLE.test(element.getAttribute('data-style') ?? ''),
  );
}

const commentLists = (body: Element): Element[] => named(body, isCommentsName);

/** The elements whose class and id names pass. */
function named(body: Element, passes: (name: string, element: Element) => boolean): Element[] {
  return [...body.querySelectorAll('[class], [id]')].filter((element) =>
    passes(`${element.getAttribute('class') ?? ''} ${element.id}`, element),
  );
}

/** Paragraphs are not judged by dirt names: what they say decides (clean-text). */
function isDirt(element: Element, name: string, { length, linkLength }: TextShare): boolean {
  const isSmall = length < SHORT || (length < LINK_LIST && linkLength > MIN_LINK_SHARE * length);
  return isSmall && (isCaptionName(name) || (isDirtName(name) && element.tagName !== 'P'));
}
