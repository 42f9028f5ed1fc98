import { type Html, html } from '../../functions/mail/html.ts';
import { safeHref } from '../../functions/mail/safe-href.ts';
import { layout } from '../../functions/site/layout.ts';
import { momentHtml } from '../../functions/site/moment-html.ts';
import { outsideLink } from '../../functions/site/outside-link.ts';
import { SECURITY_HEADERS } from '../../functions/site/security-headers.ts';
import type { KeptMail } from './mail-folder.ts';

/** A framed mail inherits the page's policy and has its styles inline; scripts stay impossible in both. */
export const INBOX_HEADERS = {
  ...SECURITY_HEADERS,
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
} as const;

const INBOX_PATH = '/inbox';

/** The mails that the catcher kept, newest first. */
export function inboxPage(mails: readonly KeptMail[], total = mails.length): string {
  const main = html`<h1>Inbox</h1>
<p class="muted">Mails that were caught on this machine instead of being delivered: ${total}.${total > mails.length && ` The newest ${mails.length} are shown.`}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Date</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${mails.map(row)}</tbody>
</table></div>
`;
  return layout({ lang: 'en', title: 'Inbox', isWide: true, above: above('/', 'Today'), main });
}

const row = ({ id, date, recipients, subject }: KeptMail): Html =>
  html`<tr><td>${dateHtml(date)}</td><td>${recipients.join(', ')}</td><td><a href="${INBOX_PATH}/${id}"><bdi>${subject === '' ? '(no subject)' : subject}</bdi></a></td></tr>
`;

/** One mail: as HTML in a frame that can do nothing, as text, and its headers. */
export function mailPage({
  id,
  from,
  recipients,
  subject,
  date,
  text,
  html: markup,
  headers,
}: KeptMail): string {
  const main = html`<h1><bdi>${subject}</bdi></h1>
<p class="facts">${from} → ${recipients.join(', ')} · ${dateHtml(date)} · <a href="${INBOX_PATH}/${id}.eml" download>.eml</a></p>
${markup !== undefined && html`<section><h2>HTML</h2>\n<iframe title="The mail as HTML" sandbox="" srcdoc="${markup}"></iframe></section>\n`}<section><h2>Text</h2>
<pre>${linked(text)}</pre></section>
<section><h2>Headers</h2>
<pre>${headers.join('\n')}</pre></section>
`;
  return layout({ lang: 'en', title: 'Inbox', isWide: true, above: above(INBOX_PATH, 'Inbox'), main });
}

/** The frame's links lead nowhere; those of the text can be followed. */
const linked = (text: string): Html[] =>
  text.split(/(https?:\/\/\S+)/).map((part) => outsideLink(safeHref(part)?.href, html`${part}`));

const dateHtml = (date: Date | undefined): Html => momentHtml(date?.toISOString() ?? '', 'en', 'no date');

const above = (href: string, text: string): Html =>
  html`<nav aria-label="Pages"><ul class="bar"><li><a href="${href}">← ${text}</a></li></ul></nav>\n`;
