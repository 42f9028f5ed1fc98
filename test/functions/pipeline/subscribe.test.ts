import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Email } from '../../../functions/mail/email.ts';
import type { SendMessage } from '../../../functions/pipeline/queue.ts';
import { send } from '../../../functions/pipeline/send.ts';
import {
  confirm,
  leave,
  mayConfirm,
  mayLeave,
  type SubscribeServices,
  subscribe,
} from '../../../functions/pipeline/subscribe.ts';
import { parseSubscription } from '../../../functions/subscriber/parse-subscription.ts';
import { leaveSecret } from '../../../functions/subscriber/token.ts';
import type { Stores } from '../../../local/stores.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const DAY_MS = 24 * 3_600_000;

describe('subscribe', () => {
  let stores: Stores;
  let sends: KeptQueue<SendMessage>;
  let now: Date;

  beforeEach(async () => {
    stores = await openTestStores();
    sends = new KeptQueue();
    now = new Date('2026-11-21T12:00:00.000Z');
  });
  afterEach(() => stores.close());

  const services = (): SubscribeServices => ({
    ...stores,
    sends,
    newId: () => randomBytes(16).toString('base64url'),
    now: () => now,
  });

  const ask = async (
    address = 'reader@reader.example',
    fields: Record<string, string> = {},
  ): Promise<void> => {
    const wish = parseSubscription(new URLSearchParams({ address, ...fields }));
    if ('refused' in wish) throw new Error(`refused: ${wish.refused}`);
    await subscribe(wish, services());
  };

  /** Sends what is queued and gives back the mails. */
  const mails = async (): Promise<Email[]> => {
    const sent: Email[] = [];
    const letterhead = {
      sender: { name: 'Notes', address: 'notes@house.example' },
      siteOrigin: 'https://n.example',
    };
    for (const { subscriberId, deliveryId } of sends.sent.splice(0)) {
      await send(
        { subscriberId, id: deliveryId },
        {
          ...stores,
          letterhead,
          newToken: () => randomBytes(16),
          mailer: {
            send: async (email) => {
              sent.push(email);
              return { is: 'accepted' };
            },
          },
          secondCopyAfterMs: 0,
          log: new RememberingLog(),
          now: () => now,
        },
      );
    }
    return sent;
  };
  const secretIn = (email: Email | undefined, path: 'c' | 'u'): string =>
    new RegExp(`/${path}/([A-Za-z0-9_-]{22})`).exec(email?.text ?? '')?.[1] ?? '';

  it('asks a new address to confirm and sends it nothing else before', async () => {
    await ask();
    expect((await mails()).map(({ to }) => to)).toEqual(['reader@reader.example']);
    expect((await stores.subscribers.all()).map(({ state }) => state)).toEqual(['unconfirmed']);
    expect(await stores.subscribers.atOnce()).toEqual([]);
  });

  it('confirms by the secret of that mail, with the proof of consent', async () => {
    await ask('reader@reader.example', { cadence: 'at-once' });
    const [email] = await mails();
    const secret = secretIn(email, 'c');
    expect(await mayConfirm(secret, services())).toBe(true);
    expect((await stores.subscribers.all())[0]?.state).toBe('unconfirmed');
    expect(await confirm(secret, services())).toBe(true);
    expect((await stores.subscribers.all())[0]).toMatchObject({
      state: 'confirmed',
      consent: { at: now.toISOString(), textVersion: expect.stringMatching(/./) },
    });
    expect(await stores.subscribers.atOnce()).toHaveLength(1);
    expect(await confirm(secret, services())).toBe(false);
  });

  it('gives someone who takes the digest their first due time', async () => {
    await ask('reader@reader.example', { cadence: 'daily', hour: '7', zone: 'Europe/Berlin' });
    await confirm(secretIn((await mails())[0], 'c'), services());
    expect((await stores.subscribers.all())[0]?.nextDue).toBe('2026-11-22T06:00:00.000Z');
  });

  it('does not accept a secret after 48 hours', async () => {
    await ask();
    const secret = secretIn((await mails())[0], 'c');
    now = new Date(now.getTime() + 2 * DAY_MS + 1000);
    expect(await mayConfirm(secret, services())).toBe(false);
    expect(await confirm(secret, services())).toBe(false);
  });

  it('asks an address once a day, however often its form is sent and however it is spelled', async () => {
    await ask('Reader@Reader.example');
    await ask('reader@reader.example');
    await ask(' READER@READER.EXAMPLE ');
    expect(await mails()).toHaveLength(1);
    now = new Date(now.getTime() + DAY_MS);
    await ask();
    expect(await mails()).toHaveLength(1);
    expect(await stores.subscribers.all()).toHaveLength(1);
  });

  it('sends a confirmed person nothing when somebody fills the form in again', async () => {
    await ask();
    await confirm(secretIn((await mails())[0], 'c'), services());
    now = new Date(now.getTime() + DAY_MS);
    await ask();
    expect(await mails()).toEqual([]);
    expect((await stores.subscribers.all())[0]?.state).toBe('confirmed');
  });

  it('wipes a person and their deliveries when they leave, and does so once', async () => {
    await ask('reader@reader.example', { cadence: 'at-once' });
    await confirm(secretIn((await mails())[0], 'c'), services());
    const [{ id = '' } = {}] = await stores.subscribers.all();
    const letter = { kind: 'alert', matchId: 'm' } as const;
    await stores.outbox.put({
      subscriberId: id,
      id: 'd',
      letter,
      state: 'waiting',
      attempts: 0,
      nextTry: now.toISOString(),
    });
    const secret = leaveSecret(await stores.peopleKey(), id);
    expect(await mayLeave(secret, services())).toBe(true);
    await leave(secret, services());
    await leave(secret, services());
    expect(await stores.subscribers.all()).toEqual([]);
    expect(await stores.outbox.all()).toEqual([]);
    expect(await mayLeave(secret, services())).toBe(false);
  });

  it('lets someone who left come back', async () => {
    await ask();
    await confirm(secretIn((await mails())[0], 'c'), services());
    const [{ id = '' } = {}] = await stores.subscribers.all();
    await leave(leaveSecret(await stores.peopleKey(), id), services());
    await ask();
    expect(await mails()).toHaveLength(1);
  });

  it('does not take a secret for another purpose, nor nonsense', async () => {
    await ask();
    const secret = secretIn((await mails())[0], 'c');
    expect(await mayLeave(secret, services())).toBe(false);
    await leave(secret, services());
    expect(await stores.subscribers.all()).toHaveLength(1);
    expect(await confirm('../../etc', services())).toBe(false);
    expect(await confirm('', services())).toBe(false);
  });
});
