import type { Tally } from '../feed/outcome.ts';
import { type Html, html } from '../mail/html.ts';

const ROWS: readonly (readonly [Exclude<keyof Tally, 'items'>, string])[] = [
  ['match', 'match'],
  ['borderline', 'borderline'],
  ['irrelevant', 'irrelevant'],
  ['unreadable', 'unreadable'],
  ['pending', 'not settled yet'],
  ['dead', 'given up, waiting for a person'],
];

/** How many items ended how; their sum is the number of items, or the page says that it is not. */
export function tallyTable(tally: Tally): Html {
  const sum = ROWS.reduce((total, [key]) => total + tally[key], 0);
  return html`<div class="scroll"><table>
<caption>Every item that a feed ever showed ends in exactly one of these.</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">Items</th></tr></thead>
<tbody>
${ROWS.map(([key, label]) => html`<tr><th scope="row">${label}</th><td class="number">${tally[key]}</td></tr>\n`)}</tbody>
<tfoot><tr><th scope="row">all</th><td class="number">${tally.items}${sum !== tally.items && html` <strong class="bad">(the outcomes add up to ${sum})</strong>`}</td></tr></tfoot>
</table></div>
`;
}
