export interface FeedUnreadableOptions extends ErrorOptions {
  readonly offers?: readonly string[] | undefined;
}

/** A feed document that cannot be read, for its publisher's reasons and not for ours; the message begins with "feed: ". */
export class FeedUnreadable extends Error {
  override readonly name = 'FeedUnreadable';
  /** A page or an index in a feed's place: the feeds that it names, perhaps none. Undefined for everything else. */
  readonly offers: readonly string[] | undefined;

  constructor(message: string, { offers, ...options }: FeedUnreadableOptions = {}) {
    super(message, options);
    this.offers = offers;
  }
}
