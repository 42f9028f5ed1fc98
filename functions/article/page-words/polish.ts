import type { PageWords } from './page-words.ts';

export const polish: PageWords = {
  lang: 'pl',
  readMore:
    'czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|przeczytaj także|przeczytaj też|przeczytaj również|przeczytaj więcej|zobacz także|zobacz też|zobacz również|zobacz więcej|więcej na ten temat|na ten temat|powiązane artykuły|podobne artykuły|najczęściej czytane|polecane|polecamy|nie przegap|dalsza część artykułu|ankieta:|wideo:|film:',
  afterArticle:
    'dodaj komentarz|napisz komentarz|skomentuj|zostaw komentarz|o autorze|o autorce|twój adres e-mail nie|twój adres email nie|poprzedni artykuł|następny artykuł|udostępnij artykuł',
  afterLabels: 'komentarze|komentarzy|komentarz|dyskusja|udostępnij',
  prompts:
    'zapisz się|subskrybuj|zasubskrybuj|obserwuj nas|śledź nas|polub nas|dołącz do nas|udostępnij|wesprzyj|wspieraj nas|pobierz aplikację|pobierz naszą|zarejestruj się|zaloguj się|masz już konto|chcesz otrzymywać|chcesz być na bieżąco|bądź na bieżąco|używamy plików cookie|ta strona używa|ta strona korzysta|znalazłeś błąd|zauważyłeś błąd|zgłoś błąd|napisz do nas|podobał ci się|kup subskrypcję|wykup dostęp|posłuchaj artykułu|aby czytać dalej',
  tools: 'udostępnij|drukuj|posłuchaj|słuchaj|zapisz|zamknij|skomentuj|spis treści|newsletter',
  adverts: 'reklama|artykuł sponsorowany|materiał sponsorowany|treść sponsorowana|materiał partnera',
  byline: '',
  headLines:
    'autor|autorka|autorzy|opracowanie|oprac.|tekst|opublikowano|publikacja|aktualizacja|zaktualizowano|data publikacji|data dodania|zdjęcie|zdjęcia|fot.|foto|czas czytania|źródło|data|dział|kategoria',
  tailLines:
    'źródło:|źródła:|źródło|tagi|tematy:|słowa kluczowe|fot.|foto:|zdjęcie:|autor:|autorka:|oprac.|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone',
  notes: 'wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone',
  authorVerbs: 'jest|pisze|pracuje|mieszka|dziennikarz|dziennikarka|korespondent|korespondentka',
  reading: 'czytania|czytaj',
  minutes: 'min',
  pictures: 'fot|foto|zdjęcie|zdjęcia|ilustracja|grafika',
  by: 'z|dla',
};
