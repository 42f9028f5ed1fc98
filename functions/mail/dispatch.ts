import type { Subscriber } from '../subscriber/subscriber.ts';

/** What all mails of one house have in common. Neutral: it must not say what we watch. */
export interface Letterhead {
  readonly sender: { readonly name: string; readonly address: string };
  /** Origin of the public pages, e.g. https://notes.example. */
  readonly siteOrigin: string;
}

/** Everything about one mail but what it says. */
export interface Dispatch {
  readonly letterhead: Letterhead;
  /** The one address it goes to. */
  readonly to: string;
  readonly lang: Subscriber['lang'];
  /** The id of the delivery, which becomes the Message-ID. */
  readonly deliveryId: string;
  /** The secret of the link it carries: to confirm in a confirmation request, to leave in all others. */
  readonly secret: string;
  readonly date: Date;
}
