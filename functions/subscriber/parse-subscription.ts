import { type AddressProblem, parseMailAddress } from './mail-address.ts';
import type { Cadence, Subscriber } from './subscriber.ts';
import { isZone } from './zones.ts';

/** What a person asks for, before there is a record of them. */
export type Wish = Pick<Subscriber, 'address' | 'cadence' | 'minimum' | 'lang' | 'hour' | 'zone'> & {
  /** The address's key (parseMailAddress). */
  readonly key: string;
};

/** What is wrong with a filled-in form: the first thing only. */
export type WishProblem = AddressProblem | 'cadence' | 'minimum' | 'lang' | 'hour' | 'zone';

const CADENCES: readonly Cadence[] = ['at-once', 'daily'];
const MINIMA: readonly Subscriber['minimum'][] = ['match', 'borderline'];
const LANGS: readonly Subscriber['lang'][] = ['en', 'ru'];

/**
 * Reads the subscribe form (fields address, cadence, minimum, lang, hour, zone). A field that is missing has its
 * default: daily, matches only, English, 8 o'clock, UTC; one that is given must be one of the choices.
 */
export function parseSubscription(form: URLSearchParams): Wish | { readonly refused: WishProblem } {
  const mailbox = parseMailAddress(form.get('address') ?? '');
  if ('refused' in mailbox) return mailbox;
  const cadence = choice(CADENCES, form.get('cadence') ?? 'daily');
  if (cadence === undefined) return { refused: 'cadence' };
  const minimum = choice(MINIMA, form.get('minimum') ?? 'match');
  if (minimum === undefined) return { refused: 'minimum' };
  const lang = choice(LANGS, form.get('lang') ?? 'en');
  if (lang === undefined) return { refused: 'lang' };
  const hour = form.get('hour') ?? '8';
  if (!/^(?:1?\d|2[0-3])$/.test(hour)) return { refused: 'hour' };
  const zone = form.get('zone') ?? 'UTC';
  if (!isZone(zone)) return { refused: 'zone' };
  return { ...mailbox, cadence, minimum, lang, hour: Number(hour), zone };
}

const choice = <T extends string>(choices: readonly T[], text: string): T | undefined =>
  choices.find((one) => one === text);
