import { describe, expect, it } from '@jest/globals';
import { hashOf, isSecret, leaveSecret, tokenFor } from '../../../functions/subscriber/token.ts';

const random = Uint8Array.from({ length: 16 }, (_, i) => i * 17);

describe('tokenFor', () => {
  it('gives a short secret and the hash it is found by', () => {
    const { secret, hash } = tokenFor(random);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(Buffer.from(secret, 'base64url')).toEqual(Buffer.from(random));
    expect(hash).toBe(hashOf(secret));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes no fewer and no more than 16 bytes', () => {
    expect(() => tokenFor(random.subarray(1))).toThrow(/^subscriber: /);
    expect(() => tokenFor(new Uint8Array(17))).toThrow(/^subscriber: /);
  });
});

describe('isSecret', () => {
  it('knows what a secret looks like', () => {
    expect(isSecret(tokenFor(random).secret)).toBe(true);
    for (const text of ['', 'a'.repeat(21), 'a'.repeat(23), `${'a'.repeat(21)}/`, `${'a'.repeat(22)}\n`]) {
      expect(isSecret(text)).toBe(false);
    }
  });
});

describe('leaveSecret', () => {
  it('is the same for a person each time, and another for another person or key', () => {
    const secrets = [leaveSecret('k', 's1'), leaveSecret('k', 's2'), leaveSecret('l', 's1')];
    expect(leaveSecret('k', 's1')).toBe(secrets[0]);
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets) expect(isSecret(secret)).toBe(true);
  });
});
