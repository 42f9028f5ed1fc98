import type { PageWords } from './page-words.ts';

export const german: PageWords = {
  lang: 'de',
  readMore:
    'lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lesen sie weiter|lies auch|mehr zum thema|mehr dazu|mehr lesen|mehr über|mehr aus|mehr:|auch interessant|auch lesenswert|siehe auch|weiterlesen|zum thema|das könnte sie|das könnte dich|passend dazu|meistgelesen|empfohlen|umfrage:|video:',
  afterArticle:
    'kommentar schreiben|kommentar verfassen|schreiben sie einen kommentar|schreibe einen kommentar|einen kommentar schreiben|diskutieren sie mit|über den autor|über die autorin|leserbriefe|leserkommentare|artikel teilen',
  afterLabels: 'kommentare|kommentar|diskussion|zur person',
  prompts:
    'abonnieren sie|jetzt abonnieren|jetzt testen|jetzt anmelden|jetzt lesen|melden sie sich|folgen sie|artikel anhören|artikel drucken|artikel teilen|unterstützen sie|spenden sie|wir verwenden cookies|fehler gefunden|fehler entdeckt|zur startseite|zum newsletter|laden sie|testen sie|ihnen gefällt|hat ihnen der|hat ihnen dieser|verpassen sie|schreiben sie uns|dieser artikel ist auch',
  tools: 'teilen|drucken|merken|vorlesen|anhören|schließen|kommentieren|inhalt|merkliste',
  adverts: 'anzeige|werbung',
  byline: 'von',
  headLines:
    'text|stand|veröffentlicht|aktualisiert|foto|bild|lesezeit|ca.|quelle|autor|autorin|rubrik|ressort',
  tailLines:
    'quelle:|quellen:|schlagwörter|schlagworte|themen:|stichwörter|foto:|bild:|alle rechte vorbehalten|mit material von|rubrik|die hier geäußerten',
  notes: 'alle rechte vorbehalten|erschien zuerst',
  authorVerbs: 'ist|schreibt|arbeitet|berichtet|lebt',
  reading: 'lese',
  minutes: 'min',
  pictures: 'foto|fotos|bild|grafik|illustration',
  by: 'von|aus',
};
