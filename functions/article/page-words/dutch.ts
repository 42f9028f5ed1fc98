import type { PageWords } from './page-words.ts';

export const dutch: PageWords = {
  lang: 'nl',
  readMore:
    'lees ook|lees meer|lees verder|lees hier|zie ook|bekijk ook|meer over|meer lezen|meer nieuws|meer van|gerelateerd|gerelateerde artikelen|ook interessant|meest gelezen|aanbevolen|mis niet|het artikel gaat verder|tekst gaat verder|artikel gaat verder|peiling:|video:',
  afterArticle:
    'laat een reactie achter|geef een reactie|plaats een reactie|schrijf een reactie|reageer op dit artikel|over de auteur|je e-mailadres wordt niet|uw e-mailadres wordt niet|vorig artikel|volgend artikel|deel dit artikel',
  afterLabels: 'reacties|reactie|discussie|reageer',
  prompts:
    'abonneer|schrijf je in|schrijf u in|meld je aan|meld u aan|volg ons|deel dit|steun ons|doneer|word lid|word abonnee|download de app|download onze|log in om|registreer|wil je meer weten|wil je meer lezen|wilt u meer weten|mis niets|wij gebruiken cookies|we gebruiken cookies|deze website gebruikt|dit artikel is ook|fout gezien|fout gevonden|heb je een tip|heeft u een tip|stuur ons|ontvang de|ontvang elke|luister naar dit artikel',
  tools: 'delen|deel|printen|print|luister|opslaan|bewaar|sluiten|inhoud|reageren|nieuwsbrief',
  adverts: 'advertentie|gesponsord|gesponsorde inhoud',
  byline: 'door',
  headLines:
    'tekst|geschreven door|gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt|aangepast|foto|beeld|leestijd|bron|auteur|datum|rubriek',
  tailLines: 'bron:|bronnen:|trefwoorden|onderwerpen:|foto:|beeld:|auteur:|alle rechten voorbehouden',
  notes: 'alle rechten voorbehouden|verscheen eerder',
  authorVerbs: 'is|schrijft|werkt|woont|bericht|journalist',
  reading: 'leestijd|lezen',
  minutes: 'min',
  pictures: "foto|foto's|beeld|afbeelding|illustratie",
  by: 'van|door|via|uit',
};
