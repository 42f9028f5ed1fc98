/** An item that could not be read, named for the person who may want to look. */
export interface UnreadItem {
  readonly title: string;
  readonly url?: string;
  readonly source: string;
  readonly reason: string;
}

/** What the system looked at in the window, so that an empty digest still says something. */
export interface Coverage {
  readonly feedsRead: number;
  readonly feedsFailing: readonly { readonly title: string; readonly reason: string }[];
  readonly articlesRead: number;
  readonly articlesUnreadable: number;
}

/**
 * One window of the news, kept under its cut-off: what every digest with that cut-off is made of. It lists the
 * matches stored in the 72 h before the cut-off; what one person gets is this list less the editions they were sent.
 */
export interface Edition {
  /** The end of the window, a full or half hour, ISO 8601 UTC. */
  readonly cutoff: string;
  readonly matchIds: readonly string[];
  /** At most 50; the rest are counted in `coverage`. */
  readonly unread: readonly UnreadItem[];
  readonly coverage: Coverage;
}
