import type { Queue } from '../../functions/pipeline/queue.ts';

/** A queue that nothing reads: what was sent stays to be looked at. */
export class KeptQueue<Body> implements Queue<Body> {
  sent: Body[] = [];

  async send(bodies: readonly Body[]): Promise<void> {
    this.sent.push(...bodies);
  }
}
