import { randomBytes } from 'node:crypto';
import type { Letterhead } from '../functions/mail/dispatch.ts';
import type { Mailer } from '../functions/mail/mailer.ts';
import type { AlertServices } from '../functions/pipeline/alert.ts';
import type { DeskServices } from '../functions/pipeline/desk-answer.ts';
import type { DigestServices } from '../functions/pipeline/digest.ts';
import type { HubAnswerServices } from '../functions/pipeline/hub-answer.ts';
import type { PushServices } from '../functions/pipeline/keep-push.ts';
import type { Logger } from '../functions/pipeline/logger.ts';
import type { PlanServices } from '../functions/pipeline/plan.ts';
import type { PollServices } from '../functions/pipeline/poll.ts';
import type { PublicServices } from '../functions/pipeline/public-answer.ts';
import type { Queue, SendMessage } from '../functions/pipeline/queue.ts';
import type { ReadServices } from '../functions/pipeline/read.ts';
import type { SendServices } from '../functions/pipeline/send.ts';
import type { SubscribeServices } from '../functions/pipeline/subscribe.ts';
import type { SweepServices } from '../functions/pipeline/sweep.ts';
import type { Queues } from './queues/house-queues.ts';
import type { Readers } from './readers.ts';
import type { Stores } from './stores.ts';

/** What the services of the house are made of. */
export interface Parts {
  readonly stores: Stores;
  readonly readers: Readers;
  readonly queues: Queues;
  readonly mailer: Mailer;
  readonly letterhead: Letterhead;
  /** Where hubs reach this machine, if they can. */
  readonly callbackOrigin: string | undefined;
  readonly log: Logger;
  readonly now: () => Date;
}

/** The services of every step, as the functions get them in AWS. */
export interface Services {
  readonly plan: PlanServices;
  readonly poll: PollServices;
  readonly read: ReadServices;
  readonly alert: AlertServices;
  readonly send: SendServices;
  readonly digest: DigestServices;
  readonly sweep: SweepServices;
  readonly public: PublicServices;
  readonly desk: DeskServices;
  readonly hub: HubAnswerServices;
}

export function localServices(parts: Parts): Services {
  const nudges = hookedQueues(parts);
  return { ...watching(parts, nudges), ...telling(parts, nudges) };
}

type Nudges = ReturnType<typeof hookedQueues>;

const hookedQueues = ({ stores: { hook }, queues }: Parts) => ({
  polls: hook('polls', queues.poll),
  reads: hook('reads', queues.read),
  alerts: hook('alerts', queues.alert),
  sends: hook('sends', queues.send),
});

/** The steps from the feed list to the matches. */
function watching(parts: Parts, { polls, reads, alerts, sends }: Nudges) {
  const { stores, readers, log, now } = parts;
  const { feeds, items, itemExpiry, deadItems, matches, archive, outbox } = stores;
  const { fetcher, feedParser, articleReader, rules } = readers;
  // One process: the fetcher itself keeps the pages of a host apart.
  const pace = { pageSpacingMs: 0, jitter: Math.random };
  return {
    plan: { feeds, polls, log, now },
    poll: { feeds, items, itemExpiry, fetcher, feedParser, reads, ...pushOf(parts), ...pace, log, now },
    read: { feeds, items, deadItems, matches, fetcher, articleReader, rules, archive, alerts, log, now },
    sweep: {
      pendingItems: items,
      pendingAlerts: matches,
      dueDeliveries: outbox,
      reads,
      alerts,
      sends,
      log,
      now,
    },
    hub: { pushes: stores.pushes, polls, log, now },
  };
}

/** The steps from the matches to the people, and the pages. */
function telling({ stores, mailer, letterhead, log, now }: Parts, { sends }: Nudges) {
  const { feeds, itemReports, matches, editions, subscribers, tokens, outbox, peopleKey, hook } = stores;
  const view = { feedList: feeds, itemReports, matches, editions, now };
  const mails = { matches, editions, outbox, subscribers, tokens, peopleKey, newToken, letterhead };
  return {
    alert: { matches, pendingAlerts: matches, takers: subscribers, subscribers, outbox, sends, log, now },
    send: {
      ...mails,
      mailer: hook('mailer', mailer),
      // No delivery events here that could still tell: the second copy may follow at once.
      secondCopyAfterMs: 0,
      log,
      now,
    },
    digest: { ...view, takers: subscribers, subscribers, outbox, sends, log },
    public: { matches, editions, ...subscribeServices(stores, { now, sends }) },
    desk: { ...view, beside: { inbox: '/inbox', subscribe: '/in' } },
  };
}

const newToken = (): Buffer => randomBytes(16);

/** What asking hubs needs; nothing on a machine that nobody outside can reach: it has to poll. */
function pushOf({ stores, readers, callbackOrigin, log }: Parts): { readonly push?: PushServices } {
  if (callbackOrigin === undefined) return {};
  return { push: { pushes: stores.pushes, hubs: readers.hubs, callbackOrigin, newToken, log } };
}

/** What subscribing needs; without queues the nudge is left to the sweep of whoever runs next. */
export function subscribeServices(
  { subscribers, tokens, outbox, peopleKey }: Stores,
  {
    now,
    sends = { send: async () => {} },
  }: { readonly now: () => Date; readonly sends?: Queue<SendMessage> },
): SubscribeServices {
  const newId = () => randomBytes(16).toString('base64url');
  return { subscribers, tokens, outbox, sends, peopleKey, newId, now };
}
