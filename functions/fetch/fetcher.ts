/** What is asked of a stranger's server. Validators are sent back byte for byte (RFC 9110 §13.1). */
export interface FetchRequest {
  readonly url: string;
  readonly kind: 'feed' | 'page' | 'robots';
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came back: a 200-class answer with its decoded body, or a 304 with an empty one. */
export interface Fetched {
  /** The address that answered in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Header names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** After content decoding (gzip, br, deflate); character decoding is the reader's business. */
  readonly body: Uint8Array;
  /** How many bytes of body travelled, before content decoding. */
  readonly wireBytes?: number;
  /** The redirects that were followed, in order: who sent us on, and by which status. */
  readonly redirects: readonly { readonly from: string; readonly status: number }[];
}

/** Gets bytes from strangers within limits, or throws a FetchError that says why not. */
export interface Fetcher {
  get(request: FetchRequest): Promise<Fetched>;
}
