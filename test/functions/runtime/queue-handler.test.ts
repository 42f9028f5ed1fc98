import { describe, expect, it } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import { queueHandler } from '../../../functions/runtime/queue-handler.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const event = (...records: readonly (readonly [id: string, receives?: number])[]): SQSEvent => ({
  Records: records.map(([id, receives = 1]) => ({
    messageId: id,
    receiptHandle: id,
    body: JSON.stringify({ id }),
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:read',
    awsRegion: 'eu-central-1',
  })),
});

describe('queueHandler', () => {
  const given: string[] = [];
  const log = new RememberingLog();
  const handler = queueHandler<{ id: string }>({
    each: async ({ id }) => {
      if (id.startsWith('bad')) throw new Error(`read: ${id}`);
      return id;
    },
    lastFailure: async ({ id }, reason) => {
      if (id === 'bad-bury') throw new Error('store: gone');
      given.push(`${id}: ${reason}`);
    },
    maxReceiveCount: 5,
    log: () => log,
  });

  it('names only the messages that failed, so that one does not take its batch along', async () => {
    expect(await handler(event(['a'], ['bad-1'], ['b'], ['bad-2']))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'bad-1' }, { itemIdentifier: 'bad-2' }],
    });
  });

  it('names none when all went well', async () => {
    expect(await handler(event(['a'], ['b']))).toEqual({ batchItemFailures: [] });
  });

  it('gives a message up at its last receive, and still names it so that it becomes a dead letter', async () => {
    given.length = 0;
    expect(await handler(event(['bad-3', 4], ['bad-4', 5]))).toMatchObject({ batchItemFailures: [{}, {}] });
    expect(given).toEqual(['bad-4: read: bad-4']);
  });

  it('does not let a message that cannot be given up, or is no JSON, take its batch along', async () => {
    const { Records } = event(['a'], ['bad-bury', 5], ['no-json'], ['b']);
    const batch = Records.map((record) =>
      record.messageId === 'no-json' ? { ...record, body: '{' } : record,
    );
    expect(await handler({ Records: batch })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'bad-bury' }, { itemIdentifier: 'no-json' }],
    });
  });

  it('says which queue failed and why', () => {
    expect(log.events).toContainEqual({
      event: 'message failed',
      fields: { queue: 'read', receives: 5, reason: 'read: bad-4' },
    });
  });
});
