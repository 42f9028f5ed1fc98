import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Queue } from '../../functions/pipeline/queue.ts';

export interface QueueBody {
  readonly itemId: string;
}

/** A queue to be tried, empty and with a consumer that takes everything. */
export interface QueueUnderTest {
  readonly queue: Queue<QueueBody>;
  /** All bodies that reached the consumer, once nothing is on its way any more. */
  received(): Promise<QueueBody[]>;
  close(): Promise<void>;
}

const bodies = (count: number, prefix = 'item'): QueueBody[] =>
  Array.from({ length: count }, (_, index) => ({ itemId: `${prefix}-${index}` }));

const distinct = (received: readonly QueueBody[]): string[] =>
  [...new Set(received.map(({ itemId }) => itemId))].sort();

const ids = (sent: readonly QueueBody[]): string[] => sent.map(({ itemId }) => itemId).sort();

/** What every Queue keeps: whatever is sent arrives, unchanged, at least once, in no promised order. */
export function queueContract(name: string, open: () => Promise<QueueUnderTest>): void {
  describe(`${name} keeps the contract of a Queue`, () => {
    let tried: QueueUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    // 10 is the most that SQS takes in one request.
    it.each([1, 9, 10, 11, 57])('delivers each of %i bodies sent together', async (count) => {
      await tried.queue.send(bodies(count));
      expect(distinct(await tried.received())).toEqual(ids(bodies(count)));
    });

    it('delivers what was sent by several callers at once', async () => {
      const batches = ['a', 'b', 'c', 'd'].map((prefix) => bodies(13, prefix));
      await Promise.all(batches.map((batch) => tried.queue.send(batch)));
      expect(distinct(await tried.received())).toEqual(ids(batches.flat()));
    });

    it('delivers a body that is sent again after it arrived', async () => {
      await tried.queue.send(bodies(1));
      const before = (await tried.received()).length;
      await tried.queue.send(bodies(1));
      expect((await tried.received()).length).toBeGreaterThan(before);
    });

    it('delivers each of many bodies that are sent with delays of their own', async () => {
      await tried.queue.send(bodies(12), [0, 30, 10, 20]);
      expect(distinct(await tried.received())).toEqual(ids(bodies(12)));
    });

    it('leaves bodies as they are', async () => {
      const sent = [{ itemId: '' }, { itemId: 'Ё "\' <&> \\ \n\t €' }, { itemId: 'x'.repeat(20_000) }];
      await tried.queue.send(sent);
      expect(distinct(await tried.received())).toEqual(ids(sent));
    });

    it('takes a body twice in one call and an empty list', async () => {
      await tried.queue.send([]);
      await tried.queue.send([{ itemId: 'twice' }, { itemId: 'twice' }]);
      expect(distinct(await tried.received())).toEqual(['twice']);
    });
  });
}
