/** One item as a feed lists it. All strings are plain text or absolute addresses; dates are ISO 8601 UTC. */
export interface FeedItem {
  /** The publisher's identifier (guid, id, rdf:about), else the link, else a hash of the title. */
  readonly id: string;
  readonly title: string;
  readonly link?: string;
  readonly published?: string;
  readonly updated?: string;
  /** The feed's short text, without markup. */
  readonly summary?: string;
  /** The feed's full text, without markup. */
  readonly content?: string;
  readonly author?: string;
  readonly lang?: string;
}

/** One feed document, read. */
export interface ParsedFeed {
  readonly title?: string;
  readonly lang?: string;
  /** The site's own address. */
  readonly link?: string;
  readonly items: readonly FeedItem[];
  /** How many items there were beyond the most that are read; not there when none. */
  readonly leftOut?: number;
}
