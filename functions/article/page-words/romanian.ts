import type { PageWords } from './page-words.ts';

export const romanian: PageWords = {
  lang: 'ro',
  readMore:
    'citește și|citeşte şi|citește mai|citeşte mai|citiți și|vezi și|vezi şi|articole similare|știri similare|pe aceeași temă|cele mai citite|te-ar putea interesa|ți-ar putea plăcea|recomandări|recomandat|recomandate|sondaj:|video:',
  afterArticle:
    'lasă un comentariu|lasă un răspuns|adaugă un comentariu|scrie un comentariu|despre autor|adresa ta de email nu|articolul precedent|articolul următor',
  afterLabels: 'comentarii|comentariu|discuție|distribuie',
  prompts:
    'abonează-te|abonați-vă|urmărește-ne|urmăriți-ne|distribuie articolul|susține-ne|susțineți-ne|donează acum|descarcă aplicația|înscrie-te|înregistrează-te|autentifică-te|folosim cookie|acest site folosește|ai găsit o greșeală|primește știrile|primește noutățile|vrei să primești',
  tools: 'distribuie|tipărește|printează|ascultă|salvează|închide|comentează|cuprins',
  adverts: 'publicitate|reclamă|conținut sponsorizat|advertorial',
  byline: 'de',
  headLines:
    'scris de|autor|text|foto|imagine|publicat|actualizat|ultima actualizare|timp de citire|sursa|sursă|data|secțiune',
  tailLines: 'sursa:|surse:|sursă:|etichete|cuvinte cheie|foto:|autor:|toate drepturile rezervate',
  notes: 'toate drepturile rezervate',
  authorVerbs: 'este|scrie|lucrează|trăiește|jurnalist|jurnalistă',
  reading: 'citire|citit',
  minutes: 'min',
  pictures: 'foto|fotografie|imagine|ilustrație',
  by: 'de|din',
};
