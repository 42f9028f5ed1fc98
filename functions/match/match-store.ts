import type { Match } from './match.ts';

/**
 * What saving did. `raised`: an alert became pending for a page that was kept without one, since it was borderline
 * or found late until now. `renewed`: its words were taken in, which is no news. `other`: nothing, because what is
 * kept under that id is evidently another article, whose page names the same canonical URL by mistake.
 */
export type Saved = 'new' | 'raised' | 'renewed' | 'known' | 'other';

/** What we keep. */
export interface MatchStore {
  /**
   * Stores it by one conditional put, with its alert pending when asked. A page that is kept already takes in what
   * the finding adds (takeIn) by one conditional write. Saving the same finding again changes nothing: `known`.
   */
  save(match: Match, options: { readonly alert: boolean }): Promise<Saved>;
  /** Notes that the article does not say any more what made it a match; the match stays, and the first note too. */
  noteChange(matchId: string, at: Date): Promise<void>;
  find(matchId: string): Promise<Match | undefined>;
  /** All matches stored on that UTC day (YYYY-MM-DD), oldest first. */
  onDay(day: string): Promise<Match[]>;
}

/** The alerts that have not been handed to every taker yet. */
export interface PendingAlerts {
  /** Ids of the matches whose alert is pending, oldest first. */
  waiting(): Promise<string[]>;
  /** Clears the mark; called after the last delivery of that alert is in the outbox, never before. */
  done(matchId: string): Promise<void>;
}

/** For operators: everything that is kept. */
export interface MatchReports {
  all(): Promise<Match[]>;
}
