import { type Html, html } from '../mail/html.ts';

/** A link to a stranger's page, which learns nothing of where its reader came from; plain text without an address. */
export const outsideLink = (href: string | undefined, text: Html): Html =>
  href === undefined
    ? text
    : html`<a href="${href}" rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer">${text}</a>`;
