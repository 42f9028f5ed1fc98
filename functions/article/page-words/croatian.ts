import type { PageWords } from './page-words.ts';

export const croatian: PageWords = {
  lang: 'hr',
  readMore:
    'pročitajte još|pročitajte i|pročitaj još|pročitaj i|čitajte još|pogledajte i|pogledajte još|više o ovome|na ovu temu|povezane vijesti|povezani članci|najčitanije|ne propustite|preporučujemo|video:|anketa:',
  afterArticle:
    'ostavite komentar|napišite komentar|komentirajte|o autoru|o autorici|vaša adresa e-pošte neće|prethodni članak|sljedeći članak',
  afterLabels: 'komentari|komentara|komentar|rasprava|podijeli',
  prompts:
    'pretplatite se|pratite nas|podržite nas|preuzmite aplikaciju|prijavite se na|registrirajte se|koristimo kolačiće|ova stranica koristi|želite primati|uočili ste pogrešku',
  tools: 'podijeli|ispiši|spremi|zatvori|sadržaj|slušaj',
  adverts: 'oglas|plaćeni sadržaj|sponzorirani sadržaj',
  byline: '',
  headLines:
    'autor|autorica|piše|tekst|foto|fotografija|objavljeno|ažurirano|vrijeme čitanja|izvor|datum|rubrika',
  tailLines: 'izvor:|izvori:|tagovi|ključne riječi|oznake|foto:|autor:|sva prava pridržana',
  notes: 'sva prava pridržana',
  authorVerbs: 'je|piše|radi|živi|novinar|novinarka|dopisnik|dopisnica',
  reading: 'čitanja',
  minutes: 'min',
  pictures: 'foto|fotografija|slika|ilustracija',
  by: 'iz',
};
