import { wordsOf } from './same-words.ts';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic)\\p{L}*\\.?';
const DATE = new RegExp(
  `\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?<!\\p{L})${MONTH}\\s+\\d{1,2}(?!\\d)|\\d{1,2}\\.?\\s+(?:de\\s+)?${MONTH}(?!\\p{L})`,
  'iu',
);
const AGO =
  /\d+\s*(?:hours?|minutes?|days?|weeks?|hrs?|mins?)\s+ago|vor\s+\d+\s+|il y a \d+|hace \d+|\d+\s+\p{L}+\s+назад/iu;
/** Dates, clock times, zones, weekdays and the words that go with them. */
const ALL_OF_TIME = new RegExp(
  `${DATE.source}|${AGO.source}|\\d+|(?<!\\p{L})(?:${MONTH}|am|pm|a\\.m|p\\.m|gmt|utc|est|edt|et|cet|cest|bst|msk|uhr|h|г|at|um|à|a las|de|le|el|den|в|on|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|published|posted|updated|last|modified|created|first|опубликовано|обновлено|veröffentlicht|aktualisiert|stand|publié|mis|jour|modifié|publicado|actualizado)(?!\\p{L})`,
  'giu',
);
const MINUTES = /\d+\s*(?:-\s*)?(?:min|мин)/iu;
const READING = /read|lese|lectura|lecture|чтен|читать/iu;
const PICTURE_WORD =
  '^[([«"]?\\s*(?:(?:featured|cover|main|top|lead|file|stock)\\s+)?(?:photo|photos|photograph|image|images|picture|illustration|graphic|foto|fotos|bild|imagen|фото|фотография|иллюстрация|снимок|crédit|crédits|copyright|credit|©)(?!\\p{L})(?:\\s+\\p{L}+){0,3}?';
/** "Photo: …", "Featured image by …": a label that nothing else opens with. */
const PICTURE_LABEL = new RegExp(`${PICTURE_WORD}\\s*(?:[:©]|\\b(?:by|courtesy|credit|via)\\b)`, 'iu');
/** "Bild von …", "Фото из архива / …": a credit only if it is no sentence. */
const PICTURE_PHRASE = new RegExp(`${PICTURE_WORD}\\s*(?:[/|—–-]|\\b(?:from|von|de|par|por)\\b)`, 'iu');
const AGENCIES =
  '(?:getty(?: images)?|afp|reuters|ap|associated press|shutterstock|istock(?:photo| photography)?|flickr|wikimedia(?: commons)?|dpa|epa|epa-efe|imago|тасс|риа новости|efe|alamy|unsplash|pixabay|pexels|picture alliance|bloomberg|zuma|sipa|maxppp)';
/** "… / AFP", "© Reuters": the sign before the name tells a credit from a source. */
const SIGNED = new RegExp(`(?:[/©|]|\\bvia)\\s*${AGENCIES}[\\s)\\]]*$`, 'iu');
const NAMED = new RegExp(
  `(?:\\(|\\b(?:via|by|credit|courtesy of|photo|image|foto|фото)\\b)[^.!?]{0,60}${AGENCIES}[\\s)\\]]*$`,
  'iu',
);

/** The end of a sentence, closing quotes and brackets passed over. */
const SENTENCE_END = /[.!?…]["'”’»“)\]]*$/u;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Whether a line tells when something was published and, but for `otherWords` words, nothing else. */
export function isDateLine(text: string, otherWords: number): boolean {
  if (text.length > 160 || !(DATE.test(text) || AGO.test(text))) return false;
  return wordsOf(text.replace(ALL_OF_TIME, ' ')).length <= otherWords;
}

/** "4 min read", "Время чтения — 4 минуты", "ca. 4 Min. Lesedauer". */
export const isReadTime = (text: string): boolean =>
  text.length <= 60 && MINUTES.test(text) && READING.test(text);

/** Whether a line names the source of a picture: it opens like "Photo:" or ends like "/ Getty Images". */
export function isCredit(text: string): boolean {
  if (text.length <= 160 && PICTURE_LABEL.test(text)) return true;
  if (text.length <= 160 && !endsSentence(text) && PICTURE_PHRASE.test(text)) return true;
  return text.length <= 300 && (SIGNED.test(text) || (wordsOf(text).length <= 20 && NAMED.test(text)));
}

export const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);

/** Whether a line opens with one of the phrases, as whole words. */
export type Opens = (text: string) => boolean;

export function opensWith(phrases: readonly string[]): Opens {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^[^\\p{L}\\p{N}@©]*(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(straight(text));
}

/** Whether any sentence of a text opens so; what somebody is quoted with does not count. */
export const anySentence = (opens: Opens, text: string): boolean =>
  text
    .replace(/[“«„"][^“”«»„"]*(?:[”»“"]|$)/gu, '·')
    .split(/(?<=[.!?…:])\s+|[|]/u)
    .some((sentence) => !sentence.startsWith('·') && opens(sentence));

const straight = (text: string): string => text.slice(0, 120).toLowerCase().replace(/[‘’`]/g, "'");
