import type { PageWords } from './page-words.ts';

export const danish: PageWords = {
  lang: 'da',
  readMore:
    'læs også|læs mere|læs videre|se også|mere om|mere fra|relateret|relaterede artikler|mest læste|anbefalet|anbefales|gå ikke glip|flere nyheder|artiklen fortsætter|video:',
  afterArticle:
    'skriv en kommentar|efterlad en kommentar|tilføj en kommentar|kommenter artiklen|om forfatteren|om skribenten|din e-mailadresse vil ikke|forrige indlæg|næste indlæg|del artiklen',
  afterLabels: 'kommentarer|kommentar|diskussion|debat',
  prompts:
    'abonnér|abonner på|følg os|tilmeld dig|støt os|bliv medlem|bliv abonnent|download appen|hent appen|log ind for|opret en konto|vil du have flere|vil du have mere|vil du modtage|gå ikke glip|vi bruger cookies|dette website bruger|denne hjemmeside bruger|fundet en fejl|har du et tip|tip os|få nyhedsbrevet|lyt til artiklen',
  tools: 'udskriv|kommenter|indhold|nyhedsbrev',
  adverts: 'annonce|reklame|sponsoreret indhold',
  byline: 'af',
  headLines:
    'tekst|udgivet|publiceret|offentliggjort|opdateret|sidst opdateret|foto|billede|læsetid|kilde|forfatter|dato|sektion',
  tailLines: 'kilde:|kilder:|emner:|nøgleord|foto:|billede:|alle rettigheder forbeholdes',
  notes: 'alle rettigheder forbeholdes',
  authorVerbs: 'er|skriver|arbejder|bor|journalist',
  reading: 'læsetid|læsning',
  minutes: 'min',
  pictures: 'foto|billede|illustration|arkivfoto',
  by: 'af|fra',
};
