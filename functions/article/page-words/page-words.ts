/**
 * How the sites of one language frame their articles. All of it in lower case with straight quotes; phrases are
 * separated by "|" and count as whole words at the beginning of a line. A phrase must not begin an ordinary sentence
 * of news: "Anzeige" alone is a label of advertising, but also a criminal complaint. A field may be empty.
 */
export interface PageWords {
  /** BCP 47 primary tag. Names of months and days, and "3 hours ago", come from ICU by this tag. */
  readonly lang: string;
  /** What leads to other articles, with the headline behind it or in the lines below. */
  readonly readMore: string;
  /** What begins the boxes behind an article: all that follows belongs to them. */
  readonly afterArticle: string;
  /** The same as whole lines, but for a number: "14 réactions". */
  readonly afterLabels: string;
  /** How a publisher asks readers for something; one such sentence marks a short block. */
  readonly prompts: string;
  /** Labels of tools: a line of a few words that begins so and is no sentence. */
  readonly tools: string;
  /** Labels of advertisements, alone on a line or with a dash or colon before what is advertised. */
  readonly adverts: string;
  /** The "by" before an author's name; a name must follow. */
  readonly byline: string;
  /** What opens a line of author, date, source or reading time; never a sentence. */
  readonly headLines: string;
  /** What opens the lines behind the last paragraph. */
  readonly tailLines: string;
  /** What tells a note of rights or authorship wherever it stands in a line of the tail. */
  readonly notes: string;
  /** What follows the author's name in a note on the author. */
  readonly authorVerbs: string;
  /** With `minutes`, what tells a reading time; beginnings of words. */
  readonly reading: string;
  readonly minutes: string;
  /** The words for picture that open a credit … */
  readonly pictures: string;
  /** … and the words between them and a name. */
  readonly by: string;
}
