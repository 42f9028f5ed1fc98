import type { Queue } from '../../functions/pipeline/queue.ts';

/** A queue that nothing reads: what was sent stays to be looked at. */
export class KeptQueue<Body> implements Queue<Body> {
  sent: Body[] = [];
  /** How long each of them is to be hidden, where that was said. */
  delaysMs: number[] = [];

  async send(bodies: readonly Body[], delaysMs: readonly number[] = []): Promise<void> {
    this.sent.push(...bodies);
    this.delaysMs.push(...delaysMs);
  }
}
