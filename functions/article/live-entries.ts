import { plainText } from '../feed/plain-text.ts';
import { webAddress } from '../feed/web-address.ts';
import { isUrl } from '../fetch/is-url.ts';
import type { ArticleEntry } from './article.ts';
import { blockText } from './block-text.ts';
import { entryGroups, type Group } from './entry-groups.ts';
import { type JsonLdNode, textOf } from './json-ld-nodes.ts';
import { LIVE_NAMES, LIVE_PATHS, LIVE_TITLES } from './kind-words.ts';
import { readMoment } from './moment.ts';
import { opensWith } from './opens-with.ts';
import type { PageMarks } from './page-marks.ts';
import { sameWords } from './same-words.ts';
import type { TextShare } from './text-shares.ts';

/** What tells a live blog. */
export interface LivePage {
  readonly url: string;
  readonly title: string;
  readonly updates: readonly JsonLdNode[];
  /** The page's data call it a live blog. */
  readonly isLive: boolean;
}

const MIN_HINTED = 3;
const MIN_UNHINTED = 6;
const MIN_LENGTH = 40;
const MIN_SHARE = 0.6;
const MAX_ENTRIES = 300;
/** A clock time that opens an update: "10:15", "10.15 Uhr", "10h15", "3:40 p.m.". */
const CLOCK =
  /^[^\p{L}\d]{0,3}(?:\d{1,2}[:.]\d{2}(?!\d|[.]\d)|\d{1,2}h\d{2}|\d{1,2}\s?[ap]\.?m\.?(?!\p{L}))/iu;
const TITLE_CLOCK = /^[^\p{L}\d]{0,3}\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|h|[ap]\.?m\.?))?[\s,|–—-]*/iu;

const saysLive = opensWith(LIVE_TITLES);

/** The updates of a live blog in the page's order, from its data or its boxes; none when it is no live blog. */
export function liveEntries(
  body: Element,
  share: (element: Element) => TextShare,
  page: LivePage,
): readonly ArticleEntry[] {
  const told = page.updates.slice(0, MAX_ENTRIES).map((update) => fromUpdate(update, page.url));
  const shown = shownEntries(body, share, page);
  // Many publishers list only the latest updates in their data.
  return told.filter(({ text }) => text !== '').length >= Math.max(2, shown.length) ? told : shown;
}

function shownEntries(
  body: Element,
  share: (element: Element) => TextShare,
  page: LivePage,
): readonly ArticleEntry[] {
  const isHinted = isHintedLive(page);
  const group = entryGroups(body, share, MIN_LENGTH)
    .filter((members) => isTimed(members, isHinted || hasLiveName(members)))
    .filter((members) => lengthOf(members, share) >= MIN_SHARE * textLength(body, share))
    .reduce<Group>((a, b) => (lengthOf(b, share) > lengthOf(a, share) ? b : a), []);
  return group.slice(0, MAX_ENTRIES).map((member) => fromBox(member, page.url));
}

/** Whether it is worth while to look for updates: a hint, a name, or many times for machines. */
export const mayBeLive = (page: LivePage, marks: PageMarks): boolean =>
  page.updates.length > 0 ||
  isHintedLive(page) ||
  marks.of('word=live', 'word=liveblog', 'word=liveticker', 'word=ticker').length > 0 ||
  marks.of('datetime').length >= MIN_UNHINTED;

const isHintedLive = ({ isLive, url, title }: LivePage): boolean =>
  isLive || isLiveAddress(url) || isLiveTitle(title);

function fromUpdate(update: JsonLdNode, base: string): ArticleEntry {
  const title = textOf(update.headline) ?? textOf(update.name);
  const published = readMoment(textOf(update.datePublished) ?? '')?.iso;
  const url = webAddress(textOf(update.url) ?? '', base);
  return {
    ...(title !== undefined && { title: plainText(title) }),
    text: plainText(textOf(update.articleBody) ?? textOf(update.description) ?? ''),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

/**
 * Every box of a live blog tells its time. Where nothing else says "live", they must be many, in machine's words,
 * the newest first, and without headlines that lead elsewhere, which lists have.
 */
function isTimed(members: Group, isHinted: boolean): boolean {
  const timed = members.filter((member) =>
    isHinted ? opensWithTime(member) : stampOf(member) !== undefined,
  );
  if (timed.length < Math.max(isHinted ? MIN_HINTED : MIN_UNHINTED, 0.8 * members.length)) return false;
  if (isHinted) return true;
  const stamps = timed.map((member) => stampOf(member) ?? '');
  const falling = stamps.filter((stamp, at) => at === 0 || stamp <= (stamps[at - 1] ?? '')).length;
  const leading = members.filter((member) =>
    member.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3'),
  ).length;
  const isSeveral = new Set(stamps).size > stamps.length / 2;
  return (
    isSeveral && falling >= 0.9 * stamps.length && leading < members.length / 4 && members.every(hasParagraph)
  );
}

const hasParagraph = (member: Element): boolean => member.querySelector('p') !== null;

const opensWithTime = (member: Element): boolean =>
  member.querySelector('time') !== null || CLOCK.test((member.textContent ?? '').trimStart().slice(0, 40));

/** The date and time of a box, when a machine can read both. */
function stampOf(member: Element): string | undefined {
  const moment = readMoment(member.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  return moment === undefined || moment.isDayOnly ? undefined : moment.iso;
}

function hasLiveName(members: Group): boolean {
  const [first] = members;
  const boxes = [first, first?.parentElement, first?.parentElement?.parentElement];
  return boxes.some((box) =>
    LIVE_NAMES.test(`${box?.getAttribute('class') ?? ''} ${box?.id ?? ''}`.slice(0, 300)),
  );
}

const isLiveAddress = (url: string): boolean => isUrl(url) && LIVE_PATHS.test(new URL(url).pathname);

const isLiveTitle = (title: string): boolean =>
  title
    .slice(0, 300)
    .split(/\s*[|–—:.!-]\s+/)
    .some(saysLive);

function fromBox(member: Element, base: string): ArticleEntry {
  const heading = member.querySelector('h2, h3, h4, h5');
  const title = (heading?.textContent ?? '').replace(/\s+/g, ' ').trim().replace(TITLE_CLOCK, '');
  const time = sameWords(member.querySelector('time')?.textContent ?? '');
  const lines = blockText(member)
    .map(({ text }) => text)
    .filter((text) => ![time, sameWords(title)].includes(sameWords(text)) && !isClockOnly(text));
  const published = stampOf(member);
  const link = member
    .querySelector('a[rel~="bookmark"], a[class*="permalink" i], a[href^="#"]')
    ?.getAttribute('href');
  const url = webAddress(link ?? (member.id === '' ? '' : `#${member.id}`), base);
  return {
    ...(title !== '' && { title }),
    text: lines.join('\n'),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

const isClockOnly = (text: string): boolean =>
  text.length <= 30 && CLOCK.test(text) && text.split(/\s+/).length <= 3;

const lengthOf = (members: Group, share: (element: Element) => TextShare): number =>
  members.reduce((sum, member) => sum + share(member).length, 0);

const textLength = (body: Element, share: (element: Element) => TextShare): number => {
  const { length, linkLength } = share(body);
  return length - linkLength;
};
