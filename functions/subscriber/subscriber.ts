/** How someone wants to hear: each match at once, or one digest a day. */
export type Cadence = 'at-once' | 'daily';

/** Someone who wants to know. The address is read for the moment of sending and never logged. */
export interface Subscriber {
  readonly id: string;
  readonly address: string;
  readonly state: 'unconfirmed' | 'confirmed';
  readonly cadence: Cadence;
  /** Matches only, or borderline articles too. */
  readonly minimum: 'match' | 'borderline';
  /** Language of the mail. */
  readonly lang: 'en' | 'ru';
  /** Local hour of the digest, 0–23, in `zone` (IANA name). */
  readonly hour: number;
  readonly zone: string;
  /** When the next digest is due, with a confirmed `daily`. */
  readonly nextDue?: string;
  /** Cut-offs of the editions sent in the last days, newest first: what the next digest leaves out. */
  readonly editions: readonly string[];
  /** Proof of consent: when, and to which version of the text. */
  readonly consent?: { readonly at: string; readonly textVersion: string };
}
