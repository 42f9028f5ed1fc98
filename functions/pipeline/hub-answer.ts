import { isSignedBy } from '../feed/hub-signature.ts';
import type { Push, PushStore } from '../feed/push.ts';
import type { Logger } from './logger.ts';
import type { PollMessage, Queue } from './queue.ts';

/** How the paths begin that hubs call; the token of the request follows. */
export const HUB_PATH = '/w/';

export interface HubAnswerServices {
  readonly pushes: Pick<PushStore, 'find' | 'confirm' | 'drop'>;
  readonly polls: Queue<PollMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/** A call by a hub, or by anyone who says so. */
export interface HubCall {
  readonly method: string;
  /** What follows HUB_PATH. */
  readonly token: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
  /** The X-Hub-Signature header. */
  readonly signature: string | undefined;
}

/** What the hub is told; plain text. */
export interface HubReply {
  readonly status: number;
  readonly body: string;
}

const TOKEN = /^[\w-]{22}$/;
const MAX_CHALLENGE = 1_024;
const MAX_LEASE_MS = 90 * 24 * 3_600_000;
const DEFAULT_LEASE_SECONDS = 10 * 24 * 3_600;

const DONE: HubReply = { status: 202, body: '' };
const NOT_OURS: HubReply = { status: 404, body: '' };
/** Tells a hub to forget a request that we do not know (WebSub §7). */
const GONE: HubReply = { status: 410, body: '' };

/**
 * Answers a hub (WebSub §5.3, §7): grants a lease that we asked for, and takes a signed notice as a nudge to poll
 * that feed now. What the notice says is not believed: the publisher itself is asked.
 */
export async function hubAnswer(call: HubCall, services: HubAnswerServices): Promise<HubReply> {
  const push = TOKEN.test(call.token) ? await services.pushes.find(call.token) : undefined;
  if (call.method === 'GET') return answerQuestion(call, push, services);
  if (call.method !== 'POST') return { status: 405, body: '' };
  if (push === undefined) return GONE;
  if (!isSignedBy(push.secret, call.body, call.signature)) {
    // WebSub §8: the hub is told nothing, so that nobody can try keys on us.
    services.log.warn('hub notice not signed', { hub: push.hub, feed: push.feedId });
    return DONE;
  }
  await services.polls.send([{ feedId: push.feedId, isNotice: true }]);
  services.log.info('hub notice', { hub: push.hub, feed: push.feedId });
  return DONE;
}

async function answerQuestion(
  { query }: HubCall,
  push: Push | undefined,
  { pushes, log, now }: HubAnswerServices,
): Promise<HubReply> {
  const mode = query.get('hub.mode');
  const challenge = query.get('hub.challenge') ?? '';
  const isAboutPush = push !== undefined && query.get('hub.topic') === push.topic;
  if (mode === 'denied' && isAboutPush) {
    log.warn('hub refused', { hub: push.hub, feed: push.feedId });
    await pushes.drop(push.token);
    return { status: 200, body: '' };
  }
  if (challenge === '' || challenge.length > MAX_CHALLENGE) return NOT_OURS;
  if (mode === 'unsubscribe') return push === undefined ? { status: 200, body: challenge } : NOT_OURS;
  if (mode !== 'subscribe' || !isAboutPush) return NOT_OURS;
  const until = new Date(now().getTime() + leaseMs(query.get('hub.lease_seconds')));
  return (await pushes.confirm(push.token, until)) ? { status: 200, body: challenge } : NOT_OURS;
}

function leaseMs(seconds: string | null): number {
  const asked = Number(seconds ?? DEFAULT_LEASE_SECONDS);
  const granted = Number.isFinite(asked) && asked > 0 ? asked : DEFAULT_LEASE_SECONDS;
  return Math.min(granted * 1_000, MAX_LEASE_MS);
}
