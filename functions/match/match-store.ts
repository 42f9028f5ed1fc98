import type { Match } from './match.ts';

/** What we keep. */
export interface MatchStore {
  /** Stores it by one conditional put, with its alert pending when asked; `known` when that page is kept already. */
  save(match: Match, options: { readonly alert: boolean }): Promise<'new' | 'known'>;
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
