import type { Feed } from '../feed/feed.ts';
import { feedNotes } from '../feed/feed-notes.ts';
import { type Html, html } from '../mail/html.ts';
import { oneLine } from '../mail/one-line.ts';
import { safeHref } from '../mail/safe-href.ts';
import { momentHtml } from './moment-html.ts';
import { outsideLink } from './outside-link.ts';

/** The feeds on the list with their state, those that fail first. */
export function feedTable(feeds: readonly Feed[], now: Date): Html {
  const onList = feeds.filter(({ retired }) => !retired).toSorted(failingFirst);
  return html`<div class="scroll"><table>
<caption>${onList.length} on the list. A feed fails when its last try did.</caption>
<thead><tr><th scope="col">Feed</th><th scope="col">State</th><th scope="col">Last read</th><th scope="col">Last error</th></tr></thead>
<tbody>
${onList.map((feed) => row(feed, now))}</tbody>
</table></div>
`;
}

function row({ title, url, state }: Feed, now: Date): Html {
  const { lastSuccess, lastError } = state;
  return html`<tr><th scope="row">${outsideLink(safeHref(url)?.href, html`<bdi>${oneLine(title, 80)}</bdi>`)}</th><td>${stateHtml(state)}${notesHtml(state, now)}</td><td>${momentHtml(lastSuccess ?? '', 'en', 'never')}</td><td>${lastError !== undefined && html`${oneLine(lastError.reason, 160)} <span class="muted">(${momentHtml(lastError.at, 'en', 'undated')})</span>`}</td></tr>
`;
}

function stateHtml({ consecutiveFailures, lastSuccess }: Feed['state']): Html {
  if (consecutiveFailures > 0) return html`<span class="bad">failing, ${consecutiveFailures} in a row</span>`;
  return lastSuccess === undefined ? html`not read yet` : html`<span class="good">read</span>`;
}

const notesHtml = (state: Feed['state'], now: Date): Html =>
  html`${feedNotes(state, now).map((note) => html` <span class="muted">${oneLine(note, 160)}</span>`)}`;

const failingFirst = (a: Feed, b: Feed): number =>
  b.state.consecutiveFailures - a.state.consecutiveFailures || a.title.localeCompare(b.title, 'en');
