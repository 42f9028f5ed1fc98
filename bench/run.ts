import { bundles } from './bundles.ts';
import { cost } from './cost.ts';
import { feeds } from './feeds.ts';
import { polling } from './polling.ts';
import { reading } from './reading.ts';
import { rhythm } from './rhythm.ts';
import { round } from './round.ts';

/** The benchmarks, by the name after `npm run bench --`; all of them without a name. */
const BENCHMARKS = { bundles, cost, feeds, polling, reading, rhythm, round } as const;

const isBenchmark = (name: string): name is keyof typeof BENCHMARKS => Object.hasOwn(BENCHMARKS, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isBenchmark(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}\n`);
  process.exit(2);
}
for (const name of asked.length > 0
  ? asked.filter(isBenchmark)
  : Object.keys(BENCHMARKS).filter(isBenchmark)) {
  console.log(`\n${name}`);
  console.table(await BENCHMARKS[name]());
}
