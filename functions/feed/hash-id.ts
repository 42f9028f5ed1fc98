import { hash } from 'node:crypto';

/** The first 22 characters (132 bits) of the base64url SHA-256 of parts that are kept apart from each other. */
export function hashId(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'base64url').slice(0, 22);
}
