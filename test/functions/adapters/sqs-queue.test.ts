import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SqsQueue } from '../../../functions/adapters/sqs-queue.ts';
import { type QueueBody, queueContract } from '../../contracts/queue.ts';
import { credentials } from '../../support/credentials.ts';
import { type Failure, type SqsService, sqsService } from '../../support/sqs-service.ts';

function open(service: SqsService) {
  const client = new SQSClient({ region: 'local', endpoint: service.endpoint, credentials });
  const queueUrl = `${service.endpoint}/000000000000/reads`;
  const queue = new SqsQueue<QueueBody>({ client, queueUrl });
  const close = async () => {
    client.destroy();
    await service.close();
  };
  return { queue, close };
}

queueContract('SqsQueue', async () => {
  const service = await sqsService();
  return { ...open(service), received: async () => service.taken.map((body) => JSON.parse(body)) };
});

describe('SqsQueue', () => {
  let close = async () => {};
  afterEach(() => close());

  const start = async (fails?: (body: string) => Failure | undefined) => {
    const service = await sqsService(fails);
    const opened = open(service);
    close = opened.close;
    return { service, queue: opened.queue };
  };
  const bodies = (count: number): QueueBody[] =>
    Array.from({ length: count }, (_, number) => ({ itemId: `i${number}` }));
  const idsOf = (service: SqsService) => service.taken.map((body) => JSON.parse(body).itemId);

  it('sends ten at a time', async () => {
    const { service, queue } = await start();
    await queue.send(bodies(23));
    expect(service.batches).toEqual([10, 10, 3]);
  });

  it('asks for the delay of each, in whole seconds and as long as SQS can', async () => {
    const { service, queue } = await start();
    await queue.send(bodies(12), [0, 1, 1_500, 7_200_000, -5]);
    expect(service.delaysSeconds).toEqual([0, 1, 2, 900, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('sends again what was not taken, and only that', async () => {
    const failures = new Map([
      ['{"itemId":"i1"}', 2],
      ['{"itemId":"i3"}', 1],
    ]);
    const { service, queue } = await start((body) => {
      const left = failures.get(body) ?? 0;
      failures.set(body, left - 1);
      return left > 0 ? { Code: 'InternalError', SenderFault: false } : undefined;
    });
    await queue.send(bodies(4));
    expect(service.batches).toEqual([4, 2, 1]);
    expect(idsOf(service)).toEqual(['i0', 'i2', 'i3', 'i1']);
  });

  it('gives up in the end, and says how many it was about', async () => {
    const { service, queue } = await start((body) =>
      body.includes('i2') ? { Code: 'InternalError', SenderFault: false } : undefined,
    );
    await expect(queue.send(bodies(4))).rejects.toThrow(
      'queue: 1 of 4 messages were not taken: InternalError',
    );
    expect(service.batches).toEqual([4, 1, 1, 1]);
    expect(idsOf(service)).toEqual(['i0', 'i1', 'i3']);
  });

  it('does not repeat what is wrong in itself', async () => {
    const { service, queue } = await start((body) =>
      body.includes('i2') ? { Code: 'InvalidMessageContents', SenderFault: true } : undefined,
    );
    await expect(queue.send(bodies(4))).rejects.toThrow(
      /1 of 4 messages were not taken: InvalidMessageContents$/,
    );
    expect(service.batches).toEqual([4]);
  });
});
