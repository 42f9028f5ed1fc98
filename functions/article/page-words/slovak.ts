import type { PageWords } from './page-words.ts';

export const slovak: PageWords = {
  lang: 'sk',
  readMore:
    'čítajte aj|čítajte tiež|čítajte viac|čítajte ďalej|prečítajte si aj|prečítajte si tiež|prečítajte si viac|viac k téme|k téme|súvisiace články|súvisiace|podobné články|mohlo by vás zaujímať|mohlo by vás zaujať|najčítanejšie|odporúčame|neprehliadnite|anketa:|video:',
  afterArticle:
    'pridať komentár|napísať komentár|napíšte komentár|vstúpiť do diskusie|o autorovi|o autorke|vaša e-mailová adresa nebude|predchádzajúci článok|ďalší článok|zdieľať článok',
  afterLabels: 'komentáre|komentárov|komentár|diskusia|zdieľať',
  prompts:
    'prihláste sa|odoberajte|predplaťte si|sledujte nás|zdieľajte|podporte|prispejte|stiahnite si|zaregistrujte sa|chcete dostávať|používame cookies|táto stránka používa|našli ste chybu|nahlásiť chybu|páčil sa vám|napíšte nám',
  tools: 'zdieľať|tlačiť|vypočuť|uložiť|zavrieť|obsah|komentovať',
  adverts: 'reklama|inzercia|sponzorovaný obsah',
  byline: '',
  headLines:
    'autor|autori|autorka|text|foto|zdroj|zverejnené|publikované|aktualizované|vydané|čas čítania|dĺžka čítania|dátum|rubrika',
  tailLines: 'zdroj:|zdroje:|štítky|témy:|kľúčové slová|foto:|autor:|autorka:|všetky práva vyhradené',
  notes: 'všetky práva vyhradené',
  authorVerbs: 'je|píše|pracuje|žije|novinár|novinárka|redaktor|redaktorka',
  reading: 'čítania',
  minutes: 'min',
  pictures: 'foto|fotografia|snímka|ilustrácia|ilustračné foto',
  by: 'z|zo',
};
