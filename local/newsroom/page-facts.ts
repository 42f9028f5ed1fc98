import { decodeEntities } from '../../functions/feed/decode-entities.ts';
import { oneLine } from '../../functions/feed/plain-text.ts';
import { type HtmlBlocks, htmlBlocks } from './html-blocks.ts';

/** What the newsroom's feeds tell of a page. */
export interface PageFacts {
  /** Of the story; empty when the page has none. */
  readonly title: string;
  readonly outlet: string;
  /** Whether the page says itself that its outlet is invented. */
  readonly isMarkedInvented: boolean;
  /** Primary language subtag, lower case. */
  readonly lang?: string;
  /** At most 300 characters; empty when the page has no text. */
  readonly summary: string;
  /** The story's paragraphs, as far as they can be told from the rest; at most 20,000 characters. */
  readonly paragraphs: readonly string[];
}

const MIN_PARAGRAPH = 80;
const MAX_SUMMARY = 300;
const MAX_CONTENT = 20_000;
const UNNAMED_OUTLET = 'Sample outlet';

/** Reads a page as loosely as a newsroom's own feed generator would; takes any text, also what is no HTML. */
export function pageFacts(html: string): PageFacts {
  const page = htmlBlocks(html);
  const paragraphs = storyParagraphs(page);
  const heading = page.blocks.find(({ name, text }) => name === 'h1' && text !== '')?.text;
  const headTitle = page.blocks.find(({ name }) => name === 'title')?.text ?? '';
  const title = metaText(page, 'og:title') ?? heading ?? headTitle;
  const lang = page.lang ?? (isCyrillic(`${title} ${paragraphs.join(' ')}`) ? 'ru' : undefined);
  return {
    title,
    outlet: metaText(page, 'og:site_name') ?? lastPart(headTitle) ?? UNNAMED_OUTLET,
    isMarkedInvented: /\binvented\b/i.test(metaText(page, 'generator') ?? ''),
    ...(lang !== undefined && { lang }),
    summary: shorten(paragraphs[0] ?? metaText(page, 'description') ?? ''),
    paragraphs,
  };
}

function storyParagraphs({ blocks }: HtmlBlocks): string[] {
  const all = blocks.filter(({ name, text }) => name === 'p' && text.length >= MIN_PARAGRAPH);
  const main = all.filter(({ isAside }) => !isAside);
  let room = MAX_CONTENT;
  const kept = (main.length > 0 ? main : all).filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
  return kept.map(({ text }) => text);
}

function metaText(page: HtmlBlocks, name: string): string | undefined {
  const text = oneLine(decodeEntities(page.meta.get(name) ?? ''));
  return text === '' ? undefined : text;
}

/** "A headline | The Outlet" names the outlet in its last part. */
function lastPart(title: string): string | undefined {
  const parts = title.split(/\s+[|–—-]\s+/);
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last !== undefined && last !== '' && last.length <= 40 ? last : undefined;
}

function isCyrillic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters / 2;
}

function shorten(text: string): string {
  if (text.length <= MAX_SUMMARY) return text;
  const cut = text.slice(0, MAX_SUMMARY - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
}
