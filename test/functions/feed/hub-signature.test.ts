import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSignedBy } from '../../../functions/feed/hub-signature.ts';

const body = new TextEncoder().encode('<rss/>');
const hex = (method: string, secret = 'key'): string => createHmac(method, secret).update(body).digest('hex');

describe('isSignedBy', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('knows a signature by %s', (method) => {
    expect(isSignedBy('key', body, `${method}=${hex(method)}`)).toBe(true);
    expect(isSignedBy('key', body, ` ${method.toUpperCase()}=${hex(method).toUpperCase()}`)).toBe(true);
  });

  it.each([
    ['no header', undefined],
    ['nothing', ''],
    ['another secret', `sha256=${hex('sha256', 'other')}`],
    ['a digest cut short', `sha256=${hex('sha256').slice(0, 40)}`],
    ['a method that is none of the four', `md5=${hex('md5')}`],
    ['a digest without its method', hex('sha256')],
    ['an empty digest', 'sha256='],
  ])('refuses %s', (_, header) => {
    expect(isSignedBy('key', body, header)).toBe(false);
  });

  it('refuses whatever else comes, without an error', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(isSignedBy('key', body, header)).toBe(false);
        expect(isSignedBy('key', body, `sha256=${header}`)).toBe(false);
      }),
    );
  });
});
