import type { Email } from './email.ts';

/** What a mail server can answer. `unanswered`: it may have taken the mail (the connection was lost after DATA). */
export type MailAnswer =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'deferred'; readonly reason: string }
  | { readonly is: 'unanswered'; readonly reason: string };

/** Hands one mail to a server. Answers, never throws for the server's sake; reasons carry no address. */
export interface Mailer {
  send(email: Email): Promise<MailAnswer>;
}
