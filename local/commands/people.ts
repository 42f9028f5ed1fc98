import { subscribe } from '../../functions/pipeline/subscribe.ts';
import { parseSubscription, type WishProblem } from '../../functions/subscriber/parse-subscription.ts';
import { subscribeServices } from '../services.ts';
import type { Command } from './kit.ts';

/** A subscriber as an operator sees them: the address is shown only when asked for. */
export interface SubscriberReport {
  readonly id: string;
  readonly state: string;
  readonly cadence: string;
  readonly minimum: string;
  readonly lang: string;
  readonly nextDue?: string;
  readonly address?: string;
}

export const listSubscribers: Command<{ readonly addresses?: boolean }, SubscriberReport[]> = async (
  { stores },
  { addresses },
) =>
  (await stores.subscribers.all()).map(({ id, state, cadence, minimum, lang, nextDue, address }) => ({
    id,
    state,
    cadence,
    minimum,
    lang,
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(addresses === true ? { address } : {}),
  }));

/** Asks an address to confirm, as the subscribe page does; nobody is added silently. */
export const askSubscriber: Command<
  Readonly<Record<string, string>>,
  { readonly asked: boolean; readonly refused?: WishProblem }
> = async (kit, form) => {
  const wish = parseSubscription(new URLSearchParams(form));
  if ('refused' in wish) return { asked: false, refused: wish.refused };
  await subscribe(wish, subscribeServices(kit.stores, kit));
  await kit.nudge();
  return { asked: true };
};
