import { readRules } from '../../functions/adapters/rules-folder.ts';
import { type Article, isOffTopic, isUnreadable } from '../../functions/article/article.ts';
import { evidenceOf } from '../../functions/match/evidence-of.ts';
import type { Evidence } from '../../functions/match/match.ts';
import { anchorsOf } from '../../functions/relevance/anchors-of.ts';
import { classify } from '../../functions/relevance/classify.ts';
import type { RuleSet } from '../../functions/relevance/rule-set.ts';
import type { Judged } from '../../functions/relevance/verdict.ts';
import { RULES_FOLDER } from '../readers.ts';
import { inOrder, type JsonLine, jsonLines } from './json-lines.ts';
import { type ArticleReaders, openArticleReaders, pageOf } from './page-rows.ts';
import { print, printJson, printLine } from './print.ts';
import { readInput } from './read-input.ts';

/** What `classify` says of one text. */
export interface Classified {
  readonly id: unknown;
  readonly verdict: 'match' | 'borderline' | 'irrelevant' | 'unreadable';
  readonly score: number;
  readonly title: string;
  readonly text?: string;
  readonly reason?: string;
  readonly rule?: string;
  readonly evidence: readonly Evidence[];
  readonly rulesVersion?: string;
  readonly textHash?: string;
}

/** Classifies the lines of a JSONL file, a line each in the same order; says whether all could be read as rows. */
export async function classifyLines(file: string): Promise<boolean> {
  const rules = readRules(RULES_FOLDER);
  const readers = await openArticleReaders(anchorsOf(rules));
  let fine = true;
  try {
    for await (const result of inOrder(jsonLines(file), readers.count * 4, (line) =>
      classifyLine(line, readers, rules),
    )) {
      if ('error' in result) fine = false;
      await printLine(result);
    }
  } finally {
    await readers.close();
  }
  return fine;
}

async function classifyLine(
  line: JsonLine,
  readers: ArticleReaders,
  rules: RuleSet,
): Promise<Classified | { id: unknown; error: string }> {
  if ('error' in line) return notARow(null, line.error);
  const { value } = line;
  const id = value.id ?? null;
  const page = pageOf(value);
  if (page === undefined && typeof value.title !== 'string' && typeof value.text !== 'string') {
    return notARow(id, `line ${line.number}: neither html, htmlBase64, title nor text`);
  }
  const given = judgedOf(value);
  if (page === undefined) return toClassified(id, given, rules);
  const read = await readers.read({ ...page, title: given.title });
  if (isOffTopic(read)) return offTopic(id, given, rules);
  if (!isUnreadable(read)) return { ...toClassified(id, fromArticle(read, given), rules), text: read.text };
  const fromGiven = toClassified(id, given, rules);
  if (fromGiven.verdict !== 'irrelevant') return { ...fromGiven, reason: read.unreadable };
  return { ...fromGiven, verdict: 'unreadable', reason: read.unreadable };
}

/** A page that names none of the rules' anchors is irrelevant unread, unless what the row says of it is not. */
function offTopic(id: unknown, given: Judged, rules: RuleSet): Classified {
  const fromGiven = toClassified(id, given, rules);
  return fromGiven.verdict === 'irrelevant' ? { ...fromGiven, score: 0 } : fromGiven;
}

/** What cannot be read as a row has its line too, so that the answers stay in step. */
function notARow(id: unknown, error: string): Classified & { readonly error: string } {
  return { id, verdict: 'unreadable', score: 0, title: '', evidence: [], reason: error, error };
}

function judgedOf({ title, text, lang }: Readonly<Record<string, unknown>>): Judged {
  return {
    title: typeof title === 'string' ? title : '',
    text: typeof text === 'string' ? text : '',
    ...(typeof lang === 'string' ? { lang } : {}),
  };
}

function fromArticle(article: Article, given: Judged): Judged {
  const lang = article.lang ?? given.lang;
  return { title: article.title || given.title, text: article.text, ...(lang === undefined ? {} : { lang }) };
}

function toClassified(id: unknown, judged: Judged, rules: RuleSet): Classified {
  const verdict = classify(judged, rules);
  return {
    id,
    verdict: verdict.answer,
    score: verdict.score,
    title: judged.title,
    ...(verdict.rule === undefined ? {} : { rule: verdict.rule }),
    evidence: evidenceOf(judged, verdict),
    rulesVersion: verdict.rulesVersion,
    textHash: verdict.textHash,
  };
}

export interface ClassifyOptions {
  readonly url?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

const LOOKS_LIKE_HTML = /<(?:!doctype|html|head|body|article|div|p|h1|meta)\b/i;

/** Classifies one file of HTML or text, or standard input, and shows why. */
export async function classifyFile(file: string, { url, lang, json }: ClassifyOptions): Promise<void> {
  const content = await readInput(file);
  const isHtml = LOOKS_LIKE_HTML.test(content.subarray(0, 4096).toString('latin1'));
  const body = isHtml ? { htmlBase64: content.toString('base64') } : { text: content.toString('utf8') };
  const row = {
    id: file,
    ...body,
    ...(url === undefined ? {} : { url }),
    ...(lang === undefined ? {} : { lang }),
  };
  const readers = await openArticleReaders();
  try {
    const result = await classifyLine({ number: 1, value: row }, readers, readRules(RULES_FOLDER));
    if ('error' in result) throw new Error(`classify: ${result.error}`);
    await (json ? printJson(result) : print(forPeople(result)));
  } finally {
    await readers.close();
  }
}

function forPeople({ verdict, score, title, reason, rule, evidence }: Classified): string {
  const head = [
    `${verdict} (score ${score})`,
    title && `  ${title}`,
    rule && `  rule: ${rule}`,
    reason && `  ${reason}`,
  ];
  const lines = evidence.map(({ quote, start, end, concept }) => {
    return `  ${concept}: ${quote.slice(0, start)}[${quote.slice(start, end)}]${quote.slice(end)}`;
  });
  return `${[...head.filter(Boolean), ...lines].join('\n')}\n`;
}
