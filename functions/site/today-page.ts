import type { UnreadItem } from '../digest/edition.ts';
import { sectionsOf } from '../digest/sections-of.ts';
import type { Story } from '../digest/story.ts';
import type { Feed } from '../feed/feed.ts';
import type { Tally } from '../feed/outcome.ts';
import { unreadNote } from '../mail/digest-sections.ts';
import { type Html, html } from '../mail/html.ts';
import type { Block } from '../mail/letter-body.ts';
import { storyBlock } from '../mail/story-block.ts';
import type { Match } from '../match/match.ts';
import { dayAfter, dayPath } from './day-path.ts';
import { feedTable } from './feed-table.ts';
import { layout } from './layout.ts';
import { momentHtml } from './moment-html.ts';
import { sectionHtml } from './section-html.ts';
import { tallyTable } from './tally-table.ts';

/** What the desk knows of one UTC day. */
export interface Day {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** When it was looked up. */
  readonly asOf: Date;
  readonly matches: readonly Match[];
  readonly unread: readonly UnreadItem[];
  readonly feeds: readonly Feed[];
  /** Over all items there are. */
  readonly tally: Tally;
  /** Paths of other pages, as far as there are any. */
  readonly links: { readonly digest?: string; readonly inbox?: string; readonly subscribe?: string };
}

const LANG = 'en';

/** The review of a day in two minutes: what is new, what needs eyes, what could not be read, which feeds fail. */
export function todayPage(shown: Day): string {
  const { day, asOf, matches, unread, feeds, tally } = shown;
  const { fresh, borderline, late } = sectionsOf(matches);
  const failing = feeds.filter(({ retired, state }) => !retired && state.consecutiveFailures > 0);
  const main = html`<h1>${dayText(day)}</h1>
<p class="muted">As of ${momentHtml(asOf.toISOString(), LANG, '')}. Days and times are in UTC.</p>
<ul class="counts">
${count('new', 'new', fresh)}${count('borderline', 'borderline, needs eyes', borderline)}${count('unread', 'could not be read', unread)}${count('late', 'found late', late)}${count('feeds', failing.length === 1 ? 'feed fails' : 'feeds fail', failing)}</ul>
${section('new', 'New', fresh.map(toBlock))}${section('borderline', 'Borderline, needs eyes', borderline.map(toBlock))}${section('unread', 'Could not be read', unread.map(unreadNote))}${section('late', 'Found late', late.map(toBlock))}<section id="feeds">
<h2>Feeds</h2>
${feedTable(feeds, asOf)}</section>
<section id="outcomes">
<h2>Outcomes of all items</h2>
${tallyTable(tally)}</section>
<footer><p>These are the words of the sources. Nobody has verified them.</p></footer>
`;
  const title = `Notes of ${day}`;
  return layout({
    lang: LANG,
    title,
    skip: 'Skip to the stories',
    isWide: true,
    above: linkBar(shown),
    main,
  });
}

function linkBar({ day, asOf, links }: Day): Html {
  const isPast = day < asOf.toISOString().slice(0, 10);
  const [before, after] = [dayAfter(day, -1), dayAfter(day, 1)];
  return html`<nav aria-label="Pages"><ul class="bar">
<li><a href="${dayPath(before)}" rel="prev">← ${before}</a></li>
${isPast && html`<li><a href="${dayPath(after)}" rel="next">${after} →</a></li>\n`}${link(links.digest, 'Latest digest')}${link(links.inbox, 'Inbox')}${link(links.subscribe, 'Subscribe')}</ul></nav>
`;
}

const link = (href: string | undefined, text: string): Html | undefined =>
  href === undefined ? undefined : html`<li><a href="${href}">${text}</a></li>\n`;

const count = (id: string, label: string, things: readonly unknown[]): Html =>
  html`<li><a href="#${id}"><b>${things.length}</b> ${label}</a></li>\n`;

function section(id: string, heading: string, blocks: readonly Block[]): Html {
  const none: Block = { is: 'paragraph', text: 'None.' };
  return sectionHtml({ heading, blocks: blocks.length > 0 ? blocks : [none] }, LANG, id);
}

const toBlock = (story: Story): Block => storyBlock(story, LANG);

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
