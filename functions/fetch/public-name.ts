/** Last labels that never name a host of the public internet: RFC 6761, 6762, 7686, 9476, and what inner networks use. */
const INNER_SUFFIXES: ReadonlySet<string> = new Set([
  'alt',
  'arpa',
  'consul',
  'corp',
  'docker',
  'domain',
  'example',
  'home',
  'i2p',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'mail',
  'onion',
  'private',
  'svc',
  'test',
  'workgroup',
]);

const LABEL = /^[a-z0-9-]{1,63}$/;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const MAX_NAME_LENGTH = 253;

/**
 * Says whether a host name, as `URL.hostname` gives it and without a final dot, can name a host of the public
 * internet: at least two labels, each of letters, digits and hyphens, under a suffix that is not an inner one.
 */
export function isPublicName(name: string): boolean {
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  return (
    name.length <= MAX_NAME_LENGTH &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    LAST_LABEL.test(last) &&
    !INNER_SUFFIXES.has(last)
  );
}
