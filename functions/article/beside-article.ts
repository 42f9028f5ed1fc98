import { isElement, isText } from './is-element.ts';
import { textLength } from './text-length.ts';
import { titleShare, titleWords } from './title-words.ts';

const MIN_PROSE = 200;
const MIN_PARAGRAPH = 40;
/** Each is compared with a walk over the page. */
const MAX_NAMED = 20;
/** So much more text makes a hidden copy the full text, and what shows its beginning. */
const FULLER = 1.3;
const COPIED = 0.7;
const HOMES = 'h1, main, [itemprop~="articleBody" i]';
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'A', 'BUTTON', 'SELECT', 'H1']);

/** Parts of a page that may stand beside the article. */
export interface Parts {
  /** Their tag, role or whole name says so. */
  readonly landmarks: readonly Element[];
  /** What the page does not show at first. */
  readonly hidden: readonly Element[];
  /** A word in their name says so, which may also tell of something they hold. */
  readonly named: readonly Element[];
}

/** What besideArticle tells of the parts. */
export interface Verdict {
  readonly isBeside: (part: Element) => boolean;
  /** A hidden part that has what the page shows, and more: the article is there. */
  readonly isFullText: (part: Element) => boolean;
}

/**
 * Which parts of a page stand beside its article however long they are: a footer, comments, a menu of which each may
 * be many times the article. Only when prose is left without them, and when that prose has the words of the title
 * about as well as the part has: else the part may be the article, whatever it is called.
 */
export function besideArticle(body: Element, parts: Parts, title: string): Verdict {
  const words = titleWords(title);
  const landmarks = parts.landmarks.filter(isNoHome);
  const apart = new Set([...landmarks, ...parts.hidden]);
  const rest = proseOf(body, apart);
  const full = new Set(parts.hidden.filter((part) => isFuller(proseOf(part), rest)));
  const isBeside = (part: Element, others: readonly string[], needed: number): boolean =>
    lengthOf(others) >= MIN_PROSE &&
    (titleShare(others.join('\n'), words) ?? 1) >=
      needed * (titleShare(proseOf(part).join('\n'), words) ?? 0);
  const beside = [...landmarks, ...parts.hidden].filter(
    (part) => !full.has(part) && isBeside(part, rest, 0.5),
  );
  const named = outermost(parts.named.filter(isNoHome), new Set(beside)).filter((part) =>
    isBeside(part, proseOf(body, new Set([...apart, part])), 1),
  );
  const all = new Set([...beside, ...named]);
  return { isBeside: (part) => all.has(part), isFullText: (part) => full.has(part) };
}

const isNoHome = (part: Element): boolean => part.querySelector(HOMES) === null;

function outermost(parts: readonly Element[], done: ReadonlySet<Element>): readonly Element[] {
  const chosen = new Set<Element>();
  for (const part of parts) {
    if (chosen.size >= MAX_NAMED) break;
    const isWithin = [...chosen, ...done].some((other) => other.contains(part));
    if (!isWithin) chosen.add(part);
  }
  return [...chosen];
}

function isFuller(hidden: readonly string[], shown: readonly string[]): boolean {
  const paragraphs = new Set(hidden);
  const copied = shown.filter((text) => paragraphs.has(text));
  return lengthOf(copied) >= COPIED * lengthOf(shown) && lengthOf(hidden) >= FULLER * lengthOf(shown);
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + textLength(text), 0);

/** The paragraphs of a tree and the runs of text as long as one, but for those of the parts left out. */
function proseOf(root: Element, without: ReadonlySet<Element> = new Set()): string[] {
  const prose: string[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.tagName === 'P') {
      prose.push(tidy(element.textContent ?? ''));
      continue;
    }
    for (const node of [...element.childNodes].reverse()) {
      if (isText(node)) prose.push(tidy(node.data));
      else if (isElement(node) && !SILENT.has(node.tagName) && !without.has(node)) waiting.push(node);
    }
  }
  return prose.filter((text) => textLength(text) >= MIN_PARAGRAPH);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
