import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SEED_ARTICLES = fileURLToPath(new URL('../../seed-articles', import.meta.url));

/** What a page of seed-articles/ must come to. */
export interface GoldenCase {
  readonly slug: string;
  readonly verdict: 'match' | 'borderline' | 'irrelevant';
  readonly title: string;
}

/** All folders of seed-articles/, by name. */
export const goldenCases = (): GoldenCase[] =>
  readdirSync(SEED_ARTICLES)
    .sort()
    .map((slug) => ({
      slug,
      ...JSON.parse(readFileSync(join(SEED_ARTICLES, slug, 'expected.json'), 'utf8')),
    }));
