import { withoutDate } from './date-in-line.ts';
import { agencyNamed } from './find-agency.ts';
import { sameWords } from './same-words.ts';

/** "By", "Von", "Автор:" before a name, in the languages of the rules. */
const BY =
  /^[^\p{L}]{0,3}(?:(?:(?:story|words|text|report|reporting|written|reported|posted|published|geschrieben)\s+)?by|ein(?:e \p{L}+)? von|aus \p{L}+ berichtet|von|par|por|de|di|da|door|av|af|autore|przez|autor(?:in|zy|en|es|ka)?|auteure?s?|автор(?:ы|ка|и)?(?: текста)?|текст|text(?:e|o)?|tekst|yazan|kirjoittaja|szerző|συντάκτης|bởi|كتب(?:ت)?|بقلم|מאת|作者|記者|记者|기자|文)(?:\s*[:：—–-]\s*|\s+)/iu;
const SEPARATORS =
  /\s*[,;/|•·&、，]\s*|(?<=\p{Ll}{3})\.\s+|\s+(?:and|und|et|y|e|и|i|і|та|en|och|og|ja|ve|και|a|és|și|و|with|mit|avec|con|с)\s+/iu;
const BEFORE_DATE = /\s(?:on|le|am|el|den|от|в)$/iu;
/** Marks at the ends of a name. */
const EDGES = /^[\s.,:／/*–—-]{1,5}|[\s,:／/*–—-]{1,5}$/gu;
/** Behind the name stand a date, a handle or a count. */
const BEHIND_NAME = /\s*(?:[|·@•]|\d|\s(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$/iu;
const PARTICLES = new Set(
  "de del della di da do dos das du la le les el al von van der den zu zur af av bin ibn ben bint abu ter ten y e d' l' und".split(
    ' ',
  ),
);
/** Whoever is named in an author's place and is none. */
const NOBODY =
  /^(?:by |the )?(?:admin(?:istrator)?|editor(?:s|ial)?|staff|newsroom|news ?desk|web ?master|author|authors|guest|gast|гость|гість|invité|invitado|ospite|user|unknown|none|null|anonymous|redaktion|online ?redaktion|redazione|rédaction|la rédaction|redacción|redakcja|redakce|redaktionen|redactie|редакция|редактор|админ|администратор|автор|корреспондент|пресс служба|редакція|редакцыя|toimitus|wire reports?|press release)$/u;
/** What is written behind a name: a role, a place, a paper. */
const ROLE =
  /\b(?:correspondent|reporter|editor|writer|columnist|contributor|bureau|desk|staff|team|news|wire|agency|report|press|korrespondent|redakteur|journalist|journaliste|periodista|redactor|giornalista)\b|корреспондент|журналист|обозревател|редакц/iu;
/** Days and months, and words that go with dates, alone. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|(?:mon|diens|mitt|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:last )?(?:updated?|published|posted)|опубликовано|обновлено|veröffentlicht|aktualisiert|publié|publicado|actualizado)\.?$/iu;
const MAX_NAMES = 20;
const MAX_LENGTH = 120;

/** A byline without "By" and without what follows the names on its line. */
const withoutBy = (line: string): string => line.replace(BY, '').replace(BEHIND_NAME, '').trim();

/** What a line says of its authors, without the date that stands with them. */
export const bylineIn = (line: string): string =>
  withoutBy(withoutDate(line))
    .replace(EDGES, '')
    .replace(/\s(?:on|le|am|el|den|от|в)$/iu, '');

/** Whether a line opens as bylines do. */
export const opensWithBy = (line: string): boolean => BY.test(line);

/** The people named in lines of authors, each once; agencies, the publisher and "Staff" are nobody here. */
export function authorNames(lines: readonly string[], publisher: string | undefined): readonly string[] {
  const site = sameWords(publisher ?? '');
  const names = new Map<string, string>();
  for (const line of lines.slice(0, MAX_NAMES)) {
    for (const name of splitNames(line)) names.set(sameWords(name), name);
  }
  for (const words of names.keys()) if (isOfSite(words, site)) names.delete(words);
  const found = [...names.values()].slice(0, MAX_NAMES);
  // Beside full names a single word is a place or a paper.
  return found.some((name) => name.includes(' ')) ? found.filter(isFullName) : found;
}

const isFullName = (name: string): boolean => name.includes(' ') || /^\p{Lo}/u.test(name);

/** The site's own name, longer or shorter: "RT" of "RT International". */
const isOfSite = (words: string, site: string): boolean =>
  site !== '' && (`${site} `.startsWith(`${words} `) || `${words} `.startsWith(`${site} `));

/** What follows a name behind a comma may also be a place, a day or a paper: then it is one word. */
function splitNames(line: string): readonly string[] {
  if (line.length > 3 * MAX_LENGTH || agencyNamed(line) !== undefined) return [];
  return withoutBy(withoutDate(line.trim()))
    .split(SEPARATORS)
    .map((name) => withoutBy(name).replace(EDGES, '').replace(BEFORE_DATE, ''))
    .filter((name, at) => isName(name) && (at === 0 || isFullName(name)));
}

/** Two to five words that begin as names do (one in scripts without spaces or capitals), and no role or body. */
function isName(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (text.length > MAX_LENGTH || words.length === 0 || words.length > 5) return false;
  if (/[\d@:/<>{}[\]?!"«»]|https?|www\./.test(text) || agencyNamed(text) !== undefined) return false;
  if (NOBODY.test(sameWords(text)) || ROLE.test(text) || CALENDAR.test(text)) return false;
  const isUncased = /^\p{Lo}/u.test(text);
  return (
    isUncased ||
    words.every(
      (word) => /^['’]?\p{Lu}/u.test(word) || PARTICLES.has(word) || /^(?:al|el|d|l)[-'’]/.test(word),
    )
  );
}
