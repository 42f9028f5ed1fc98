import { AGENCIES } from './agencies.ts';
import { sameWords } from './same-words.ts';

/** Where an agency may be named. */
export interface Credits {
  /** Who the page's data say wrote or owns it: authors, sources, the publisher. */
  readonly named: readonly string[];
  /** The first lines of the text: "LONDON (Reuters) - …". */
  readonly head: readonly string[];
  /** The last lines of the text and what stands below it: "Quelle: dpa". */
  readonly tail: readonly string[];
}

const HEAD = 140;
const TAIL = 120;
const TAIL_WORDS = 12;
const byWords = new Map(
  AGENCIES.flatMap(({ name, spelled }) => spelled.map((words) => [sameWords(words), name] as const)),
);
const STAFF = /\s(?:staff|news agency|agency|news|reporters|агентство|nachrichtenagentur|redaktion)$/;
const SOURCE_LABEL =
  /^[^\p{L}\p{N}]*(?:source|sources|credit|via|with|by|from|copyright|quelle|quellen|mit material von|von|avec|par|fuente|con información de|con datos de|agencias?|fonte|źródło|джерело|источник|по материалам|по сообщению|материал|текст|kaynak|kilde|källa|bron|lähde|zdroj|forrás|sursa|източник|πηγή|المصدر|מקור|来源|來源|出典|출처)\s*[:：]?\s*(?:the\s|l'|der\s|агентств\p{L}+\s)?/iu;
const BRACKETED =
  /[(（][^()（）]{2,44}[)）]|[[【][^[\]【】]{2,44}[\]】]|\/[^/]{2,44}\/|[«"“][^«»"“”]{2,44}[»"”]/gu;
/** "МОСКВА, 3 апр — РИА Новости." and "Berlin, 4. Mai – dpa": a dateline, a dash, a name, the end of the sentence. */
const DASHED = /^[^.!?]{2,60}?[—–-]\s*([\p{L} .-]{2,30}?)\s*(?:[.:,/]|[—–-]\s|$)/u;
/** "Москва. 3 апреля. INTERFAX.RU - ". */
const DOTTED = /^[^!?]{2,60}?\.\s*([\p{L} .-]{2,30}?)\s*[—–-]\s/u;
/** What Reuters puts below its texts instead of a credit. */
const REUTERS_RULES = /\bthomson reuters trust principles\b/i;
const CJK_DATELINE = /^[^\p{L}]{0,3}(新华社|新華社|中央社|共同社|法新社|路透社|美联社|塔斯社|韩联社)/u;

/** The short name of the agency whose text an article is, as data, dateline or credit line tell; or undefined. */
export function findAgency({ named, head, tail }: Credits): string | undefined {
  return (
    firstOf(named, agencyNamed) ??
    firstOf(head, inDateline) ??
    firstOf([...tail].reverse(), inCreditLine) ??
    firstOf([...tail].reverse(), (text) => agencyNamed(text)) ??
    (tail.some((text) => REUTERS_RULES.test(text)) ? 'Reuters' : undefined)
  );
}

/** The agency that a name is: "Reuters", "Reuters Staff", "dpa/lby", "AFP, Reuters"; undefined for other names. */
export function agencyNamed(name: string): string | undefined {
  if (name.length > TAIL) return undefined;
  const words = sameWords(name).replace(/^the /, '');
  if (isAbbreviation(words) && name !== name.toUpperCase()) return undefined;
  const whole = byWords.get(words) ?? byWords.get(words.replace(STAFF, ''));
  if (whole !== undefined) return whole;
  const [first = '', ...others] = name.split(/[/,;|]/);
  return others.length > 0 && others.length <= 3 ? byWords.get(sameWords(first)) : undefined;
}

/** "Spa" and "Mena" are other words; "dpa" and "epd" write themselves so. */
const isAbbreviation = (words: string): boolean =>
  /^[a-z]{2,4}$/.test(words) && !['dpa', 'epd', 'ansa', 'efe', 'tass', 'anp'].includes(words);

function inDateline(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  const cjk = CJK_DATELINE.exec(head)?.[1];
  if (cjk !== undefined) return agencyNamed(cjk);
  const opening = [...head.matchAll(BRACKETED)].find((found) => isDateline(head, found));
  const candidates = [opening?.[0].slice(1, -1), DASHED.exec(head)?.[1], DOTTED.exec(head)?.[1]];
  return firstOf(
    candidates.map((name) => name ?? ''),
    (name) => agencyNamed(lastOfDateline(name)),
  );
}

/** What stands in brackets before the first sentence, with a dash, full stop or nothing but a place around it. */
function isDateline(head: string, { index, 0: brackets }: RegExpExecArray): boolean {
  if (agencyNamed(lastOfDateline(brackets.slice(1, -1))) === undefined) return false;
  const before = head.slice(0, index);
  const after = head.slice(index + brackets.length);
  if (/^[«"“]/.test(brackets)) return /^\s*[—–-]\s/u.test(after);
  const isShort = before.length <= 60 && before.split(/\s+/).length <= 8;
  return isShort && (before.trim() === '' || /^\s*(?:[—–:.-]|$)/u.test(after) || brackets.startsWith('/'));
}

/** "ロンドン=共同" and "서울=연합뉴스" name the place first, "Корр. ТАСС Иван Петров" the man last. */
function lastOfDateline(text: string): string {
  const name = text.trim().split(/[=＝]/).at(-1) ?? '';
  return /^корр(?:еспондент)?\.?\s+(\S+)/iu.exec(name)?.[1] ?? name;
}

/** A line that is nothing but a credit, or a sentence that ends with the agency in brackets. */
function inCreditLine(text: string): string | undefined {
  const end = /[(（/]\s*([^()（）/]{2,40}?)\s*[)）/]\s*[.]?$/u.exec(text.slice(-60))?.[1];
  if (end !== undefined && agencyNamed(end) !== undefined) return agencyNamed(end);
  if (text.length > TAIL || text.split(/\s+/).length > TAIL_WORDS) return undefined;
  const rest = text
    .replace(/^[^\p{L}\p{N}]*(?:©|\(c\))\s*/iu, '')
    .replace(SOURCE_LABEL, '')
    .replace(/^\d{4}\s+|\s+\d{4}$/g, '')
    .replace(/[.\s]{1,3}$/, '');
  return rest === text ? undefined : agencyNamed(rest.split(/\.\s/, 1)[0] ?? '');
}

function firstOf(texts: readonly string[], read: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
