import type { PageWords } from './page-words.ts';

export const czech: PageWords = {
  lang: 'cs',
  readMore:
    'čtěte také|čtěte i|čtěte více|přečtěte si také|přečtěte si i|přečtěte si více|více k tématu|k tématu|související články|související|podobné články|viz také|mohlo by vás zajímat|nejčtenější|doporučujeme|doporučené|nepřehlédněte|sledujte také|anketa:|video:',
  afterArticle:
    'přidat komentář|napsat komentář|napište komentář|vložit komentář|vstoupit do diskuse|vstoupit do diskuze|o autorovi|o autorce|vaše e-mailová adresa nebude|předchozí článek|další článek|sdílet článek',
  afterLabels: 'komentáře|komentářů|komentář|diskuse|diskuze|sdílet',
  prompts:
    'přihlaste se|přihlásit se k odběru|odebírejte|předplaťte si|sledujte nás|sdílejte|podpořte|přispějte|stáhněte si|zaregistrujte se|chcete dostávat|používáme cookies|tento web používá|našli jste chybu|nahlásit chybu|líbil se vám|napište nám|poslechněte si článek|přidejte se k nám',
  tools: 'sdílet|tisk|vytisknout|poslechnout|uložit|zavřít|obsah|komentovat',
  adverts: 'reklama|inzerce|komerční sdělení|sponzorovaný obsah',
  byline: '',
  headLines:
    'autor|autoři|autorka|text|foto|zdroj|zveřejněno|publikováno|aktualizováno|vydáno|doba čtení|čas čtení|datum|rubrika',
  tailLines: 'zdroj:|zdroje:|štítky|témata:|klíčová slova|foto:|autor:|autorka:|všechna práva vyhrazena',
  notes: 'všechna práva vyhrazena',
  authorVerbs: 'je|píše|pracuje|žije|novinář|novinářka|redaktor|redaktorka',
  reading: 'čtení',
  minutes: 'min',
  pictures: 'foto|fotografie|snímek|ilustrace|ilustrační foto',
  by: 'z|ze',
};
