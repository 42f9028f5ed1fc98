import { fromWindows1252 } from '../fetch/windows-1252.ts';
import { ENTITY_NAMES } from './entity-names.ts';

/** Of the names only a few are understood without a semicolon, and not where an address may hold them ("&lt=1"). */
const REFERENCE =
  /&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,7});?|([A-Za-z]\w{0,30});|(amp|lt|gt|quot|nbsp)(?![\w=;]))/g;

/** Replaces character references once, named and numeric, as browsers read them; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, ...groups: (string | undefined)[]) => {
    const [decimal, hexadecimal, whole, open] = groups;
    const name = whole ?? open;
    if (name !== undefined) return ENTITY_NAMES.get(name) ?? reference;
    return characterOf(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10));
  });
}

/** Codes 128 to 159 mean windows-1252 on the web; what cannot stand in a text becomes nothing. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  const isNone = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
  return isText && !isNone ? String.fromCodePoint(code) : '';
}
