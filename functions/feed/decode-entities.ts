import { fromWindows1252 } from '../fetch/windows-1252.ts';
import { ENTITY_NAMES } from './entity-names.ts';

const REFERENCE = /&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,7});?|([A-Za-z]\w{0,30});)/g;

/** Replaces character references once, named and numeric, as browsers read them; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITY_NAMES.get(name) ?? reference;
    return characterOf(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10));
  });
}

/** Codes 128 to 159 mean windows-1252 on the web; what cannot stand in a text becomes nothing. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isText && !isSurrogate ? String.fromCodePoint(code) : '';
}
