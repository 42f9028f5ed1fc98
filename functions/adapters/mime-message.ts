import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from '../mail/email.ts';
import { parseMailAddress } from '../subscriber/mail-address.ts';

/** A mail as it goes over the wire, with its one sender and one recipient. */
export interface MimeMessage {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: string };
}

/**
 * Builds the bytes of a mail (RFC 5322, multipart/alternative, CRLF), the same bytes each time. Refused is whatever
 * is not one plain address: a mail library would read some of it as a list.
 */
export async function mimeMessage(email: Email): Promise<MimeMessage | { readonly refused: string }> {
  const { from, to, subject, text, html, messageId, date, headers } = email;
  const mailbox = parseMailAddress(to);
  if ('refused' in mailbox) return { refused: `not one plain address: ${mailbox.refused}` };
  const node = new MailComposer({
    from,
    to: { name: '', address: mailbox.address },
    subject,
    text: crlf(text),
    ...(html !== undefined && { html: crlf(html) }),
    messageId: `<${messageId}>`,
    date,
    headers: { ...headers },
    // Not the library's own prefix and no randomness: a second copy is the same to the byte.
    boundaryPrefix: '=_',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { raw: await node.build(), envelope: { from: from.address, to: mailbox.address } };
}

/** The library ends lines of what it encodes as base64 as it finds them; MIME wants CRLF (RFC 2046, 4.1.1). */
const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
