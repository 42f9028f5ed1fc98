import { decodeEntities } from './decode-entities.ts';
import type { Field, FieldStart } from './field.ts';
import { webAddress } from './web-address.ts';

const MAX_LENGTH = 8_000;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const UNSAFE = /[\s<>"{}|\\^`]/;
/** A reference that is a path on the same host, or begins with a host name: no mere number or name. */
const PATH_OR_HOST = /^(?:\.{0,2}\/|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$))/i;

/** A link resolved against its base, with what it leads to; undefined when that is no web page. */
export function linkField(start: FieldStart, text: string): Field | undefined {
  const { name, tag, base, log } = start;
  const written = decodeEntities(tag.attributes.get('href') ?? text).trim();
  const address = webAddress(written, base);
  const rel = relationOf(tag.attributes.get('rel'));
  if (address === undefined) {
    if (written !== '' && (rel ?? 'alternate') === 'alternate') log.note('unusable-link');
    return undefined;
  }
  noteLink(start, written);
  const type = tag.attributes.get('type')?.toLowerCase();
  const attributes = { ...(rel !== undefined && { rel }), ...(type !== undefined && { type }) };
  return { name, value: address, attributes };
}

/** The address that an identifier is: a whole one, or a reference that leads somewhere. */
export function permalink({ name, tag, base }: FieldStart, text: string): string | undefined {
  if (name !== 'guid' && name !== 'id') return undefined;
  const written = text.trim();
  if (/^https?:\/\//i.test(written)) return webAddress(written, base);
  if (written.length > MAX_LENGTH || /^$|\s/.test(written) || SCHEME.test(written)) return undefined;
  const isMeant = /^\s*true\s*$/i.test(tag.attributes.get('ispermalink') ?? '');
  return isMeant || PATH_OR_HOST.test(written) ? webAddress(written, base) : undefined;
}

function noteLink({ dialect, hasOwnBase, log }: FieldStart, written: string): void {
  if (UNSAFE.test(written)) log.note('unsafe-link');
  const isAllowed = dialect === 'atom' || dialect === 'cdf' || hasOwnBase;
  if (!isAllowed && !SCHEME.test(written)) log.note('relative-link');
}

/** RFC 4287 §4.2.7.2: a registered relation may also be written as its full address. */
const relationOf = (rel: string | undefined): string | undefined =>
  rel
    ?.trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-relations|relation)\/(?:#)?/, '');
