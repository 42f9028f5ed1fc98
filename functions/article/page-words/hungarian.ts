import type { PageWords } from './page-words.ts';

export const hungarian: PageWords = {
  lang: 'hu',
  readMore:
    'olvassa el|olvasd el|olvasson tovább|olvass tovább|tovább olvasom|bővebben:|bővebben|kapcsolódó cikkek|kapcsolódó|lásd még|nézze meg|ez is érdekelheti|ez is érdekelhet|ajánljuk|ajánlott|legolvasottabb|hasonló cikkek|a cikk folytatódik|videó:',
  afterArticle:
    'szóljon hozzá|szólj hozzá|írjon hozzászólást|hozzászólás írása|vélemény, hozzászólás|a szerzőről|az e-mail címet nem tesszük közzé|előző cikk|következő cikk|cikk megosztása',
  afterLabels: 'hozzászólások|hozzászólás|kommentek|megosztás',
  prompts:
    'iratkozzon fel|iratkozz fel|kövessen minket|kövess minket|ossza meg|oszd meg|támogasson|támogass minket|töltse le|töltsd le|regisztráljon|regisztrálj|jelentkezzen be|jelentkezz be|csatlakozzon|csatlakozz|sütiket használunk|ez a weboldal sütiket|hibát talált|hibát találtál|írjon nekünk|ha tetszett|szeretne értesülni',
  tools: 'megosztás|nyomtatás|hallgatás|mentés|bezárás|tartalom|hírlevél',
  adverts: 'hirdetés|reklám|szponzorált tartalom|fizetett tartalom',
  byline: '',
  headLines:
    'írta|szerző|szöveg|megjelent|közzétéve|frissítve|frissült|fotó|kép|olvasási idő|forrás|dátum|rovat',
  tailLines:
    'forrás:|források:|címkék|kulcsszavak|témák:|fotó:|kép:|szerző:|minden jog fenntartva|borítókép:|nyitókép:',
  notes: 'minden jog fenntartva',
  authorVerbs: 'újságíró|szerkesztő|tudósító',
  reading: 'olvasási|olvasás',
  minutes: 'perc',
  pictures: 'fotó|fotók|kép|képek|illusztráció|borítókép|nyitókép',
  by: 'forrás',
};
