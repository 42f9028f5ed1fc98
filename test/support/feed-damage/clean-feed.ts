/** How a feed is written. */
export type FeedFormat = 'rss' | 'rdf' | 'atom';

export interface CleanItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** ISO 8601 UTC. */
  readonly published: string;
  readonly summary: string;
}

/** A feed with nothing wrong in it, before it is written down. */
export interface CleanFeed {
  readonly format: FeedFormat;
  readonly lang: string;
  readonly url: string;
  readonly title: string;
  readonly items: readonly CleanItem[];
}

/** What a reader has to find of an item; a date that no reader can know is not asked for. */
export type ExpectedItem = Pick<CleanItem, 'title' | 'link'> & { readonly published?: string | undefined };

/** A document as a server sends it, and what has to be read out of it. */
export interface FeedFile {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly expected: 'refused' | readonly ExpectedItem[];
  /** Broken off: what a reader finds behind the whole items is neither right nor wrong. */
  readonly isCut?: boolean;
}

/** One thing that goes wrong with feeds. */
export interface Defect {
  readonly name: string;
  /** Undefined where a feed cannot have it, such as a Cyrillic charset in a Greek feed. */
  readonly damage: (feed: CleanFeed) => FeedFile | undefined;
}
