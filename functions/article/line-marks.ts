import { straight } from './opens-with.ts';
import { phrasesOf } from './page-words/languages.ts';
import { isUnspaced, wordsOf } from './same-words.ts';
import { timeWords, withoutDigits } from './time-words.ts';

const MAX_DATE_LINE = 160;
/** "4.5.2017", "2017-05-04", "2017年5月4日", "2017년 5월 4일". */
const DATE =
  /\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u;
/** What in Chinese, Japanese and Korean dates is no word. */
const DATE_SIGNS =
  /#\s?[年月日时時分秒點点년월일시분초]|星期.|周[一二三四五六日]|[(（][月火水木金土日월화수목금토일][)）]/gu;

const alternatives = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

const MINUTES = new RegExp(`\\d+\\s*(?:-\\s*)?(?:${alternatives(phrasesOf('minutes'))})`, 'iu');
const READING = new RegExp(alternatives(phrasesOf('reading')), 'iu');

const PICTURE_WORD = `^[([«"（【]?\\s*(?:(?:featured|cover|main|top|lead|file|stock)\\s+)?(?:${alternatives(phrasesOf('pictures'))}|©)(?![\\p{L}\\p{M}])(?:\\s+\\p{L}+){0,3}?`;
/** "Photo: …", "Featured image by …": a label that nothing else opens with. */
const PICTURE_LABEL = new RegExp(
  `${PICTURE_WORD}\\s*(?:[:：=©]|(?<!\\p{L})(?:by|courtesy|credit|via)(?!\\p{L}))`,
  'iu',
);
/** "Bild von …", "Фото из архива / …": a credit only if it is no sentence. */
const PICTURE_PHRASE = new RegExp(
  `${PICTURE_WORD}\\s*(?:[/|—–-]|(?<!\\p{L})(?:${alternatives(phrasesOf('by'))})(?!\\p{L}))`,
  'iu',
);
const AGENCIES =
  '(?:getty(?: images)?|afp|reuters|ap|associated press|shutterstock|istock(?:photo| photography)?|depositphotos|dreamstime|adobe ?stock|123rf|flickr|wikimedia(?: commons)?|wikipedia|dpa|epa|epa-efe|apa|keystone|imago|imago images|тасс|tass|риа новости|ria novosti|sputnik|интерфакс|interfax|укринформ|укрінформ|унiан|уніан|ukrinform|unian|efe|ansa|lapresse|lusa|pap|forum|east news|čtk|ctk|profimedia|tasr|sita|mti|anp|belga|tt|scanpix|ntb|ritzau|lehtikuva|agerpres|inquam|mediafax|bta|бта|hina|pixsell|cropix|tanjug|танјуг|beta|fonet|aa|anadolu(?: ajansı)?|iha|dha|eurokinissi|intime|xinhua|新华社|新華社|中新社|中央社|视觉中国|yonhap|연합뉴스|뉴시스|뉴스1|kyodo|共同|共同通信|時事|アフロ|antara|irna|isna|wam|petra|flash90|פלאש 90|alamy|unsplash|pixabay|pexels|freepik|picture alliance|bloomberg|zuma|sipa|maxppp|abaca|europa press)';
/** "… / AFP", "© Reuters": the sign before the name tells a credit from a source. */
const SIGNED = new RegExp(`(?:[/©|]|(?<!\\p{L})via)\\s*${AGENCIES}[\\s)\\]]*$`, 'iu');
const NAMED = new RegExp(
  `(?:\\(|(?<!\\p{L})(?:via|by|credit|courtesy of|${alternatives(phrasesOf('pictures'))})(?!\\p{L}))[^.!?]{0,60}${AGENCIES}[\\s)\\]]*$`,
  'iu',
);

/** The end of a sentence, closing quotes and brackets passed over; in Greek the semicolon asks. */
const SENTENCE_END = /(?:[.!?…。！？．｡؟۔।։።]|\p{sc=Greek};)["'”’»“›‹」』）】〉》)\]]*$/u;
/** Thai and its neighbours end sentences with nothing; so many words are one. */
const UNMARKED_SENTENCE_WORDS = 12;
const UNMARKED_END = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]["'”’)\]]*$/u;

export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text) ||
  (UNMARKED_END.test(text) && isUnspaced(text) && wordsOf(text).length >= UNMARKED_SENTENCE_WORDS);

/** Whether a line tells when something was published and, but for `otherWords` words, nothing else. */
export function isDateLine(text: string, otherWords: number): boolean {
  if (text.length > MAX_DATE_LINE || !/\p{Nd}/u.test(text)) return false;
  const { months, others, ago } = timeWords();
  const line = straight(text);
  const numberless = withoutDigits(line);
  const past = ago.find((phrase) => numberless.includes(phrase));
  if (past === undefined && !DATE.test(asciiDigits(line)) && !namesDay(line, months)) return false;
  const rest = numberless
    .replace(past ?? '#', ' ')
    .replace(DATE_SIGNS, ' ')
    .replace(/[\p{L}\p{M}]+/gu, (word) => (months.has(word) || others.has(word) ? ' ' : word));
  return wordsOf(rest).filter((word) => !others.has(word)).length <= otherWords;
}

/** A month with a day before or behind it: "4 мая", "May 4", "4 de mayo". */
function namesDay(line: string, months: ReadonlySet<string>): boolean {
  const pieces = line.match(/\p{Nd}+|[\p{L}\p{M}]+/gu) ?? [];
  const isDay = (piece: string | undefined): boolean => piece !== undefined && /^\p{Nd}{1,2}$/u.test(piece);
  return pieces.some(
    (piece, at) =>
      months.has(piece) &&
      (isDay(pieces[at - 1]) || isDay(pieces[at + 1]) || (pieces[at - 1] === 'de' && isDay(pieces[at - 2]))),
  );
}

const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** "4 min read", "Время чтения — 4 минуты", "ca. 4 Min. Lesedauer". */
export const isReadTime = (text: string): boolean =>
  text.length <= 60 && MINUTES.test(asciiDigits(text)) && READING.test(text);

/** Whether a line names the source of a picture: it opens like "Photo:" or ends like "/ Getty Images". */
export function isCredit(text: string): boolean {
  if (text.length <= 160 && PICTURE_LABEL.test(text)) return true;
  if (text.length <= 160 && !endsSentence(text) && PICTURE_PHRASE.test(text)) return true;
  return text.length <= 300 && (SIGNED.test(text) || (wordsOf(text).length <= 20 && NAMED.test(text)));
}

export const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);
