import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readRules } from '../../functions/adapters/rules-folder.ts';
import { buildAnchorTrie } from '../../functions/article/anchor-trie.ts';
import { mentions } from '../../functions/article/mentions.ts';
import { anchorsOf } from '../../functions/relevance/anchors-of.ts';
import { classify } from '../../functions/relevance/classify.ts';
import { INVENTED_NEWS } from './invented-news.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const rules = readRules('rules');
const trie = buildAnchorTrie(anchorsOf(rules));
const url = 'https://herald.example/news/a';
/** Text that names nothing, so that a short text makes a page that is judged by its words. */
const PADDING = INVENTED_NEWS.slice(0, 1).flatMap(({ ordinary }) =>
  Array.from({ length: 6 }, () => ordinary.join(' ')),
);

interface Text {
  readonly title: string;
  readonly text: string;
}

const passes = ({ title, text }: Text): boolean => {
  const escaped = `${title}</h1><p>${text}`.replace(/&/g, '&amp;');
  return mentions({ url, body: Buffer.from(`<h1>${escaped}</p><p>${PADDING.join('</p><p>')}</p>`) }, trie);
};
const isTaken = (text: Text): boolean => classify(text, rules).answer !== 'irrelevant';

/** Which share of the texts and pages that lie beside the project the prefilter lets pass, where they are. */
export function passShares(): Record<string, Record<string, number | string>> {
  if (!existsSync(DATA)) return {};
  const background = rowsOf(`${DATA}/relevance/background-dev.jsonl.gz`);
  const labelled = rowsOf(`${DATA}/relevance/dev.jsonl`);
  const folder = `${DATA}/extraction/html`;
  const pages = readdirSync(folder).map((file) => gunzipSync(readFileSync(`${folder}/${file}`)));
  const through = pages.filter((body) => mentions({ url, body }, trie)).length;
  const startedAt = process.cpuUsage();
  for (const body of pages) mentions({ url, body }, trie);
  const { user, system } = process.cpuUsage(startedAt);
  const bytes = pages.reduce((sum, body) => sum + body.length, 0);
  return {
    'background texts': sharesOf(background),
    'labelled texts': sharesOf(labelled),
    'real news pages': {
      pages: pages.length,
      'parsed %': percent(through, pages.length),
      'CPU ms a page': percent((user + system) / 1_000, pages.length) / 100,
      'MB/s': Math.round(bytes / (user + system)),
    },
  };
}

function sharesOf(texts: readonly Text[]) {
  const taken = texts.filter(isTaken);
  return {
    pages: texts.length,
    'parsed %': percent(texts.filter(passes).length, texts.length),
    found: `${taken.filter(passes).length} of ${taken.length}`,
  };
}

function rowsOf(file: string): Text[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Text => {
      const row = JSON.parse(line);
      return { title: String(row.title ?? ''), text: String(row.text || [row.terms ?? ''].flat().join(' ')) };
    });
}

const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;
