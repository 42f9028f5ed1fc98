import type { Dispatch } from './dispatch.ts';
import type { Email } from './email.ts';
import type { LetterBody } from './letter-body.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

/**
 * Makes the mail of a letter: sender, subject and headers are neutral, the body says it all. The Message-ID comes
 * from the delivery, so a second copy of an unanswered send can be recognised.
 */
export function letterEmail(
  letter: LetterBody,
  { letterhead: { sender }, to, deliveryId, date }: Dispatch,
  headers: Readonly<Record<string, string>> = {},
): Email {
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  return {
    from: sender,
    to,
    subject: letter.title,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `${deliveryId}@${domain}`,
    date,
    headers: {
      'Content-Language': letter.lang,
      'List-Id': `<list.${domain}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...headers,
    },
  };
}
