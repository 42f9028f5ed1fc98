import { describe, expect, it } from '@jest/globals';
import { lastWords } from '../../local/last-words.ts';

describe('lastWords', () => {
  it('says what to do when the disk is full', () => {
    const error = new Error('IO error: /data/dynamo/000003.log: No space left on device');
    expect(lastWords(error)).toBe(
      'local: the disk is full; make room and start again, nothing that was kept is lost',
    );
  });

  it('says anything else in one line', () => {
    expect(lastWords(new Error('one\ntwo'))).toBe('local: stopped by a failure nobody expected: one');
    expect(lastWords(undefined)).toBe('local: stopped by a failure nobody expected: undefined');
  });
});
