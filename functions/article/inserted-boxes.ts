import { childElements } from './child-elements.ts';
import { isPictureName } from './dirt-names.ts';
import type { TextShare } from './text-shares.ts';

type Measure = (element: Element) => TextShare;

const MIN_PARAGRAPHS = 3;
const MIN_SHARE_IN_PARAGRAPHS = 0.6;
const MAX_BOX = 300;
const MAX_HEADING = 30;
const BOXES = new Set(['DIV', 'SECTION', 'ASIDE', 'TABLE', 'CENTER', 'FIGURE']);

/** Short boxes that stand as siblings between the paragraphs of a text: prompts, teasers, captions. */
export function insertedBoxes(body: Element, share: Measure): Element[] {
  return [...new Set([...body.querySelectorAll('p')].map(({ parentElement }) => parentElement))]
    .filter((parent) => parent !== null)
    .filter((parent) => isRunningText(parent, share))
    .flatMap(childElements)
    .filter((child) => isSmallBox(child, share) && !isText(child));
}

/** Short boxes that hold a picture or film: their text is its caption, unless it is a paragraph in an unnamed box. */
export function pictureBoxes(body: Element, share: Measure): Element[] {
  return [...body.querySelectorAll('img, picture, video, iframe')]
    .map((picture) => picture.closest('div, section, figure, table, center'))
    .filter((box) => box !== null)
    .filter(
      (box) => isSmallBox(box, share) && (box.querySelector('p') === null || isPictureName(nameOf(box))),
    );
}

const nameOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

function isRunningText(parent: Element, share: Measure): boolean {
  const paragraphs = childElements(parent).filter((child) => child.tagName === 'P');
  if (paragraphs.length < MIN_PARAGRAPHS) return false;
  const length = paragraphs.reduce((sum, paragraph) => sum + share(paragraph).length, 0);
  return length >= MIN_SHARE_IN_PARAGRAPHS * share(parent).length;
}

/** A quotation, code, a table of data, a heading of its own, or a bare line that serves as the heading of the next paragraph. */
function isText(box: Element): boolean {
  if (box.querySelector('blockquote, h2, pre, dl, th') !== null) return true;
  const isBare = box.querySelector('a, img, input, button, ul, iframe') === null;
  return (
    isBare && box.nextElementSibling?.tagName === 'P' && (box.textContent ?? '').trim().length <= MAX_HEADING
  );
}

const isSmallBox = (element: Element, share: Measure): boolean =>
  BOXES.has(element.tagName) && share(element).length < MAX_BOX;
