/** One deciding place, shown in its sentence. Offsets are into `quote`. */
export interface Evidence {
  readonly concept: string;
  readonly term: string;
  readonly zone: 'title' | 'text';
  /** The sentence (or headline) that holds it, at most 400 characters. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** An article we keep. Times are ISO 8601 UTC. */
export interface Match {
  /** Derived from the canonical URL (matchId). */
  readonly id: string;
  readonly itemId: string;
  readonly feedId: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  /** Who published it: the name the page gives its site, else the feed's title. */
  readonly source: string;
  readonly lang?: string;
  readonly published?: string;
  /** When it was stored; its UTC day is the day it belongs to. */
  readonly foundAt: string;
  readonly verdict: 'match' | 'borderline';
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly rulesVersion: string;
  readonly textHash: string;
  readonly storyId: string;
  readonly readFrom: 'page' | 'feed';
  /** Why the page could not be had, with `readFrom: 'feed'`. */
  readonly reason?: string;
  /** Found late: shown in the digest's own section, never an alert. */
  readonly late: boolean;
  /** The beginning of the article, at most 2,000 characters, for digest and page. */
  readonly excerpt: string;
  /** SHA-256 of the page's bytes in the archive, hex; none when only the feed's text was read. */
  readonly archived?: string;
  /** The same of the article's further pages, in their order. */
  readonly archivedPages?: readonly string[];
  /** How many versions of the text were judged; not there while it is the first. */
  readonly versions?: number;
  /** When a later or clearer version was taken in last. */
  readonly updatedAt?: string;
  /** Since then the article does not say any more what made it a match; what is shown here is what it said. */
  readonly changedSince?: string;
}
