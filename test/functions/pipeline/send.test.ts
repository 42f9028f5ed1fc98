import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Email } from '../../../functions/mail/email.ts';
import type { MailAnswer } from '../../../functions/mail/mailer.ts';
import { lostAnswer, type SendServices, send } from '../../../functions/pipeline/send.ts';
import type { Delivery, DeliveryKey, Letter } from '../../../functions/subscriber/delivery.ts';
import type { Subscriber } from '../../../functions/subscriber/subscriber.ts';
import { hashOf } from '../../../functions/subscriber/token.ts';
import type { Stores } from '../../../local/stores.ts';
import { aMatch } from '../../support/a-match.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const LATER = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('send', () => {
  let stores: Stores;
  let log: RememberingLog;
  let sent: Email[];
  let answers: MailAnswer[];
  let now: Date;
  let person = 0;

  beforeAll(async () => {
    stores = await openTestStores();
    await stores.matches.save(aMatch(), { alert: true });
  });
  afterAll(() => stores.close());
  beforeEach(() => {
    log = new RememberingLog();
    sent = [];
    answers = [];
    now = NOW;
    person += 1;
  });

  const services = (): SendServices => ({
    ...stores,
    log,
    now: () => now,
    newToken: () => randomBytes(16),
    letterhead: {
      sender: { name: 'Notes', address: 'notes@house.example' },
      siteOrigin: 'https://notes.example',
    },
    secondCopyAfterMs: 15 * 60_000,
    mailer: {
      send: async (email) => {
        sent.push(email);
        return answers.shift() ?? { is: 'accepted' };
      },
    },
  });

  const subscriber = async (state: Subscriber['state']): Promise<Subscriber> => {
    const id = `person-${person}`;
    const one: Subscriber = {
      id,
      address: `${id}@reader.example`,
      state: 'unconfirmed',
      cadence: 'at-once',
      minimum: 'match',
      lang: 'en',
      hour: 8,
      zone: 'UTC',
      editions: [],
    };
    await stores.subscribers.add(one, `hash-of-${id}`);
    if (state === 'confirmed') await stores.subscribers.confirm(id, { at: NOW, textVersion: '1' });
    return one;
  };

  const delivery = async (letter: Letter): Promise<DeliveryKey> => {
    const key = { subscriberId: `person-${person}`, id: `mail-${person}` };
    const waiting: Delivery = { ...key, letter, state: 'waiting', attempts: 0, nextTry: NOW.toISOString() };
    await stores.outbox.put(waiting);
    return key;
  };

  const alert: Letter = { kind: 'alert', matchId: 'm1' };

  it('sends one mail to one confirmed person and records it', async () => {
    const { address } = await subscriber('confirmed');
    const key = await delivery(alert);
    expect(await send(key, services())).toBe('sent');
    expect(sent.map(({ to }) => to)).toEqual([address]);
    expect(sent[0]?.messageId).toContain(key.id);
    expect(await stores.outbox.find(key)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('does nothing the second time', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    await send(key, services());
    expect(await send(key, services())).toBe('known');
    expect(sent).toHaveLength(1);
  });

  it('sends once when two try at the same time', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    const reports = await Promise.all(Array.from({ length: 8 }, () => send(key, services())));
    expect(reports.filter((report) => report === 'sent')).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  it('sends nothing to someone who has not confirmed, and says so', async () => {
    await subscriber('unconfirmed');
    const key = await delivery(alert);
    expect(await send(key, services())).toBe('dropped');
    expect(sent).toEqual([]);
    expect(await stores.outbox.find(key)).toMatchObject({ state: 'dropped', reason: 'not confirmed' });
  });

  it('sends nothing to someone who left', async () => {
    const { id } = await subscriber('confirmed');
    const key = await delivery(alert);
    await stores.subscribers.remove(id, `hash-of-${id}`);
    await stores.outbox.put({
      ...key,
      letter: alert,
      state: 'waiting',
      attempts: 0,
      nextTry: NOW.toISOString(),
    });
    expect(await send(key, services())).toBe('dropped');
    expect(sent).toEqual([]);
  });

  it('asks an unconfirmed person to confirm, with a link that is good for 48 hours', async () => {
    const { id } = await subscriber('unconfirmed');
    const key = await delivery({ kind: 'confirmation', day: '2026-11-21' });
    expect(await send(key, services())).toBe('sent');
    const [, secret = ''] =
      /https:\/\/notes\.example\/c\/([A-Za-z0-9_-]{22})/.exec(sent[0]?.text ?? '') ?? [];
    const good = await stores.tokens.peek(hashOf(secret), LATER(48 * 60 - 1));
    expect(good).toMatchObject({ purpose: 'confirm', subscriberId: id });
    expect(await stores.tokens.peek(hashOf(secret), LATER(48 * 60 + 1))).toBeUndefined();
  });

  it('does not ask a confirmed person again', async () => {
    await subscriber('confirmed');
    const key = await delivery({ kind: 'confirmation', day: '2026-11-21' });
    expect(await send(key, services())).toBe('dropped');
    expect(sent).toEqual([]);
  });

  it('tries a deferred mail again when its time has come, not before', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    answers = [{ is: 'deferred', reason: '451 try later' }];
    expect(await send(key, services())).toBe('waiting');
    now = LATER(4);
    expect(await send(key, services())).toBe('known');
    now = LATER(6);
    expect(await send(key, services())).toBe('sent');
    expect(sent).toHaveLength(2);
  });

  it('drops a mail that is refused for good, with the reason', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    answers = [{ is: 'refused', reason: '550 no such mailbox' }];
    expect(await send(key, services())).toBe('dropped');
    expect(await stores.outbox.find(key)).toMatchObject({ state: 'dropped', reason: '550 no such mailbox' });
  });

  it('lets one second copy follow an unanswered send, under the same Message-ID, and never a third', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    answers = [
      { is: 'unanswered', reason: 'connection lost' },
      { is: 'unanswered', reason: 'connection lost' },
    ];
    expect(await send(key, services())).toBe('waiting');
    now = LATER(16);
    expect(await send(key, services())).toBe('unknown');
    now = LATER(600);
    expect(await send(key, services())).toBe('known');
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('leaves a claimed mail alone until its claim has run out, then counts it as unanswered', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    const waiting = await stores.outbox.find(key);
    if (waiting === undefined) throw new Error('no delivery');
    await stores.outbox.claim(waiting, LATER(2));
    now = LATER(1);
    expect(await send(key, services())).toBe('known');
    now = LATER(3);
    expect(await send(key, services())).toBe('waiting');
    now = LATER(19);
    expect(await send(key, services())).toBe('sent');
    expect(sent).toHaveLength(1);
  });

  it('counts a claim as unanswered at once when its holder is known to be dead', async () => {
    await subscriber('confirmed');
    const key = await delivery(alert);
    const waiting = await stores.outbox.find(key);
    if (waiting === undefined) throw new Error('no delivery');
    await stores.outbox.claim(waiting, LATER(2));
    const claimed = await stores.outbox.find(key);
    if (claimed === undefined) throw new Error('no delivery');
    expect(await lostAnswer(claimed, services())).toBe('waiting');
    expect(await stores.outbox.find(key)).toMatchObject({ state: 'waiting', unanswered: true });
  });

  it('drops an alert whose match is gone', async () => {
    await subscriber('confirmed');
    const key = await delivery({ kind: 'alert', matchId: 'gone' });
    expect(await send(key, services())).toBe('dropped');
    expect(await stores.outbox.find(key)).toMatchObject({ reason: 'what it was about is gone' });
  });

  it('logs no address', async () => {
    const { address } = await subscriber('confirmed');
    await send(await delivery(alert), services());
    expect(JSON.stringify(log.events)).not.toContain(address);
  });
});
