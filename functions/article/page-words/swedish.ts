import type { PageWords } from './page-words.ts';

export const swedish: PageWords = {
  lang: 'sv',
  readMore:
    'läs också|läs även|läs mer|läs vidare|se även|se också|mer om|mer i ämnet|relaterat|relaterade artiklar|mest läst|rekommenderat|missa inte|fler nyheter|omröstning:|video:',
  afterArticle:
    'lämna en kommentar|skriv en kommentar|kommentera artikeln|kommentera|om författaren|om skribenten|din e-postadress kommer inte|föregående inlägg|nästa inlägg|dela artikeln',
  afterLabels: 'kommentarer|kommentar|diskussion|dela',
  prompts:
    'prenumerera|följ oss|gilla oss|anmäl dig|stöd oss|bli medlem|bli prenumerant|ladda ner appen|ladda ner vår|logga in för|registrera dig|vill du ha fler|vill du ha mer|vill du få fler|vill du få våra|missa inget|vi använder cookies|vi använder kakor|den här webbplatsen använder|hittat ett fel|sett ett fel|har du tips|tipsa oss|få våra|få vårt|lyssna på artikeln|den här artikeln finns',
  tools: 'dela|skriv ut|lyssna|spara|stäng|kommentera|innehåll|nyhetsbrev',
  adverts: 'annons|reklam|sponsrat innehåll|betalt innehåll',
  byline: 'av',
  headLines:
    'text|publicerad|publicerat|uppdaterad|uppdaterat|senast uppdaterad|foto|bild|lästid|källa|författare|datum|avdelning',
  tailLines: 'källa:|källor:|etiketter|taggar|ämnen:|foto:|bild:|text:|alla rättigheter förbehållna',
  notes: 'alla rättigheter förbehållna',
  authorVerbs: 'är|skriver|arbetar|bor|journalist|reporter',
  reading: 'lästid|läsning|läsa',
  minutes: 'min',
  pictures: 'foto|bild|illustration|arkivbild',
  by: 'av|från',
};
