import type { RobotsRules } from './robots-rules.ts';
import { normalPath } from './robots-spelling.ts';

/**
 * Whether the rules let us read the path (with its query) of an address: the longest matching pattern decides, Allow
 * where two are as long, and everything is allowed where none matches (§2.2.2). Costs at most the length of the path
 * for each part of a pattern between two stars.
 */
export function isPathAllowed(
  { rules }: RobotsRules,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
): boolean {
  if (pathname === '/robots.txt') return true;
  const path = normalPath(pathname + search);
  let longest = 0;
  let isAllowed = true;
  for (const rule of rules) {
    const length = rule.length - 1;
    const says = rule.startsWith('+');
    const mayDecide = length > longest || (length === longest && says && !isAllowed);
    if (mayDecide && matches(rule.slice(1), path)) {
      longest = length;
      isAllowed = says;
    }
  }
  return isAllowed;
}

/** `*` stands for any characters, a `$` at the end for the end of the path (§2.2.3). */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts.shift() ?? '';
  if (!path.startsWith(first)) return false;
  const last = isWhole ? parts.pop() : undefined;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}
