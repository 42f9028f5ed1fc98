import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../functions/runtime/config.ts';
import { once } from '../../../functions/runtime/once.ts';

describe('readConfig', () => {
  const env = { WATCH_TABLE: 'watch', POLL_QUEUE_URL: 'https://queue', AWS_REGION: 'eu-central-1' };

  it('gives a function its settings and its region', () => {
    expect(readConfig('plan', { ...env, OTHER: 'x' })).toEqual({
      watchTable: 'watch',
      pollQueueUrl: 'https://queue',
      region: 'eu-central-1',
    });
  });

  it('names every missing variable in one error', () => {
    expect(() => readConfig('plan', { WATCH_TABLE: '' })).toThrow(
      'runtime: plan lacks AWS_REGION, WATCH_TABLE, POLL_QUEUE_URL in its environment',
    );
  });
});

describe('once', () => {
  it('builds on the first call only', () => {
    let built = 0;
    const get = once(() => {
      built += 1;
      return built;
    });
    expect(built).toBe(0);
    expect([get(), get()]).toEqual([1, 1]);
  });

  it('tries again after a failed build', () => {
    let tries = 0;
    const get = once(() => {
      tries += 1;
      if (tries === 1) throw new Error('runtime: not yet');
      return 'built';
    });
    expect(get).toThrow('not yet');
    expect(get()).toBe('built');
  });
});
