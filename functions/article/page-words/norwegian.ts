import type { PageWords } from './page-words.ts';

export const norwegian: PageWords = {
  lang: 'no',
  readMore:
    'les også|les mer|les videre|se også|mer om|mer om saken|mer fra|relatert|relaterte artikler|relaterte saker|mest lest|anbefalt|anbefales|ikke gå glipp|flere nyheter|saken fortsetter|artikkelen fortsetter|video:',
  afterArticle:
    'legg igjen en kommentar|skriv en kommentar|kommenter artikkelen|om forfatteren|din e-postadresse vil ikke|forrige innlegg|neste innlegg|del artikkelen',
  afterLabels: 'kommentarer|kommentar|diskusjon|del',
  prompts:
    'abonner|følg oss|lik oss|meld deg på|støtt oss|bli medlem|bli abonnent|last ned appen|last ned vår|logg inn for|registrer deg|vil du ha flere|vil du ha mer|vil du motta|få med deg|vi bruker informasjonskapsler|vi bruker cookies|denne nettsiden bruker|funnet en feil|har du tips|tips oss|få nyhetsbrev|lytt til saken',
  tools: 'skriv ut|lytt|lagre|lukk|kommenter|innhold|nyhetsbrev',
  adverts: 'annonse|reklame|sponset innhold|annonsørinnhold',
  byline: 'av',
  headLines: 'tekst|publisert|oppdatert|sist oppdatert|foto|bilde|lesetid|kilde|forfatter|dato|seksjon',
  tailLines:
    'kilde:|kilder:|stikkord|emner:|emneord|foto:|bilde:|alle rettigheter reservert|med forbehold om alle',
  notes: 'alle rettigheter reservert',
  authorVerbs: 'er|skriver|arbeider|jobber|bor|journalist',
  reading: 'lesetid|lesing',
  minutes: 'min',
  pictures: 'foto|bilde|illustrasjon|arkivfoto',
  by: 'av|fra',
};
