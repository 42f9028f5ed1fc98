import { describe, expect, it } from '@jest/globals';
import { parseSubscription } from '../../../functions/subscriber/parse-subscription.ts';

const filled = {
  address: 'Ann@Example.org',
  cadence: 'at-once',
  minimum: 'borderline',
  lang: 'ru',
  hour: '7',
  zone: 'Europe/Kyiv',
};
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('parseSubscription', () => {
  it('reads a filled-in form', () => {
    expect(parseSubscription(form(filled))).toEqual({
      ...filled,
      address: 'Ann@example.org',
      key: 'ann@example.org',
      hour: 7,
    });
  });

  it('fills in what is missing', () => {
    expect(parseSubscription(form({ address: 'ann@example.org' }))).toEqual({
      address: 'ann@example.org',
      key: 'ann@example.org',
      cadence: 'daily',
      minimum: 'match',
      lang: 'en',
      hour: 8,
      zone: 'UTC',
    });
  });

  it.each([
    [{ address: 'a@x.org,b@y.org' }, 'several'],
    [{ address: '' }, 'missing'],
    [{ cadence: 'hourly' }, 'cadence'],
    [{ minimum: '' }, 'minimum'],
    [{ lang: '<script>' }, 'lang'],
    [{ hour: '24' }, 'hour'],
    [{ hour: '-1' }, 'hour'],
    [{ hour: '7.5' }, 'hour'],
    [{ hour: '' }, 'hour'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ zone: 'toString' }, 'zone'],
  ])('names what is wrong with %j', (fields, refused) => {
    expect(parseSubscription(form({ ...filled, ...fields }))).toEqual({ refused });
  });
});
