import { CONSENT_TEXT_VERSION, makeLeaveLink } from '../functions/pipeline/subscribe.ts';
import { addressHash } from '../functions/subscriber/address-hash.ts';
import { parseMailAddress } from '../functions/subscriber/mail-address.ts';
import type { Cadence, Subscriber } from '../functions/subscriber/subscriber.ts';
import { subscribeServices } from './services.ts';
import type { Stores } from './stores.ts';

/** Two invented readers, so that the first run of the bundled newsroom mails something. */
const SAMPLES: readonly { readonly id: string; readonly address: string; readonly cadence: Cadence }[] = [
  { id: 'sample-reader-of-alerts', address: 'alerts@reader.example', cadence: 'at-once' },
  { id: 'sample-reader-of-digests', address: 'digest@reader.example', cadence: 'daily' },
];

/** Puts the sample readers in, confirmed, their first digest due at once. Repeating it changes nothing. */
export async function addSampleReaders(stores: Stores, now: Date): Promise<void> {
  const services = subscribeServices(stores, { now: () => now });
  for (const { id, address, cadence } of SAMPLES) {
    const parsed = parseMailAddress(address);
    if ('refused' in parsed) throw new Error(`local: the sample address ${address} is none`);
    const sample: Subscriber = {
      id,
      address,
      cadence,
      state: 'unconfirmed',
      minimum: 'match',
      lang: 'en',
      hour: 8,
      zone: 'UTC',
      editions: [],
    };
    const { was } = await stores.subscribers.add(sample, addressHash(parsed.key, await stores.peopleKey()));
    const known = await stores.subscribers.find(id);
    if (was === 'known' && known?.state !== 'unconfirmed') continue;
    await makeLeaveLink(id, services);
    await stores.subscribers.confirm(id, {
      at: now,
      textVersion: CONSENT_TEXT_VERSION,
      ...(cadence === 'daily' ? { nextDue: now } : {}),
    });
  }
}
