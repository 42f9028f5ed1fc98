import { domainToASCII } from 'node:url';

/** Why a text is not the address of one mailbox that we can write to. */
export type AddressProblem =
  | 'missing'
  | 'too-long'
  | 'control-characters'
  | 'no-at-sign'
  | 'several'
  | 'quoted'
  | 'comment'
  | 'name'
  | 'literal'
  | 'dots'
  | 'local-part'
  | 'domain';

/** One mailbox: the address as it is written to, and the key under which two spellings are the same person's. */
export interface MailAddress {
  readonly address: string;
  readonly key: string;
}

export interface RefusedAddress {
  readonly refused: AddressProblem;
}

/** RFC 5321, 4.5.3.1.3: a path is at most 256 octets, two of them the angle brackets. */
const MAX_ADDRESS_OCTETS = 254;
/** RFC 5321, 4.5.3.1.1. */
const MAX_LOCAL_OCTETS = 64;
/** Far above any address, so that a megabyte of text is not normalised first. */
const MAX_TYPED_CHARACTERS = 1_000;

/** RFC 5322 atext and dots; letters and digits of any script for internationalised local parts (RFC 6531). */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
/** What a domain may be typed with: domainToASCII alone would take percent-encoded ones too. */
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.\u3002\uFF0E\uFF61-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The shape problems that one look at the text shows, in the order in which they explain best. */
const SHAPES: readonly (readonly [RegExp, AddressProblem])[] = [
  [/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|\p{Bidi_Control}|[\u200B\u2060\uFEFF]/u, 'control-characters'],
  [/"/, 'quoted'],
  [/[()]/, 'comment'],
  [/[,;]|@.*@/, 'several'],
  [/[<>]|\s/u, 'name'],
  [/@\[/, 'literal'],
];

/**
 * Reads one typed address: trimmed, NFC, the domain as a lower-case A-label (UTS 46), the local part as typed.
 * Lists, names, quoted local parts, comments, address literals and single-label domains are refused, because mail
 * libraries read some of them as several recipients. The key lowers the local part too and keeps dots and `+tag`.
 */
export function parseMailAddress(text: string): MailAddress | RefusedAddress {
  if (text.length > MAX_TYPED_CHARACTERS) return { refused: 'too-long' };
  const typed = text.trim().normalize('NFC');
  const refused = shapeProblem(typed);
  if (refused !== undefined) return { refused };
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const typedDomain = typed.slice(at + 1);
  const domain = domainToASCII(typedDomain).toLowerCase();
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return { refused: 'dots' };
  if (!LOCAL_PART.test(local)) return { refused: 'local-part' };
  if (!TYPED_DOMAIN.test(typedDomain) || !isPublicDomain(domain)) return { refused: 'domain' };
  const address = `${local}@${domain}`;
  if (octets(local) > MAX_LOCAL_OCTETS || octets(address) > MAX_ADDRESS_OCTETS)
    return { refused: 'too-long' };
  return { address, key: address.toLowerCase() };
}

function shapeProblem(typed: string): AddressProblem | undefined {
  if (typed === '') return 'missing';
  const shape = SHAPES.find(([pattern]) => pattern.test(typed));
  if (shape !== undefined) return shape[1];
  if (!typed.includes('@')) return 'no-at-sign';
  if (typed.length > MAX_ADDRESS_OCTETS) return 'too-long';
  return typed.includes('..') ? 'dots' : undefined;
}

/** At least two labels, the last not a number: `localhost`, `10.1.2.3` and `a..b` are no one's public mailbox. */
function isPublicDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/\.\d+$/.test(domain);
}

const octets = (text: string): number => new TextEncoder().encode(text).length;
