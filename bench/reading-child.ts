import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readRules } from '../functions/adapters/rules-folder.ts';
import { WorkerArticleReader } from '../functions/adapters/worker-article-reader.ts';
import { isOffTopic, isUnreadable } from '../functions/article/article.ts';
import { anchorsOf } from '../functions/relevance/anchors-of.ts';
import { classify } from '../functions/relevance/classify.ts';

/** What one way of reading says of one page: whether it is of the story, and whether it was parsed for that. */
interface Answer {
  readonly isStory: boolean;
  readonly isParsed: boolean;
}
type Way = (body: Uint8Array) => Promise<Answer>;

const LAND = /chechn|чечн|чечен|tschetschen|tch[eé]tch[eé]n/i;
const PEOPLE = /\bgay|homosexu|schwul|lgbt|гей|геев|геях/i;

/** As one would write it in an afternoon; one macrotask a page, without which jsdom gives no memory back. */
const naive: Way = async (body) => {
  await setImmediate();
  const { window } = new JSDOM(new TextDecoder().decode(body), { virtualConsole: new VirtualConsole() });
  const text = new Readability(window.document).parse()?.textContent ?? '';
  window.close();
  return { isStory: LAND.test(text) && PEOPLE.test(text), isParsed: true };
};

/** As the pipeline does it. */
function oursWith(workers: string): Way {
  const rules = readRules('rules');
  const reader = new WorkerArticleReader(join(workers, 'article-worker.mjs'), { anchors: anchorsOf(rules) });
  return async (body) => {
    const read = await reader.read({ url: 'https://herald.example/news/a', body });
    if (isOffTopic(read)) return { isStory: false, isParsed: false };
    const isStory = !isUnreadable(read) && classify(read, rules).answer !== 'irrelevant';
    return { isStory, isParsed: true };
  };
}

const [name = '', pages = '', workers = ''] = process.argv.slice(2);
const way = name === 'naive' ? naive : oursWith(workers);
const found: string[] = [];
let parsed = 0;
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
for (const file of readdirSync(pages).sort()) {
  const { isStory, isParsed } = await way(readFileSync(join(pages, file)));
  if (isStory) found.push(file);
  if (isParsed) parsed += 1;
}
const cpu = process.cpuUsage(cpuBefore);
const measured = {
  found,
  parsed,
  wallMs: performance.now() - startedAt,
  cpuMs: (cpu.user + cpu.system) / 1_000,
  peakMb: process.resourceUsage().maxRSS / 1_024,
};
process.stdout.write(JSON.stringify(measured), () => process.exit(0));
