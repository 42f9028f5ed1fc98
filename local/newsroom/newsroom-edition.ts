import { escapeXml } from '../../functions/feed/escape-xml.ts';
import { addressPart } from './address-part.ts';
import type { FeedContent, FeedContentItem } from './feed-content.ts';
import { type FeedForm, feedOf } from './newsroom-feeds.ts';
import type { Shelf, ShelvedPage } from './page-shelf.ts';
import { undatedSlug } from './publish-times.ts';

/** The newsroom at one moment: its pages and when each was published (ISO 8601 UTC by slug). */
export interface NewsroomEdition extends Shelf {
  readonly origin: string;
  readonly times: ReadonlyMap<string, string>;
}

/** Where a page stands: the outlet's name, then its folder's name. */
const pagePath = ({ outlet, slug }: ShelvedPage): string =>
  `/${addressPart(outlet)}/${encodeURIComponent(slug)}`;

export const feedPath = ({ file }: FeedForm): string => `/feeds/${file}`;

export const feedTitle = ({ name }: FeedForm): string => `Sample newsroom: ${name} (invented)`;

/** What a feed lists now: the pages of its language, newest first. */
export function feedContent(form: FeedForm, edition: NewsroomEdition): FeedContent {
  const pages = [...edition.pages.values()].filter((page) => feedOf(page) === form);
  return {
    title: feedTitle(form),
    description: describe(pages),
    lang: form.lang,
    address: edition.origin + feedPath(form),
    home: `${edition.origin}/`,
    items: pages.map((page) => feedItem(page, form, edition)).sort(newestFirst),
  };
}

function describe(pages: readonly ShelvedPage[]): string {
  const invented = pages.filter(({ isMarkedInvented }) => isMarkedInvented).map(({ outlet }) => outlet);
  const outlets = [...new Set(invented)].sort().join(', ');
  const list = outlets === '' ? '' : ` Invented outlets: ${outlets}.`;
  return `A feed made up on this machine to try chechnya-watch with; no publisher sends it.${list}`;
}

function feedItem(page: ShelvedPage, form: FeedForm, { origin, times }: NewsroomEdition): FeedContentItem {
  const time = page.slug === undatedSlug(times) ? undefined : times.get(page.slug);
  return {
    slug: page.slug,
    address: origin + pagePath(page),
    title: page.title || page.slug,
    outlet: page.outlet,
    ...(page.lang !== undefined && page.lang !== form.lang && { lang: page.lang }),
    ...(time !== undefined && { published: new Date(time) }),
    ...(form.text !== 'none' && { summary: page.summary }),
    ...(form.text === 'full' && { content: asHtml(page.paragraphs) }),
  };
}

const asHtml = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n');

function newestFirst(a: FeedContentItem, b: FeedContentItem): number {
  return (b.published?.getTime() ?? 0) - (a.published?.getTime() ?? 0);
}
