import type { IViolation } from 'dependency-cruiser';
import type { Breach } from './breach.ts';
import type { Cruise } from './cruise-modules.ts';
import type { Import } from './imports-of.ts';

/** The imports of every source file, read without dependency-cruiser. */
export type ImportsByFile = ReadonlyMap<string, readonly Import[]>;

/** The rules that dependency-cruiser found broken, each circle once. */
export function checkViolations({ violations, advice }: Cruise, imports: ImportsByFile): Breach[] {
  const told = new Set<string>();
  return violations
    .filter((violation) => isNew(violation, told))
    .map((violation) => ({ ...breachOf(violation, imports), advice: advice.get(violation.rule.name) ?? '' }));
}

/**
 * Files and imports that dependency-cruiser passed over. It says nothing when it cannot read a kind of file, and what
 * it has not read breaks no rule.
 */
export function checkCoverage({ modules }: Cruise, imports: ImportsByFile): Breach[] {
  const seen = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map((each) => bare(each.module))]),
  );
  return [...imports].flatMap(([file, declared]) => {
    const found = seen.get(file);
    if (!found) return [unread(file)];
    return declared
      .filter(({ specifier }) => !found.includes(bare(specifier)))
      .map((each) => overlooked(file, each));
  });
}

const bare = (specifier: string): string => specifier.replace(/^node:/, '');

function isNew({ cycle, rule }: IViolation, told: Set<string>): boolean {
  if (!cycle) return true;
  const key = `${rule.name} ${cycle
    .map(({ name }) => name)
    .sort()
    .join(' ')}`;
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

function breachOf(violation: IViolation, imports: ImportsByFile): Omit<Breach, 'advice'> {
  const { from, to, cycle, rule, unresolvedTo } = violation;
  const line = imports.get(from)?.find(({ specifier }) => bare(specifier) === unresolvedTo)?.line;
  const found = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : to;
  return {
    file: from,
    ...(line === undefined ? {} : { line }),
    rule: rule.name,
    found: `imports ${found.includes('node_modules/') ? unresolvedTo : found}`,
  };
}

const unread = (file: string): Breach => ({
  file,
  rule: 'every-file-was-read',
  found: 'is a source file that dependency-cruiser did not read',
  advice:
    "Check `parser: 'swc'` in .dependency-cruiser.mjs and that @swc/core is installed; name sources .ts or .mjs.",
});

const overlooked = (file: string, { specifier, line }: Import): Breach => ({
  file,
  line,
  rule: 'every-import-was-read',
  found: `imports ${specifier} in a way that dependency-cruiser does not see`,
  advice: 'Write it as an import declaration at the head of the file.',
});
