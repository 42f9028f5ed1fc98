import { isDead, isGone } from './failure-wait.ts';
import type { FeedState } from './feed.ts';

const GAP_TOLD_MS = 7 * 24 * 3_600_000;

/**
 * What else there is to know of a feed, as people read it in the feed list: where it has moved to, that it counts as
 * gone or dead, that items may have been lost in the last week.
 */
export function feedNotes(state: FeedState, now: Date): string[] {
  const { movedTo, possibleGap, failingSince } = state;
  const notes: string[] = [];
  if (movedTo !== undefined) notes.push(`moved to ${movedTo}`);
  if (isGone(state, now)) notes.push('gone (410), asked monthly');
  else if (isDead(state, now)) notes.push(`dead since ${failingSince?.slice(0, 10)}, asked monthly`);
  if (possibleGap !== undefined && now.getTime() - Date.parse(possibleGap) <= GAP_TOLD_MS)
    notes.push(`may have lost items before ${possibleGap.slice(0, 16).replace('T', ' ')} UTC`);
  return notes;
}
