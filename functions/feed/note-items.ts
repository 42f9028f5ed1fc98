import type { FeedDialect } from './feed-dialect.ts';
import type { RepairLog } from './repair-log.ts';

/** Formats that know neither identifiers nor dates of items. */
const WITHOUT = new Set<FeedDialect>(['old-rss', 'rdf', 'cdf']);

interface Marks {
  readonly id: string | undefined;
  readonly isDated: boolean;
}

/** Notes the items whose identifier or date is missing though their format has them, and identifiers used twice. */
export function noteItems(items: readonly Marks[], dialect: FeedDialect | 'json', log: RepairLog): void {
  const ids = items.map(({ id }) => id).filter((id) => id !== undefined);
  log.note('repeated-id', ids.length - new Set(ids).size);
  if (dialect !== 'json' && WITHOUT.has(dialect)) return;
  log.note('missing-id', items.length - ids.length);
  log.note('missing-date', items.filter(({ isDated }) => !isDated).length);
}
