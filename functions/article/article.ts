/** What a page says. All text is plain text; line breaks separate blocks. */
export interface Article {
  /** The address the text was read at, after redirects. */
  readonly url: string;
  /** The canonical URL: what the page names as such, if it is on the same site, else the address, cleaned. */
  readonly canonicalUrl: string;
  readonly title: string;
  /** What the page calls its site or publisher. */
  readonly site?: string;
  readonly byline?: string;
  /** ISO 8601 UTC. */
  readonly published?: string;
  /** BCP 47 primary tag, lower case, as the page declares it. */
  readonly lang?: string;
  readonly text: string;
}

/** A page whose article could not be read, with a reason that people read in the digest. */
export interface Unreadable {
  readonly unreadable: string;
}

export const isUnreadable = (read: Article | Unreadable): read is Unreadable => 'unreadable' in read;
