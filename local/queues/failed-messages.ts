/**
 * Which messages of a batch come back, decided as the SQS event source mapping does it for a function that reports
 * batch item failures: nothing, `null` or an empty list is success; an answer of another shape, or one that names an
 * id which is not in the batch, fails the whole batch.
 */
export function failedMessages(answer: unknown, batchIds: readonly string[]): ReadonlySet<string> {
  const failures = reportedFailures(answer);
  if (failures === undefined) return new Set();
  const inBatch = new Set(batchIds);
  const failed = new Set<string>();
  for (const failure of Array.isArray(failures) ? failures : [undefined]) {
    const id = identifier(failure);
    if (id === undefined || !inBatch.has(id)) return inBatch;
    failed.add(id);
  }
  return failed;
}

function reportedFailures(answer: unknown): unknown {
  if (answer === undefined || answer === null) return undefined;
  if (typeof answer !== 'object') return 'not an answer';
  return 'batchItemFailures' in answer ? (answer.batchItemFailures ?? undefined) : undefined;
}

function identifier(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('itemIdentifier' in failure)) return undefined;
  return typeof failure.itemIdentifier === 'string' ? failure.itemIdentifier : undefined;
}
