import { domainToUnicode } from 'node:url';
import { isUrl } from '../fetch/is-url.ts';

/** A stranger's address that a reader may be offered to open. */
export interface SafeHref {
  /** Absolute, ASCII only. */
  readonly href: string;
  /** The host as it can be read without mistaking it for another. */
  readonly host: string;
}

const MAX_CHARACTERS = 2_000;
const SCRIPTS = [
  /^\p{Script=Latin}$/u,
  /^\p{Script=Cyrillic}$/u,
  /^\p{Script=Greek}$/u,
  /^\p{Script=Arabic}$/u,
  /^\p{Script=Hebrew}$/u,
  /^\p{Script=Georgian}$/u,
  /^\p{Script=Armenian}$/u,
];

/** Takes an absolute http or https address without a user name, at most 2,000 characters long; else undefined. */
export function safeHref(text: string): SafeHref | undefined {
  if (text.length > MAX_CHARACTERS || /[\p{Cc}\s\\]/u.test(text)) return undefined;
  if (!isUrl(text)) return undefined;
  const { protocol, username, password, href, host, hostname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username !== '' || password !== '' || href.length > MAX_CHARACTERS) return undefined;
  return { href, host: readableHost(hostname, host) };
}

/** In letters when all of them are of one script; in punycode when they mix, as names made to deceive do. */
function readableHost(hostname: string, host: string): string {
  const readable = domainToUnicode(hostname);
  const letters = [...readable].filter((character) => /\p{L}/u.test(character));
  const isOneScript = SCRIPTS.some((script) => letters.every((letter) => script.test(letter)));
  return isOneScript && letters.length > 0 && readable !== '' ? host.replace(hostname, readable) : host;
}
