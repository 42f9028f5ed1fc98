import { createHash } from 'node:crypto';

/**
 * What a mail tells, as far as telling it twice is concerned: an alert tells a story whichever copy of it came
 * first, a digest answers its due time whichever edition it shows, a confirmation request its day (YYYY-MM-DD), so that one a day goes out at most.
 */
export type Telling =
  | { readonly kind: 'alert'; readonly storyId: string }
  | { readonly kind: 'digest'; readonly slot: string }
  | { readonly kind: 'confirmation'; readonly day: string };

/**
 * The id of one mail to one person: 22 characters of base64url, derived from the person and what it tells, so that
 * putting it twice is free. It says nothing to whoever does not know the person's id, and may stand in a Message-ID.
 */
export function deliveryId(subscriberId: string, telling: Telling): string {
  const hash = createHash('sha256').update(JSON.stringify([subscriberId, telling.kind, subjectOf(telling)]));
  return hash.digest('base64url').slice(0, 22);
}

function subjectOf(telling: Telling): string {
  switch (telling.kind) {
    case 'alert':
      return telling.storyId;
    case 'digest':
      return telling.slot;
    case 'confirmation':
      return telling.day;
  }
}
