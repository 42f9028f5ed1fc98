/** One place where a rule of the house is broken. */
export interface Breach {
  /** Path from the root, with slashes. */
  readonly file: string;
  readonly line?: number;
  readonly rule: string;
  /** What was found there. */
  readonly found: string;
  /** What to do about it. */
  readonly advice: string;
}
