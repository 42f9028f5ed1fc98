import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../relevance/parse-rules.ts';
import type { RuleSet } from '../relevance/rule-set.ts';

/**
 * Reads the rule set of a folder: all its `*.yaml` files. Throws an Error that begins with "relevance: " when the
 * folder cannot be read or a file is not as it should be, with file and line.
 */
export function readRules(folder: string): RuleSet {
  const names = namesIn(folder).filter((name) => name.endsWith('.yaml'));
  return parseRules(
    names.sort().map((name) => ({ name: `rules/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new Error(`relevance: no rules to read in ${folder}`, { cause });
  }
}
