import { ENTITY_NAMES } from './entity-names.ts';
import type { RepairLog } from './repair-log.ts';
import type { RepairName } from './repair-meanings.ts';

const REFERENCE = /&(?:#(\d{1,8});|#[xX]([\da-fA-F]{1,7});|([A-Za-z]\w{0,30});)?/g;
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Notes the references in a piece of XML source that XML would not accept. */
export function noteReferences(source: string, log: RepairLog, areDeclared: boolean): void {
  if (!source.includes('&')) return;
  const faults = new Map<RepairName, number>();
  for (const [, decimal, hexadecimal, name] of source.matchAll(REFERENCE)) {
    const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
    const fault = name === undefined ? faultOfNumber(code) : faultOfName(name, areDeclared);
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  for (const [fault, times] of faults) log.note(fault, times);
}

function faultOfName(name: string, areDeclared: boolean): RepairName | undefined {
  if (OF_XML.has(name)) return undefined;
  if (!ENTITY_NAMES.has(name)) return 'unknown-entity';
  return areDeclared ? undefined : 'undeclared-entity';
}

/** XML 1.0 §2.2; 128 to 159 are allowed there, but nobody means those controls. */
function faultOfNumber(code: number): RepairName | undefined {
  if (Number.isNaN(code)) return 'bare-ampersand';
  const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  const isNone =
    (code >= 0x80 && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff;
  return isText && !isNone ? undefined : 'bad-character-number';
}
