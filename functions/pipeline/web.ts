import { PAGE_HEADERS } from '../site/security-headers.ts';

/** A request to one of our pages, as far as the pages care. HEAD comes as GET. */
export interface WebRequest {
  readonly method: 'GET' | 'POST' | 'other';
  /** Decoded path, always with a leading slash and without a trailing one. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The fields of a posted form (urlencoded or multipart), empty otherwise. */
  readonly form: URLSearchParams;
  /** The Accept-Language header. */
  readonly acceptLanguage: string;
}

/** The answer to it. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page of ours, with the headers that every page carries. */
export const pageAnswer = (body: string, status = 200): WebAnswer => ({
  status,
  headers: PAGE_HEADERS,
  body,
});
