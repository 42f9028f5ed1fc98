import { bundles } from './bundles.ts';
import { round } from './round.ts';

/** The benchmarks, by the name after `npm run bench --`; all of them without a name. */
const BENCHMARKS = { bundles, round } as const;

const isBenchmark = (name: string): name is keyof typeof BENCHMARKS => Object.hasOwn(BENCHMARKS, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isBenchmark(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked.filter(isBenchmark) : (['bundles', 'round'] as const)) {
  console.log(`\n${name}`);
  console.table(await BENCHMARKS[name]());
}
