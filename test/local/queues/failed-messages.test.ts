import { describe, expect, it } from '@jest/globals';
import { failedMessages } from '../../../local/queues/failed-messages.ts';

const batch = ['a', 'b', 'c'];
const failures = (...identifiers: unknown[]) => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('failedMessages', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty answer', {}],
    ['no list', { batchItemFailures: null }],
    ['an empty list', failures()],
  ])('takes %s for success', (_, answer) => {
    expect([...failedMessages(answer, batch)]).toEqual([]);
  });

  it('gives back what the answer lists, once', () => {
    expect([...failedMessages(failures('c', 'a', 'c'), batch)]).toEqual(['c', 'a']);
  });

  it.each([
    ['an unknown id', failures('a', 'z')],
    ['an empty id', failures('')],
    ['a null id', failures(null)],
    ['a number as id', failures('a', 7)],
    ['another key', { batchItemFailures: [{ messageId: 'a' }] }],
    ['a bare id', { batchItemFailures: ['a'] }],
    ['null in the list', { batchItemFailures: [null] }],
    ['no list but text', { batchItemFailures: 'a' }],
    ['text', 'done'],
    ['a number', 0],
  ])('fails the whole batch for %s', (_, answer) => {
    expect([...failedMessages(answer, batch)]).toEqual(batch);
  });
});
