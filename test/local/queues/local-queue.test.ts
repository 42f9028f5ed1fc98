import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { allIdle } from '../../../local/queues/all-idle.ts';
import { LocalQueue, type LocalQueueOptions } from '../../../local/queues/local-queue.ts';
import { type QueueBody, queueContract } from '../../contracts/queue.ts';

const opened: LocalQueue<QueueBody>[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((queue) => queue.close()));
});

type Handler = (event: SQSEvent) => Promise<unknown>;

function openQueue(handler: Handler, options: Partial<LocalQueueOptions<QueueBody>> = {}) {
  const queue = new LocalQueue<QueueBody>({
    name: 'read',
    handler,
    batchSize: 10,
    concurrency: 2,
    maxReceiveCount: 3,
    redeliverAfterMs: () => 0,
    ...options,
  });
  opened.push(queue);
  return queue;
}

const itemIds = (event: SQSEvent): string[] => event.Records.map(({ body }) => JSON.parse(body).itemId);
const item = (itemId: string): QueueBody => ({ itemId });
const failing = (event: SQSEvent, isFailing: (itemId: string) => boolean) => ({
  batchItemFailures: event.Records.filter(({ body }) => isFailing(JSON.parse(body).itemId)).map(
    ({ messageId }) => ({ itemIdentifier: messageId }),
  ),
});

for (const foldWaiting of [false, true]) {
  queueContract(`LocalQueue${foldWaiting ? ', folding' : ''}`, async () => {
    const received: QueueBody[] = [];
    const queue = openQueue(
      async (event) => {
        received.push(...itemIds(event).map(item));
      },
      { foldWaiting },
    );
    return { queue, received: () => queue.idle().then(() => received), close: () => queue.close() };
  });
}

describe('LocalQueue', () => {
  it('delivers the event that SQS delivers', async () => {
    const events: SQSEvent[] = [];
    const queue = openQueue(async (event) => {
      events.push(event);
    });
    await queue.send([item('one')]);
    await queue.idle();
    expect(events).toEqual([
      {
        Records: [
          {
            messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
            receiptHandle: expect.any(String),
            body: '{"itemId":"one"}',
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: expect.stringMatching(/^\d{13}$/),
              SenderId: 'local',
              ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
            },
            messageAttributes: {},
            md5OfBody: '5e33286977a1b589482720f278df27ec',
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:aws:sqs:local:000000000000:read',
            awsRegion: 'local',
          },
        ],
      },
    ]);
  });

  it('fills batches up to their size and runs no more of them than allowed', async () => {
    const sizes: number[] = [];
    let running = 0;
    let mostRunning = 0;
    const queue = openQueue(
      async (event) => {
        sizes.push(event.Records.length);
        running += 1;
        mostRunning = Math.max(mostRunning, running);
        await sleep(2);
        running -= 1;
      },
      { batchSize: 4, concurrency: 3 },
    );
    for (let index = 0; index < 18; index += 1) await queue.send([item(`${index}`)]);
    await queue.idle();
    expect(sizes).toEqual([4, 4, 4, 4, 2]);
    expect(mostRunning).toBe(3);
  });

  it('brings back only the failures that a partial answer lists, with their count', async () => {
    const seen: string[] = [];
    const queue = openQueue(async (event) => {
      for (const { body, attributes } of event.Records) {
        seen.push(`${JSON.parse(body).itemId} ${attributes.ApproximateReceiveCount}`);
      }
      const isFirst = event.Records[0]?.attributes.ApproximateReceiveCount === '1';
      return failing(event, (itemId) => isFirst && itemId === 'b');
    });
    await queue.send(['a', 'b', 'c'].map(item));
    await queue.idle();
    expect(seen).toEqual(['a 1', 'b 1', 'c 1', 'b 2']);
    expect(queue.dead()).toEqual([]);
  });

  it.each<[string, Handler]>([
    ['throws', () => Promise.reject(new Error('read: no table'))],
    [
      'throws before its first await',
      () => {
        throw new Error('read: no table');
      },
    ],
    ['names an unknown message', async () => ({ batchItemFailures: [{ itemIdentifier: 'nobody' }] })],
  ])('takes the batch-mates along when the handler %s', async (_, handler) => {
    let calls = 0;
    const queue = openQueue((event) => {
      calls += 1;
      return handler(event);
    });
    await queue.send(['a', 'b'].map(item));
    await queue.idle();
    // Three rounds of both; in a later one they may come in an event each.
    expect(calls).toBeGreaterThanOrEqual(3);
    expect(calls).toBeLessThanOrEqual(5);
    expect(queue.dead()).toEqual([item('a'), item('b')]);
  });

  it('tells of throws and of dead letters', async () => {
    const told: unknown[] = [];
    const queue = openQueue(() => Promise.reject(new Error('read: no table')), {
      maxReceiveCount: 2,
      onDead: (body) => told.push(body),
      onThrow: (error) => told.push(error instanceof Error && error.message),
    });
    await queue.send([item('a')]);
    await queue.idle();
    expect(told).toEqual(['read: no table', 'read: no table', item('a')]);
  });

  it('replays dead letters as if they were new', async () => {
    let isBroken = true;
    const counts: (string | undefined)[] = [];
    const queue = openQueue(async (event) => {
      counts.push(...event.Records.map(({ attributes }) => attributes.ApproximateReceiveCount));
      return failing(event, () => isBroken);
    });
    await queue.send(['a', 'b'].map(item));
    await queue.idle();
    isBroken = false;
    expect(queue.replay()).toBe(2);
    await queue.idle();
    expect(queue.dead()).toEqual([]);
    expect(queue.replay()).toBe(0);
    expect(counts).toEqual(['1', '1', '2', '2', '3', '3', '1', '1']);
  });

  it('hides a message that is sent with a delay for that time', async () => {
    const received: string[] = [];
    const queue = openQueue(async (event) => {
      received.push(...event.Records.map(({ body }) => body));
      return undefined;
    });
    await queue.send([item('late'), item('now'), item('far')], [20, 0, 600_000]);
    while (received.length < 2) await sleep(1);
    expect(received.map((body) => JSON.parse(body))).toEqual([item('now'), item('late')]);
    expect(queue.isIdle()).toBe(false);
  });

  it('asks for the delay after each failed receive and hides the message for that time', async () => {
    const asked: number[] = [];
    let received = 0;
    const queue = openQueue(
      async (event) => {
        received += 1;
        return failing(event, () => true);
      },
      {
        redeliverAfterMs: (receiveCount) => {
          asked.push(receiveCount);
          return receiveCount === 1 ? 0 : 600_000;
        },
      },
    );
    await queue.send([item('a')]);
    while (asked.length < 2) await sleep(1);
    await sleep(5);
    expect(asked).toEqual([1, 2]);
    expect(received).toBe(2);
    expect(queue.isIdle()).toBe(false);
  });

  it('gives a batch up after the visibility timeout and ignores its late answer', async () => {
    const counts: (string | undefined)[] = [];
    const release: (() => void)[] = [];
    const queue = openQueue(
      async (event) => {
        const count = event.Records[0]?.attributes.ApproximateReceiveCount;
        counts.push(count);
        if (count === '1') await new Promise<void>((resolve) => release.push(resolve));
        return failing(event, () => count === '1');
      },
      { visibilityTimeoutMs: 5, concurrency: 1 },
    );
    await queue.send([item('slow')]);
    await queue.idle();
    for (const resolve of release) resolve();
    await sleep(5);
    expect(counts).toEqual(['1', '2']);
    expect(queue.isIdle()).toBe(true);
  });

  it('folds equal bodies that wait, but not into one that is at work', async () => {
    const seen: string[][] = [];
    const queue: LocalQueue<QueueBody> = openQueue(
      async (event) => {
        seen.push(itemIds(event));
        if (seen.length === 1) await queue.send(['a', 'a', 'b'].map(item));
      },
      { foldWaiting: true },
    );
    await queue.send(['a', 'a', 'c'].map(item));
    await queue.idle();
    expect(seen).toEqual([
      ['a', 'c'],
      ['a', 'b'],
    ]);
  });

  it('lets the running batch end on close, and starts nothing after it', async () => {
    const seen: string[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const queue = openQueue(
      async (event) => {
        seen.push(`${itemIds(event)} begins`);
        await gate;
        seen.push(`${itemIds(event)} ends`);
        return failing(event, () => true);
      },
      { batchSize: 1, concurrency: 1 },
    );
    await queue.send(['a', 'b'].map(item));
    while (seen.length === 0) await sleep(1);
    const idle = queue.idle();
    const closed = queue.close().then(() => seen.push('closed'));
    await queue.send([item('c')]);
    release();
    await Promise.all([closed, idle]);
    await sleep(5);
    expect(seen).toEqual(['a begins', 'a ends', 'closed']);
    expect(queue.isIdle()).toBe(true);
  });

  it('is idle together with another queue only when both are', async () => {
    const seen: string[] = [];
    const second: LocalQueue<QueueBody> = openQueue(async (event) => {
      seen.push(...itemIds(event));
      if (seen.length === 1) await first.send([item('again')]);
    });
    const first: LocalQueue<QueueBody> = openQueue(async (event) => {
      await second.send(itemIds(event).map(item));
    });
    await first.send([item('once')]);
    await allIdle([second, first]);
    expect(seen).toEqual(['once', 'again']);
  });
});

/** What the handler does with one event: which positions it lists as failed, or something worse. */
type Deed = { readonly kind: 'list' | 'all' | 'throw' | 'unknown' | 'nothing'; readonly mask: number };

function answerFor(deed: Deed, event: SQSEvent): unknown {
  if (deed.kind === 'throw') throw new Error('read: by chance');
  if (deed.kind === 'unknown') return { batchItemFailures: [{ itemIdentifier: `not-${deed.mask}` }] };
  if (deed.kind === 'nothing') return undefined;
  const failed = event.Records.filter((_, at) => deed.kind === 'all' || (deed.mask >> at) & 1);
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

function succeeded(deed: Deed, event: SQSEvent): string[] {
  if (deed.kind === 'nothing') return event.Records.map(({ messageId }) => messageId);
  if (deed.kind !== 'list') return [];
  return event.Records.filter((_, at) => !((deed.mask >> at) & 1)).map(({ messageId }) => messageId);
}

/** A handler that follows a script, and what it noted. */
function scripted(script: readonly Deed[]) {
  const settled = new Set<string>();
  const afterSuccess: string[] = [];
  const done: string[] = [];
  const deliveries = new Map<string, number>();
  let call = 0;
  const receive = ({ Records }: SQSEvent): void => {
    for (const { messageId } of Records) {
      if (settled.has(messageId)) afterSuccess.push(messageId);
      deliveries.set(messageId, (deliveries.get(messageId) ?? 0) + 1);
    }
  };
  const handler: Handler = async (event) => {
    const deed: Deed = script[call++] ?? { kind: 'list', mask: 0 };
    receive(event);
    if (deed.mask % 3 === 0) await sleep(0);
    const successes = new Set(succeeded(deed, event));
    for (const id of successes) settled.add(id);
    done.push(...itemIds({ Records: event.Records.filter(({ messageId }) => successes.has(messageId)) }));
    return answerFor(deed, event);
  };
  return { handler, done, afterSuccess, deliveries };
}

describe('LocalQueue, whatever the handler answers', () => {
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('list', 'list', 'all', 'throw', 'unknown', 'nothing'),
      mask: fc.nat({ max: 1023 }),
    }),
    { maxLength: 40 },
  );
  const shape = fc.record({
    count: fc.nat({ max: 40 }),
    batchSize: fc.integer({ min: 1, max: 10 }),
    concurrency: fc.integer({ min: 1, max: 4 }),
    maxReceiveCount: fc.integer({ min: 1, max: 4 }),
  });

  it('loses no message, delivers none after its success and none too often', async () => {
    await fc.assert(
      fc.asyncProperty(shape, deeds, async ({ count, ...options }, script) => {
        const { handler, done, afterSuccess, deliveries } = scripted(script);
        const queue = openQueue(handler, options);
        const sent = Array.from({ length: count }, (_, index) => `item-${index}`);
        await queue.send(sent.map(item));
        await queue.idle();
        const dead = queue.dead().map(({ itemId }) => itemId);
        expect([...done, ...dead].sort()).toEqual(sent.sort());
        expect(afterSuccess).toEqual([]);
        expect(Math.max(0, ...deliveries.values())).toBeLessThanOrEqual(options.maxReceiveCount);
      }),
      { numRuns: 60 },
    );
  });
});
