import { damageTable } from './feeds/damage-table.ts';
import { hasPublicDocuments, publicDocuments } from './feeds/public-documents.ts';

/**
 * Percent of feeds read whole (every item, title, link and date) when one thing is wrong with them, through
 * rss-parser alone, feedsmith and our own reader; then the documents of public test suites where they are at hand.
 */
export async function feeds(): Promise<Record<string, Record<string, string | number>>> {
  const damage = await damageTable();
  if (!hasPublicDocuments()) return damage;
  console.table(await publicDocuments());
  return damage;
}
