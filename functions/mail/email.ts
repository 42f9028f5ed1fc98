/** One mail to one person, before MIME. No strangers' markup: the HTML part is ours, strangers' text escaped. */
export interface Email {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Left out for plain-text letters. */
  readonly html?: string;
  /** Without angle brackets; derived from the delivery, so a second copy of an unanswered send is recognised. */
  readonly messageId: string;
  readonly date: Date;
  /** Further headers, e.g. List-Unsubscribe. */
  readonly headers: Readonly<Record<string, string>>;
}
