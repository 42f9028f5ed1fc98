import { createHmac } from 'node:crypto';

/**
 * The keyed hash (HMAC-SHA256, hex) under which an address is known where it must not stand in clear: a plain hash
 * of an address can be guessed, so the secret lives outside the table.
 * @param key the address's key, as parseMailAddress gives it
 */
export function addressHash(key: string, secret: Uint8Array | string): string {
  return createHmac('sha256', secret).update('address\0').update(key).digest('hex');
}
