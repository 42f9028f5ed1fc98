import type { Feed } from '../feed/feed.ts';
import type { HubClient } from '../feed/hub-client.ts';
import type { FeedPush, PushStore } from '../feed/push.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { HUB_PATH } from './hub-answer.ts';
import type { Logger } from './logger.ts';

export interface PushServices {
  readonly pushes: PushStore;
  readonly hubs: HubClient;
  /** Where hubs reach us, e.g. https://notes.example. */
  readonly callbackOrigin: string;
  /** 16 random bytes. */
  readonly newToken: () => Buffer;
  readonly log: Logger;
}

/** The hub that a feed names, and the address by which the hub knows the feed. */
export interface NamedHub {
  readonly hub: string;
  readonly topic: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const LEASE_MS = 10 * DAY_MS;
/** A lease is renewed this long before its end: some hubs take hours to call back. */
const RENEW_BEFORE_MS = 2 * DAY_MS;
const CONFIRMED_WITHIN_MS = HOUR_MS;

/**
 * Sees to it that the hub which a feed names tells us of its changes, and gives back how that stands; nothing
 * without a hub. Polling goes on in any case, so a hub's failure costs only speed.
 * @param named what the document just read names; the word `unread` when none was read.
 */
export async function keepPush(
  {
    feed,
    named,
    now,
  }: { readonly feed: Feed; readonly named: NamedHub | undefined | 'unread'; readonly now: Date },
  services: PushServices,
): Promise<FeedPush | undefined> {
  const was = feed.state.push;
  const wanted = named === 'unread' ? was : named;
  if (wanted === undefined) {
    if (was !== undefined) await services.pushes.drop(was.token);
    return undefined;
  }
  const isSame = was !== undefined && was.hub === wanted.hub && was.topic === wanted.topic;
  if (isSame && Date.parse(was.lookAgainAt) > now.getTime()) return was;
  if (was !== undefined && !isSame) await services.pushes.drop(was.token);
  const token = isSame ? was.token : services.newToken().toString('base64url');
  return look({ feedId: feed.id, token, wanted, now }, services);
}

interface Look {
  readonly feedId: string;
  readonly token: string;
  readonly wanted: NamedHub;
  readonly now: Date;
}

/** Renews the lease when it ends soon, or was never granted. */
async function look({ feedId, token, wanted, now }: Look, services: PushServices): Promise<FeedPush> {
  const { hub, topic } = wanted;
  const secret = services.newToken().toString('hex');
  const push = await services.pushes.open({ token, feedId, hub, topic, secret }, now);
  const until = push.until;
  const leftMs = until === undefined ? 0 : Date.parse(until) - now.getTime();
  const waitMs =
    leftMs > RENEW_BEFORE_MS ? leftMs - RENEW_BEFORE_MS : await ask({ ...wanted, ...push }, services);
  const lookAgainAt = new Date(now.getTime() + waitMs).toISOString();
  return { token, hub, topic, lookAgainAt, ...(until === undefined || leftMs <= 0 ? {} : { until }) };
}

/** Asks the hub and says in how many ms to look whether it has called. */
async function ask(
  { token, hub, topic, secret }: NamedHub & { readonly token: string; readonly secret: string },
  { hubs, callbackOrigin, log }: PushServices,
): Promise<number> {
  const callback = `${callbackOrigin}${HUB_PATH}${token}`;
  try {
    await hubs.subscribe({ hub, topic, callback, secret, leaseSeconds: LEASE_MS / 1_000 });
    return CONFIRMED_WITHIN_MS;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    log.warn('hub not reached', { hub, reason: error.reason });
    return error.failure === 'permanent' ? 7 * DAY_MS : DAY_MS;
  }
}
