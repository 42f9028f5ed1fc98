import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type JsonAnswer, jsonService, type Service } from './json-service.ts';

const REQUEST = z.object({
  QueueUrl: z.string(),
  Entries: z.array(
    z.object({
      Id: z.string(),
      MessageBody: z.string(),
      DelaySeconds: z.int().min(0).max(900).optional(),
    }),
  ),
});

type Entry = z.infer<typeof REQUEST>['Entries'][number];

/** How an entry of a batch fails. */
export interface Failure {
  readonly Code: string;
  readonly SenderFault: boolean;
}

/** A queue that keeps what it is sent, as far as SendMessageBatch goes. */
export interface SqsService extends Service {
  /** Bodies in the order in which they were taken. */
  readonly taken: string[];
  /** How many entries each request had. */
  readonly batches: number[];
  /** How long each taken body is hidden, in the same order. */
  readonly delaysSeconds: number[];
}

const MAX_ENTRIES = 10;
const PREFIX = 'com.amazonaws.sqs#';

/** Starts one; `fails` may refuse single entries, as SQS does. */
export async function sqsService(
  fails: (body: string) => Failure | undefined = () => undefined,
): Promise<SqsService> {
  const taken: string[] = [];
  const batches: number[] = [];
  const delaysSeconds: number[] = [];
  const take = ({ Id, MessageBody, DelaySeconds = 0 }: Entry) => {
    const failure = fails(MessageBody);
    if (failure) return { Id, ...failure, Message: 'refused' };
    taken.push(MessageBody);
    delaysSeconds.push(DelaySeconds);
    return {
      Id,
      MessageId: `m${taken.length}`,
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    };
  };
  const answer = (target: string, input: Record<string, unknown>): JsonAnswer => {
    if (target !== 'AmazonSQS.SendMessageBatch') return { error: `${PREFIX}UnsupportedOperation` };
    const { Entries } = REQUEST.parse(input);
    batches.push(Entries.length);
    if (Entries.length === 0) return { error: `${PREFIX}EmptyBatchRequest` };
    if (Entries.length > MAX_ENTRIES) return { error: `${PREFIX}TooManyEntriesInBatchRequest` };
    if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length) {
      return { error: `${PREFIX}BatchEntryIdsNotDistinct` };
    }
    const results = Entries.map(take);
    return {
      ok: {
        Successful: results.filter((result) => 'MessageId' in result),
        Failed: results.filter((result) => 'Code' in result),
      },
    };
  };
  return { ...(await jsonService(answer)), taken, batches, delaysSeconds };
}
