import { randomBytes } from 'node:crypto';
import type { Letterhead } from '../functions/mail/dispatch.ts';
import type { Mailer } from '../functions/mail/mailer.ts';
import type { AlertServices } from '../functions/pipeline/alert.ts';
import type { DeskServices } from '../functions/pipeline/desk-answer.ts';
import type { DigestServices } from '../functions/pipeline/digest.ts';
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
}

export function localServices({ stores, readers, queues, mailer, letterhead, log, now }: Parts): Services {
  const { feeds, items, itemExpiry, itemReports, deadItems, matches, archive } = stores;
  const { editions, subscribers, tokens, outbox, peopleKey, hook } = stores;
  const { fetcher, feedParser, articleReader, rules } = readers;
  const polls = hook('polls', queues.poll);
  const reads = hook('reads', queues.read);
  const alerts = hook('alerts', queues.alert);
  const sends = hook('sends', queues.send);
  const view = { feedList: feeds, itemReports, matches, editions, now };
  return {
    plan: { feeds, polls, log, now },
    poll: { feeds, items, itemExpiry, fetcher, feedParser, reads, jitter: Math.random, log, now },
    read: { feeds, items, deadItems, matches, fetcher, articleReader, rules, archive, alerts, log, now },
    alert: { matches, pendingAlerts: matches, takers: subscribers, subscribers, outbox, sends, log, now },
    send: {
      matches,
      editions,
      outbox,
      subscribers,
      tokens,
      peopleKey,
      newToken: () => randomBytes(16),
      letterhead,
      log,
      now,
      mailer: hook('mailer', mailer),
      // No delivery events here that could still tell: the second copy may follow at once.
      secondCopyAfterMs: 0,
    },
    digest: { ...view, takers: subscribers, subscribers, outbox, sends, log },
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
    public: { matches, editions, ...subscribeServices(stores, { now, sends }) },
    desk: { ...view, beside: { inbox: '/inbox', subscribe: '/in' } },
  };
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
