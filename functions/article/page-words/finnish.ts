import type { PageWords } from './page-words.ts';

export const finnish: PageWords = {
  lang: 'fi',
  readMore:
    'lue myös|lue lisää|lue koko|katso myös|lisää aiheesta|aiheesta lisää|aiheeseen liittyvää|aiheeseen liittyvät|luetuimmat|suosituimmat|suosittelemme|älä missaa|juttu jatkuu|video:',
  afterArticle:
    'jätä kommentti|kirjoita kommentti|lisää kommentti|kommentoi juttua|kommentoi artikkelia|tietoa kirjoittajasta|sähköpostiosoitettasi ei|edellinen artikkeli|seuraava artikkeli|jaa artikkeli',
  afterLabels: 'kommentit|kommenttia|kommentti|keskustelu|jaa',
  prompts:
    'tilaa uutiskirje|tilaa nyt|tilaa lehti|seuraa meitä|tykkää meistä|liity|tue meitä|lataa sovellus|kirjaudu sisään|rekisteröidy|haluatko saada|haluatko lisää|käytämme evästeitä|tämä sivusto käyttää|huomasitko virheen|löysitkö virheen|anna palautetta|lähetä vinkki|kuuntele juttu|kuuntele artikkeli',
  tools: 'jaa|tulosta|kuuntele|tallenna|sulje|kommentoi|sisältö|uutiskirje',
  adverts: 'mainos|ilmoitus|kaupallinen yhteistyö|sponsoroitu sisältö',
  byline: '',
  headLines:
    'teksti|kirjoittaja|julkaistu|päivitetty|muokattu|kuva|kuvat|lukuaika|lähde|toimittaja|päivämäärä|osasto',
  tailLines: 'lähde:|lähteet:|avainsanat|asiasanat|aiheet:|kuva:|kuvat:|teksti:|kaikki oikeudet pidätetään',
  notes: 'kaikki oikeudet pidätetään',
  authorVerbs: 'on|kirjoittaa|työskentelee|asuu|toimittaja',
  reading: 'lukuaika|lukea',
  minutes: 'min',
  pictures: 'kuva|kuvat|valokuva|kuvitus|arkistokuva',
  by: 'kuvaaja',
};
