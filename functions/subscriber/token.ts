import { createHash, createHmac } from 'node:crypto';

/** A link's secret part, which only the mail holds, and the hash that is stored. */
export interface TokenPair {
  /** 22 characters of base64url: 128 bits. */
  readonly secret: string;
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
}

const SECRET_BYTES = 16;
const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** Makes the token of 16 random bytes; throws when there are fewer or more. */
export function tokenFor(random: Uint8Array): TokenPair {
  if (random.length !== SECRET_BYTES)
    throw new Error(`subscriber: a token takes 16 bytes, not ${random.length}`);
  const secret = Buffer.from(random).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/** The hash under which a secret is looked up. Looking up by hash leaves no comparison to be timed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a path's last part can be a secret at all; spares the store a look-up of nonsense. */
export const isSecret = (text: string): boolean => SECRET.test(text);

/**
 * The secret of a person's leave link, the same in each of their mails: derived (HMAC-SHA256, cut to 128 bits), so
 * that it need not be stored and every mail can be composed again.
 */
export function leaveSecret(key: Uint8Array | string, subscriberId: string): string {
  const mac = createHmac('sha256', key).update('leave\0').update(subscriberId).digest();
  return mac.subarray(0, SECRET_BYTES).toString('base64url');
}
