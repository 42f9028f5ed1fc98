import { describe, expect, it } from '@jest/globals';
import { addressHash } from '../../../functions/subscriber/address-hash.ts';

describe('addressHash', () => {
  it('is the same for the same address and secret', () => {
    expect(addressHash('ann@example.org', 'k')).toBe(addressHash('ann@example.org', 'k'));
    expect(addressHash('ann@example.org', 'k')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs with the address and with the secret', () => {
    const hashes = [
      addressHash('ann@example.org', 'k'),
      addressHash('bob@example.org', 'k'),
      addressHash('ann@example.org', 'l'),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
