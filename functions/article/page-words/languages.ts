import { arabic } from './arabic.ts';
import { bulgarian } from './bulgarian.ts';
import { chinese } from './chinese.ts';
import { croatian } from './croatian.ts';
import { czech } from './czech.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { georgian } from './georgian.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hebrew } from './hebrew.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { norwegian } from './norwegian.ts';
import type { PageWords } from './page-words.ts';
import { persian } from './persian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { serbian } from './serbian.ts';
import { slovak } from './slovak.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { thai } from './thai.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

/** Every language whose pages are read with words of their own; a new one is a file beside this and a line here. */
export const LANGUAGES: readonly PageWords[] = [
  arabic,
  bulgarian,
  chinese,
  croatian,
  czech,
  danish,
  dutch,
  english,
  finnish,
  french,
  georgian,
  german,
  greek,
  hebrew,
  hungarian,
  indonesian,
  italian,
  japanese,
  korean,
  norwegian,
  persian,
  polish,
  portuguese,
  romanian,
  russian,
  serbian,
  slovak,
  spanish,
  swedish,
  thai,
  turkish,
  ukrainian,
];

type Field = Exclude<keyof PageWords, 'lang'>;

/** The phrases of one field in all languages together: what a page says of its language is often wrong. */
export const phrasesOf = (field: Field): readonly string[] => [
  ...new Set(LANGUAGES.flatMap((words) => words[field].split('|')).filter((phrase) => phrase !== '')),
];
