/** What the rules can say of an article. */
export type RelevanceAnswer = 'match' | 'borderline' | 'irrelevant';

/** The text to judge, in zones. */
export interface Judged {
  readonly title: string;
  readonly text: string;
  /** BCP 47 primary tag, a hint only: a wrong one must not lose a match. */
  readonly lang?: string;
}

export type Zone = 'title' | 'text';

/** One place in the text that decided. Offsets are UTF-16 code units into the very zone that was judged. */
export interface Span {
  readonly concept: string;
  /** The term as the rules write it. */
  readonly term: string;
  readonly zone: Zone;
  readonly start: number;
  readonly end: number;
}

/** The verdict of the rules on one text: the same text and rules give the same verdict on any machine. */
export interface Verdict {
  readonly answer: RelevanceAnswer;
  /** The rules' points as hundredths, 0 to 1; the rules' thresholds say from where on it is a match. */
  readonly score: number;
  /** The name of the rule that decided; none with `irrelevant`. */
  readonly rule?: string;
  readonly spans: readonly Span[];
  /** Hash of the rule files. */
  readonly rulesVersion: string;
  /** SHA-256 of title and text, hex. */
  readonly textHash: string;
}
