/**
 * How month names and their short forms begin, in about thirty languages: lower case, accents off. Where two
 * languages use one name for different months (listopad), the one that more feeds are written in wins.
 */
const BEGINNINGS: readonly string[] = [
  'jan jaan gen ene ian oca sty led tammi saus янв січ студ яну ιαν იან يناير',
  'feb fev veeb sub lut uno hel vasar фев лют φεβ თებ فبراير',
  'mar(?!r) maer maa mrt mrz brez kov мар бер сак μαρ მარ مارس',
  'apr avr abr nis kwi dub huh bal апр кві крас απρ აპრ ابريل',
  'may mai maj mei mag kve tou geg маи мая трав μαι მაი مايو',
  'jun juin juu?n giu iun haz cze cervna cerven$ kes birz июн юни черв чэрв ιουν ივნ يونيو',
  'jul juil juul lug iul tem lip cervenec cervenc hei liep июл юли лип ліп ιουλ ივლ يوليو',
  'aug aou ago agu sie srp elo rugp авг серп жні αυγ აგვ اغسطس',
  'sep set szept eyl wrz zar syy rugs сен сеп вер σεπ სექ سبتمبر',
  'oct okt out ott eki paz rij lok spal окт жов каст οκτ ოქტ اكتوبر',
  'nov noi noe kas lis marr lapk ноя ное лист ліст νοε ნოე نوفمبر',
  'dec dez dic dek des dets ara gru pros jou дек груд снеж δεκ დეკ ديسمبر',
];

const MONTHS = BEGINNINGS.map((list) => new RegExp(`^(?:${list.replaceAll(' ', '|')})`));

/** The number of the month that a word in lower case and without accents names, 1 to 12, or 0. */
export const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(word)) + 1;
