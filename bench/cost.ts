import { billOf, totalOf } from './cost/bill.ts';
import { deskSizes } from './cost/desk-sizes.ts';
import { writeUnitsOf } from './cost/dynamo-units.ts';
import { feedSizes } from './cost/feed-sizes.ts';
import { limitsOf, ratesOf } from './cost/limits.ts';
import { type Inputs, MEDIA_CLOUD, NEWSROOM } from './cost/measured.ts';
import { readCosts } from './cost/read-costs.ts';
import { usageOf } from './cost/usage.ts';

const LOADS: readonly Inputs[] = [
  ...[100, 1_000, 10_000].map((feeds) => ({ ...NEWSROOM, feeds })),
  MEDIA_CLOUD,
];
/** What the smaller tables are about. */
const THOUSAND: Inputs = { ...NEWSROOM, feeds: 1_000 };

/** Dollars a month by service and size of the list; before that, what the model is made of and what moves it. */
export async function cost(): Promise<Record<string, Record<string, number>>> {
  print('an item, from pending to the end', await readCosts());
  print('captured feeds', (await feedSizes()) ?? { 'documents that are there': 0 });
  print('all feeds at once', deskSizes());
  print(
    'a month',
    byLoad((inputs) => ({ ...usageOf(inputs) })),
  );
  print('write units of a feed and month', rounded(writeUnitsOf({ ...NEWSROOM, feeds: 1 })));
  print('% more dollars with twice the input, at 1,000 feeds', sensitivity());
  print('dollars a month with other choices', choices());
  print('load a second at 180,000 feeds', rounded(ratesOf(MEDIA_CLOUD)));
  print('feeds at which a limit is met', limits());
  return {
    ...byLoad((inputs) => billOf(usageOf(inputs), { withFree: false })),
    sum: Object.fromEntries(LOADS.map((inputs) => [labelOf(inputs), dollars(inputs)])),
    'sum, nothing else in the account': Object.fromEntries(
      LOADS.map((inputs) => [labelOf(inputs), dollars(inputs, true)]),
    ),
  };
}

function print(title: string, table: object): void {
  console.log(`\n${title}`);
  console.table(table);
}

const labelOf = ({ feeds }: Inputs): string => feeds.toLocaleString('en');
const cents = (value: number): number => Math.round(value * 100) / 100;
const rounded = (values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cents(value)]));

const dollars = (inputs: Inputs, withFree = false): number =>
  cents(totalOf(billOf(usageOf(inputs), { withFree })));

/** One column for each size of the list. */
function byLoad(
  valuesOf: (inputs: Inputs) => Readonly<Record<string, number>>,
): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {};
  for (const inputs of LOADS)
    for (const [name, value] of Object.entries(valuesOf(inputs)))
      rows[name] = { ...rows[name], [labelOf(inputs)]: cents(value) };
  return rows;
}

/** How much each input moves the sum, those that move it most first; without free tiers. */
function sensitivity(): Record<string, number> {
  const sum = dollars(THOUSAND);
  const moved = Object.entries(NEWSROOM).map(([name, value]) => {
    const twice: Inputs = { ...THOUSAND, [name]: value * 2 };
    return [name, Math.round((dollars(twice) / sum - 1) * 1_000) / 10] as const;
  });
  return Object.fromEntries(moved.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)));
}

function choices(): Record<string, Record<string, number>> {
  const others: Record<string, Partial<Inputs>> = {
    'as it is': {},
    'strangers twice as slow': { pollWaitSeconds: 1.6, pageWaitSeconds: 2.4 },
    'three readings a batch': { readsABatch: 3 },
    'five of both a batch': { readsABatch: 5, pollsABatch: 5 },
    'reading with 1,024 MB': { readMemoryMb: 1_024 },
    'reading with 512 MB': { readMemoryMb: 512 },
    // npm run bench -- rhythm: ours, with Miniflux's requests; 28.8 minutes of mean delay instead of 8.2.
    'a quarter of the polls': { pollsPerFeedDay: 10.8 },
    'the desk not looked at': { deskLooks: 0 },
    'no feeds at all': { feeds: 1 },
  };
  const rows = Object.entries(others).map(([name, choice]) => {
    const sums = LOADS.slice(0, 3).map((load) => [labelOf(load), dollars({ ...load, ...choice })] as const);
    return [name, Object.fromEntries(sums)] as const;
  });
  return Object.fromEntries(rows);
}

/** For a newsroom's feeds and for Media Cloud's, those that are met first above. */
function limits(): Record<string, Record<string, number>> {
  const ours = limitsOf(THOUSAND);
  const theirs = limitsOf(MEDIA_CLOUD);
  const rows = Object.entries(theirs).sort(([, a], [, b]) => a - b);
  return Object.fromEntries(
    rows.map(([name, feeds]) => [
      name,
      { "Media Cloud's": Math.round(feeds), "a newsroom's": Math.round(ours[name] ?? 0) },
    ]),
  );
}
