/** How one queue delivers to its function. */
export interface QueueSettings {
  readonly batchSize: number;
  /** The function's own time limit; the queue hides a message six times as long. */
  readonly timeoutSeconds: number;
  /** How many batches are worked on at once. */
  readonly concurrency: number;
  /** How often a message may come back before it lies in the dead-letter queue. */
  readonly maxReceiveCount: number;
}

/** The queues between the steps: the stack builds them in AWS and the local start in process, from the same rows. */
export const QUEUES = {
  poll: { batchSize: 5, timeoutSeconds: 120, concurrency: 8, maxReceiveCount: 5 },
  read: { batchSize: 5, timeoutSeconds: 180, concurrency: 8, maxReceiveCount: 5 },
  alert: { batchSize: 5, timeoutSeconds: 60, concurrency: 2, maxReceiveCount: 5 },
  send: { batchSize: 10, timeoutSeconds: 120, concurrency: 2, maxReceiveCount: 5 },
} as const satisfies Record<string, QueueSettings>;

/** How long a message is hidden while it is worked on: six times the function's time limit, as AWS asks for. */
export const visibilityTimeoutMs = ({ timeoutSeconds }: QueueSettings): number => 6 * timeoutSeconds * 1000;

export type QueueName = keyof typeof QUEUES;
