import type { Subscriber } from '../subscriber/subscriber.ts';
import type { Quote } from './quotes-of.ts';

/** A report of the same story elsewhere. */
export interface CopyLine {
  readonly source: string;
  readonly title: string;
  readonly href?: string;
}

/** One story: what is said, by whom, when, and why it is shown. */
export interface StoryBlock {
  readonly is: 'story';
  readonly verdict: 'match' | 'borderline';
  readonly title: string;
  /** Language of the title, a BCP 47 primary tag. */
  readonly lang?: string;
  readonly href?: string;
  readonly host?: string;
  readonly source: string;
  readonly language?: string;
  readonly time: string;
  /** When it was published (or found), ISO 8601 UTC. */
  readonly at: string;
  readonly remarks: readonly string[];
  readonly why: string;
  readonly quotes: readonly Quote[];
  readonly alsoReportedBy: string;
  readonly copies: readonly CopyLine[];
  readonly moreCopies?: string;
}

/** A thing with what there is to say of it: an article that could not be read, a failing feed. */
export interface NoteBlock {
  readonly is: 'note';
  readonly title: string;
  readonly detail: string;
  readonly href?: string;
}

export interface ParagraphBlock {
  readonly is: 'paragraph';
  readonly text: string;
}

/** A link of our own. */
export interface LinkBlock {
  readonly is: 'link';
  readonly label: string;
  readonly href: string;
}

export type Block = StoryBlock | NoteBlock | ParagraphBlock | LinkBlock;

export interface Section {
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/**
 * What a mail says, before it is text or HTML (and the page of an edition before it is a page): all strangers' text
 * in it is printable and cut, all their addresses are safe, nothing is escaped yet.
 */
export interface LetterBody {
  readonly lang: Subscriber['lang'];
  /** Neutral, as the subject. */
  readonly title: string;
  /** What a mail program shows as preview: neutral too. */
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
  readonly closing: readonly Block[];
}
