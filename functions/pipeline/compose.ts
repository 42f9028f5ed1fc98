import { digestOf } from '../digest/digest-of.ts';
import type { EditionStore } from '../digest/edition-store.ts';
import { storiesOf } from '../digest/story.ts';
import { composeAlert } from '../mail/compose-alert.ts';
import { composeConfirmation } from '../mail/compose-confirmation.ts';
import { composeDigest } from '../mail/compose-digest.ts';
import type { Dispatch, Letterhead } from '../mail/dispatch.ts';
import type { Email } from '../mail/email.ts';
import type { MatchStore } from '../match/match-store.ts';
import type { Delivery, Letter } from '../subscriber/delivery.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { hashOf, leaveSecret, tokenFor } from '../subscriber/token.ts';
import type { TokenStore } from '../subscriber/token-store.ts';
import { matchesOf } from './matches-of.ts';

const CONFIRM_WITHIN_MS = 48 * 3_600_000;

export interface ComposeServices {
  readonly matches: Pick<MatchStore, 'find' | 'onDay'>;
  readonly editions: Pick<EditionStore, 'find'>;
  readonly tokens: Pick<TokenStore, 'put'>;
  /** The key behind address hashes and leave links; it lies outside the tables. */
  readonly peopleKey: () => Promise<Uint8Array>;
  /** Sixteen random bytes. */
  readonly newToken: () => Uint8Array;
  readonly letterhead: Letterhead;
  readonly now: () => Date;
}

/** Composes a mail at the moment of sending; undefined when what it was about is gone. */
export async function compose(
  { id, letter }: Delivery,
  subscriber: Subscriber,
  services: ComposeServices,
): Promise<Email | undefined> {
  const { letterhead, now } = services;
  const { address: to, lang } = subscriber;
  const dispatch = async (secret: Promise<string>): Promise<Dispatch> => ({
    letterhead,
    to,
    lang,
    deliveryId: id,
    secret: await secret,
    date: now(),
  });
  if (letter.kind === 'confirmation')
    return composeConfirmation(await dispatch(confirmSecret(subscriber, services)));
  const dispatched = await dispatch(services.peopleKey().then((key) => leaveSecret(key, subscriber.id)));
  return letter.kind === 'alert'
    ? alertEmail(letter.matchId, dispatched, services)
    : digestEmail(letter, subscriber, { dispatch: dispatched, services });
}

/** A fresh secret each time it is sent: the table only ever holds its hash. */
async function confirmSecret(
  { id }: Subscriber,
  { tokens, newToken, now }: ComposeServices,
): Promise<string> {
  const { secret } = tokenFor(newToken());
  const expires = new Date(now().getTime() + CONFIRM_WITHIN_MS).toISOString();
  await tokens.put({ hash: hashOf(secret), purpose: 'confirm', subscriberId: id, expires });
  return secret;
}

async function alertEmail(
  matchId: string,
  dispatch: Dispatch,
  { matches }: ComposeServices,
): Promise<Email | undefined> {
  const match = await matches.find(matchId);
  if (match === undefined) return undefined;
  const sameDay = await matches.onDay(match.foundAt.slice(0, 10));
  const told = [match, ...sameDay.filter(({ id, storyId }) => id !== match.id && storyId === match.storyId)];
  const [story] = storiesOf(told);
  return story && composeAlert(story, dispatch);
}

async function digestEmail(
  { cutoff, without }: Extract<Letter, { kind: 'digest' }>,
  { minimum }: Subscriber,
  { dispatch, services }: { readonly dispatch: Dispatch; readonly services: ComposeServices },
): Promise<Email | undefined> {
  const { editions } = services;
  const edition = await editions.find(cutoff);
  if (edition === undefined) return undefined;
  const earlier = await Promise.all(without.map((sent) => editions.find(sent)));
  const known = new Set(earlier.flatMap((sent) => sent?.matchIds ?? []));
  const digest = digestOf(edition, await matchesOf(edition.matchIds, services), { without: known, minimum });
  return composeDigest(digest, dispatch);
}
