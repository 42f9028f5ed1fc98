import { normalPattern } from './robots-spelling.ts';

/** What a robots.txt says to us: its rules in their order of appearance, and the pace it asks for. */
export interface RobotsRules {
  /** `+` for Allow or `-` for Disallow, then the path pattern in normal spelling. */
  readonly rules: readonly string[];
  readonly crawlDelayMs?: number;
}

/** No rules: everything may be read. */
export const NO_RULES: RobotsRules = { rules: [] };

const MAX_TEXT_LENGTH = 500 * 1024;
/** All that one group says to us must fit into one row of a table; no real group comes near. */
const MAX_RULES_LENGTH = 200_000;
const LONGEST_DELAY_MS = 30_000;

interface Group {
  readonly rules: string[];
  /** Characters of all rules. */
  length: number;
  crawlDelayMs: number | undefined;
  /** Whether any group of this agent was there, though it may be empty. */
  found: boolean;
}

const emptyGroup = (): Group => ({ rules: [], length: 0, crawlDelayMs: undefined, found: false });

/**
 * Reads the groups for `productToken` out of a robots.txt, or those for `*` where there is none for it (RFC 9309
 * §2.2). Total and linear; of longer texts the first 500 KiB count (§2.5). A Crawl-delay, which the standard does
 * not know, closes the list of agents as a rule does, and counts up to 30 s.
 */
export function parseRobots(text: string, productToken: string): RobotsRules {
  const groups = { named: emptyGroup(), general: emptyGroup() };
  const addressed = new Set<Group>();
  let isNaming = false;
  for (const line of text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/^\ufeff/, '')
    .split(/[\r\n]/)) {
    const { key, value } = splitLine(line);
    if (key === 'user-agent') {
      if (!isNaming) addressed.clear();
      isNaming = true;
      const group = groupOf(value, productToken.toLowerCase(), groups);
      if (group !== undefined) addressed.add(group);
    } else if (isDirective(key)) {
      isNaming = false;
      for (const group of addressed) note(group, key, value);
    }
  }
  return rulesOf(groups.named.found ? groups.named : groups.general);
}

const rulesOf = ({ rules, crawlDelayMs }: Group): RobotsRules => ({
  rules,
  ...(crawlDelayMs === undefined ? {} : { crawlDelayMs }),
});

type Directive = 'allow' | 'disallow' | 'crawl-delay';

const isDirective = (key: string): key is Directive =>
  key === 'allow' || key === 'disallow' || key === 'crawl-delay';

function splitLine(line: string): { readonly key: string; readonly value: string } {
  const end = line.indexOf('#');
  const said = end < 0 ? line : line.slice(0, end);
  const colon = said.indexOf(':');
  if (colon < 0) return { key: '', value: '' };
  return { key: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() };
}

/** §2.2.1: the token is matched without regard to case; a version after it does not count. */
function groupOf(
  agent: string,
  productToken: string,
  { named, general }: { readonly named: Group; readonly general: Group },
): Group | undefined {
  const isNamed = /^[a-z_-]*/i.exec(agent)?.[0].toLowerCase() === productToken;
  const group = agent === '*' ? general : named;
  if (agent !== '*' && !isNamed) return undefined;
  group.found = true;
  return group;
}

function note(group: Group, key: Directive, value: string): void {
  if (key === 'crawl-delay') {
    const delayMs = /^\d{1,9}(?:\.\d{0,9})?$/.test(value) ? Number(value) * 1_000 : 0;
    if (delayMs > 0) group.crawlDelayMs = Math.min(delayMs, LONGEST_DELAY_MS);
    return;
  }
  if (value === '') return;
  const rule = `${key === 'allow' ? '+' : '-'}${normalPattern(value)}`;
  if (group.length + rule.length > MAX_RULES_LENGTH) return;
  group.length += rule.length;
  group.rules.push(rule);
}
