/** One item as a feed lists it. All strings are plain text or absolute addresses; dates are ISO 8601 UTC. */
export interface FeedItem {
  /** The publisher's identifier (guid, id, rdf:about), else the link, else a hash of the title. */
  readonly id: string;
  readonly title: string;
  readonly link?: string;
  /** The item's own address where `link` leads over a counter or collector (feedburner:origLink). */
  readonly ownLink?: string;
  readonly published?: string;
  readonly updated?: string;
  /** The feed's short text, without markup. */
  readonly summary?: string;
  /** The feed's full text, without markup. */
  readonly content?: string;
  readonly author?: string;
  readonly lang?: string;
}

/** What a publisher asks of those who poll: RSS 2.0 `ttl`, `skipHours`, `skipDays` and the syndication module. */
export interface FeedPace {
  /** The shortest time between two polls, in minutes: the longer of `ttl` and `sy:updatePeriod` ÷ frequency. */
  readonly minutes?: number;
  /** Hours of the UTC day (0 to 23) in which nothing changes. */
  readonly skipHours?: readonly number[];
  /** Days of the UTC week (0 = Sunday) on which nothing changes. */
  readonly skipDays?: readonly number[];
}

/** One thing that was wrong with a document and was put right, in words for its publisher. */
export interface Repair {
  /** A short fixed name, e.g. "bare-ampersand". */
  readonly name: string;
  /** What it means, e.g. "an & that begins no entity was read as a character". */
  readonly meaning: string;
  readonly times: number;
}

/** One feed document, read. */
export interface ParsedFeed {
  readonly title?: string;
  readonly lang?: string;
  /** The site's own address. */
  readonly link?: string;
  readonly items: readonly FeedItem[];
  /** The feed's own address as it names it (`rel="self"`): the topic of its hub. */
  readonly self?: string;
  /** Where the publisher announces changes (WebSub, `rel="hub"`). */
  readonly hub?: string;
  readonly pace?: FeedPace;
  /** What was wrong with the document; empty for a clean one. */
  readonly repairs: readonly Repair[];
  /** How many items there were beyond the most that are read; not there when none. */
  readonly leftOut?: number;
}
