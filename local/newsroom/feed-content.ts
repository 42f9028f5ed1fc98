/** What one feed of the newsroom says, before it has a format. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The address of the feed itself. */
  readonly address: string;
  /** The address of the newsroom. */
  readonly home: string;
  /** Newest first, the undated last. */
  readonly items: readonly FeedContentItem[];
}

export interface FeedContentItem {
  readonly slug: string;
  readonly address: string;
  readonly title: string;
  readonly outlet: string;
  /** Where it is not the feed's. */
  readonly lang?: string;
  readonly published?: Date;
  readonly summary?: string;
  /** HTML. */
  readonly content?: string;
}

/** When the feed last changed as its items tell; undefined for a feed without dated items. */
export const lastDate = ({ items }: FeedContent): Date | undefined =>
  items.find(({ published }) => published !== undefined)?.published;
