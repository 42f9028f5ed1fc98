/** What a block of an article is: `caption` stands under a picture and is not in the article's `text`. */
export type BlockZone = 'lead' | 'body' | 'quotation' | 'caption' | 'list' | 'heading' | 'table';

/** A paragraph, or what else stands between two line breaks: one line of plain text. */
export interface ArticleBlock {
  readonly text: string;
  readonly zone: BlockZone;
}

/** One piece of news of a page that has many: an update of a live blog, a teaser or a notice of a list. */
export interface ArticleEntry {
  readonly title?: string;
  /** Line breaks separate blocks; may be empty when there is a title. */
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly published?: string;
  readonly url?: string;
}

/** What a page says. All text is plain text; line breaks separate blocks. */
export interface Article {
  /** The address the text was read at, after redirects. */
  readonly url: string;
  /** The canonical URL: what the page names as such, if it is on the same site, else the address, cleaned. */
  readonly canonicalUrl: string;
  /** `live` and `list` have `entries`: one entry's verdict is not the page's. */
  readonly kind: 'article' | 'live' | 'list';
  readonly title: string;
  /** What the page calls its site, else its publisher. */
  readonly publisher?: string;
  /** The line that names the authors, as the page has it. */
  readonly byline?: string;
  /** The names of the authors, one by one; empty when the page names none. */
  readonly authors: readonly string[];
  /** Whose text it is, by the agency's usual short name: "Reuters", "dpa", "TASS". */
  readonly agency?: string;
  /** ISO 8601 UTC; a day without a time is its midnight. */
  readonly published?: string;
  /** The offset `published` was given in, "+03:00"; none when the page gave none and UTC was supposed. */
  readonly publishedZone?: string;
  /** ISO 8601 UTC. */
  readonly modified?: string;
  /** BCP 47 primary tag, lower case, as the page declares it. */
  readonly lang?: string;
  /** The part of the site it stands in, as the page calls it: "Politics". */
  readonly section?: string;
  /** The blocks but the captions, a line each. */
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
  /** With the kinds `live` and `list`: at least two, in the page's order. */
  readonly entries?: readonly ArticleEntry[];
  /** The address of the article's next page. */
  readonly nextPage?: string;
  /** An address that may have the whole text (one page, print, AMP); given only where this text looks cut. */
  readonly wholePage?: string;
}

/** A page whose article could not be read, with a reason that people read in the digest. */
export interface Unreadable {
  readonly unreadable: string;
  /** An address that may have the whole text, where the page showed too little of it. */
  readonly wholePage?: string;
  /** What the page shows of an article whose rest is behind a wall. */
  readonly teaser?: string;
  /** It is what a server shows for a while, or to some: the article may be there at the next try. */
  readonly mayPass?: true;
}

/** A page whose source names none of the anchors that the rules cannot do without: it was not read further. */
export interface OffTopic {
  readonly offTopic: true;
}

type Read = Article | Unreadable | OffTopic;

export const isUnreadable = (read: Read): read is Unreadable => 'unreadable' in read;

export const isOffTopic = (read: Read): read is OffTopic => 'offTopic' in read;
