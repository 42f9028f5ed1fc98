/** What is known of an article before its text is cleaned. */
export interface Known {
  readonly title: string;
  readonly byline?: string;
}
