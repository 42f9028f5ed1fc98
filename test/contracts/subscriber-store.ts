import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outbox } from '../../functions/subscriber/outbox.ts';
import type {
  SubscriberReports,
  SubscriberStore,
  Takers,
} from '../../functions/subscriber/subscriber-store.ts';
import type { TokenStore } from '../../functions/subscriber/token-store.ts';
import { aDelivery } from '../support/a-delivery.ts';
import { aSubscriber } from '../support/a-subscriber.ts';

/** An empty store of people to be tried, with their tokens and mails. */
export interface PeopleUnderTest {
  readonly people: SubscriberStore & Takers & SubscriberReports;
  readonly tokens: TokenStore;
  readonly outbox: Outbox;
  close(): Promise<void>;
}

const at = (time: string): Date => new Date(`2026-11-21T${time}.000Z`);
const NOW = at('05:00:00');
const CONSENT = { at: NOW, textVersion: '2026-11' };
const DAILY = { ...CONSENT, nextDue: at('06:00:00') };

/** What every SubscriberStore with its Takers and SubscriberReports keeps. */
export function subscriberStoreContract(name: string, open: () => Promise<PeopleUnderTest>): void {
  describe(`${name} keeps the contract of SubscriberStore`, () => {
    let tried: PeopleUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    adding(() => tried);
    confirming(() => tried);
    digests(() => tried);
    leaving(() => tried);
  });
}

function adding(tried: () => PeopleUnderTest): void {
  it('adds someone new as they are, who takes nothing yet', async () => {
    const { people } = tried();
    expect(await people.add(aSubscriber(), 'hash')).toEqual({ id: 's1', was: 'new' });
    expect(await people.find('s1')).toEqual(aSubscriber());
    expect(await people.find('nobody')).toBeUndefined();
    expect(await people.atOnce()).toEqual([]);
    expect(await people.digestDue(at('23:00:00'))).toEqual([]);
  });

  it('gives a known address the id that has it, and changes nothing', async () => {
    const { people } = tried();
    await people.add(aSubscriber(), 'hash');
    expect(await people.add(aSubscriber({ id: 's2' }), 'hash')).toEqual({ id: 's1', was: 'known' });
    expect(await people.add(aSubscriber(), 'hash')).toMatchObject({ id: 's1', was: 'known' });
    expect(await people.find('s2')).toBeUndefined();
    expect(await people.all()).toEqual([aSubscriber()]);
  });

  it('adds one of many with the same address', async () => {
    const { people } = tried();
    const ids = Array.from({ length: 50 }, (_, number) => `s${number}`);
    const added = await Promise.all(ids.map((id) => people.add(aSubscriber({ id }), 'hash')));
    const [kept, ...others] = await people.all();
    expect(others).toEqual([]);
    expect(new Set(added.map(({ id }) => id))).toEqual(new Set([kept?.id]));
    expect(added.filter(({ was }) => was === 'new')).toHaveLength(1);
  });

  it('adds someone who is confirmed already where they belong', async () => {
    const { people } = tried();
    const state = 'confirmed';
    await people.add(aSubscriber({ id: 'now', state }), 'hash-1');
    const nextDue = '2026-11-21T06:00:00.000Z';
    await people.add(aSubscriber({ id: 'daily', state, cadence: 'daily', nextDue }), 'hash-2');
    expect(await people.atOnce()).toEqual(['now']);
    expect(await people.digestDue(at('06:00:00'))).toEqual(['daily']);
  });
}

function confirming(tried: () => PeopleUnderTest): void {
  it('confirms once, with the proof of consent', async () => {
    const { people } = tried();
    await people.add(aSubscriber(), 'hash');
    expect(await people.confirm('s1', CONSENT)).toBe(true);
    expect(await people.confirm('s1', { ...CONSENT, textVersion: 'other' })).toBe(false);
    expect(await people.confirm('nobody', CONSENT)).toBe(false);
    const consent = { at: NOW.toISOString(), textVersion: '2026-11' };
    expect(await people.find('s1')).toEqual({ ...aSubscriber(), state: 'confirmed', consent });
    expect(await people.atOnce()).toEqual(['s1']);
    expect(await people.find('nobody')).toBeUndefined();
  });

  it('takes one proof of many', async () => {
    const { people } = tried();
    await people.add(aSubscriber(), 'hash');
    const versions = Array.from({ length: 50 }, (_, number) => `v${number}`);
    const confirmed = await Promise.all(
      versions.map((textVersion) => people.confirm('s1', { ...CONSENT, textVersion })),
    );
    expect(confirmed.filter(Boolean)).toHaveLength(1);
    expect((await people.find('s1'))?.consent?.textVersion).toBe(versions[confirmed.indexOf(true)]);
  });

  it('finds everyone who takes alerts at once, and nobody who takes the digest', async () => {
    const { people } = tried();
    const ids = Array.from({ length: 40 }, (_, number) => `now-${number + 10}`);
    for (const id of ids) {
      await people.add(aSubscriber({ id }), `hash-${id}`);
      await people.confirm(id, CONSENT);
    }
    await people.add(aSubscriber({ id: 'daily', cadence: 'daily' }), 'hash-daily');
    await people.confirm('daily', DAILY);
    expect((await people.atOnce()).sort()).toEqual(ids);
    expect(await people.all()).toHaveLength(41);
  });
}

function digests(tried: () => PeopleUnderTest): void {
  it('finds whose digest is due, up to and with the very moment', async () => {
    const { people } = tried();
    for (const [id, time] of [
      ['later', '06:00:01'],
      ['due', '06:00:00'],
      ['over', '05:59:59'],
    ] as const) {
      await people.add(aSubscriber({ id, cadence: 'daily' }), `hash-${id}`);
      await people.confirm(id, { ...CONSENT, nextDue: at(time) });
    }
    expect(await people.digestDue(at('06:00:00'))).toEqual(['over', 'due']);
    expect(await people.find('due')).toMatchObject({ nextDue: '2026-11-21T06:00:00.000Z' });
    expect(await people.atOnce()).toEqual([]);
  });

  it('loses no digest of someone who confirmed without a due time', async () => {
    const { people } = tried();
    await people.add(aSubscriber({ cadence: 'daily' }), 'hash');
    await people.confirm('s1', CONSENT);
    expect(await people.digestDue(NOW)).toEqual(['s1']);
  });

  it('advances one of many that saw the same due time', async () => {
    const { people } = tried();
    await people.add(aSubscriber({ cadence: 'daily' }), 'hash');
    await people.confirm('s1', DAILY);
    const step = { from: '2026-11-21T06:00:00.000Z', nextDue: new Date('2026-11-22T06:00:00.000Z') };
    const cutoffs = Array.from({ length: 50 }, (_, number) => `cutoff-${number}`);
    const advanced = await Promise.all(
      cutoffs.map((cutoff) => people.advance('s1', { ...step, editions: [cutoff] })),
    );
    expect(advanced.filter(Boolean)).toHaveLength(1);
    const editions = [cutoffs[advanced.indexOf(true)]];
    expect(await people.find('s1')).toMatchObject({ nextDue: '2026-11-22T06:00:00.000Z', editions });
    expect(await people.digestDue(new Date('2026-11-22T05:59:59.000Z'))).toEqual([]);
    expect(await people.digestDue(new Date('2026-11-22T06:00:00.000Z'))).toEqual(['s1']);
  });

  it('advances nobody who takes no digest, has not confirmed or is not there', async () => {
    const { people } = tried();
    const step = { from: '2026-11-21T06:00:00.000Z', nextDue: at('07:00:00'), editions: [] };
    await people.add(aSubscriber({ id: 's2', cadence: 'daily', nextDue: step.from }), 'hash-2');
    expect(await people.advance('s2', step)).toBe(false);
    await people.add(aSubscriber({ id: 's3', state: 'confirmed', nextDue: step.from }), 'hash-3');
    expect(await people.advance('s3', step)).toBe(false);
    await people.add(aSubscriber(), 'hash');
    await people.confirm('s1', CONSENT);
    expect(await people.advance('s1', step)).toBe(false);
    expect(await people.advance('nobody', step)).toBe(false);
    expect(await people.find('nobody')).toBeUndefined();
  });
}

function leaving(tried: () => PeopleUnderTest): void {
  it('wipes everything of the one who leaves and nothing of the others', async () => {
    const { people, tokens, outbox } = tried();
    for (const id of ['s1', 's2']) {
      await people.add(aSubscriber({ id }), `hash-${id}`);
      await people.confirm(id, CONSENT);
      await tokens.put({ hash: `leave-${id}`, purpose: 'leave', subscriberId: id });
      for (const mail of Array.from({ length: 60 }, (_, number) => `${id}-${number}`)) {
        await outbox.put(aDelivery({ subscriberId: id, id: mail, reason: 'x'.repeat(20_000) }));
      }
    }
    await people.remove('s1', 'hash-s1');
    expect(await people.find('s1')).toBeUndefined();
    expect(await people.atOnce()).toEqual(['s2']);
    expect(await tokens.peek('leave-s1', NOW)).toBeUndefined();
    expect(await tokens.peek('leave-s2', NOW)).toBeDefined();
    expect(await outbox.find({ subscriberId: 's1', id: 's1-59' })).toBeUndefined();
    expect(await outbox.find({ subscriberId: 's2', id: 's2-59' })).toBeDefined();
    expect(await people.all()).toHaveLength(1);
    expect(await people.add(aSubscriber({ id: 's3' }), 'hash-s1')).toEqual({ id: 's3', was: 'new' });
  });

  it('removes the same one twice, and never the address of someone else', async () => {
    const { people } = tried();
    await people.add(aSubscriber(), 'hash');
    await people.remove('s1', 'hash');
    await people.add(aSubscriber({ id: 's2' }), 'hash');
    await people.remove('s1', 'hash');
    await people.remove('nobody', 'hash');
    expect(await people.find('s2')).toBeDefined();
    expect(await people.add(aSubscriber({ id: 's3' }), 'hash')).toEqual({ id: 's2', was: 'known' });
  });
}
