import { createHmac, timingSafeEqual } from 'node:crypto';

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Says whether an X-Hub-Signature header (`sha256=…`, hex) signs those bytes with that secret (WebSub §8). */
export function isSignedBy(secret: string, body: Uint8Array, header: string | undefined): boolean {
  const [method = '', digest = ''] = (header ?? '').trim().split('=', 2);
  if (!METHODS.has(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(digest, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
