import { JsonRepair } from './json-repair.ts';

/**
 * The values in a script of strangers' JSON: several in a row, broken ones mended where that is plain (comments,
 * line breaks and bare quotes in strings, commas too many, a cut end); what stays broken is left out.
 */
export function looseJson(source: string): readonly unknown[] {
  const strict = parse(source);
  if (strict !== undefined) return [strict];
  return new JsonRepair(source)
    .values()
    .map(parse)
    .filter((value) => value !== undefined);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
