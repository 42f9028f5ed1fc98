import { describe, expect, it } from '@jest/globals';
import { recogniseText } from '../../../functions/fetch/recognise-text.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';

/** Long enough for a guess, and marked up, since markup must not sway it. */
const page = (text: string): string =>
  `<rss version="2.0"><channel><title>News</title><item><title>${text}</title></item></channel></rss>`;

const JAPANESE =
  '市の図書館は来月から日曜日も開くことになった。利用する人の多くは喜んでいるが、働く人を増やさなければならない。';
const CHINESE = '图书馆从下个月开始星期天也开放。很多读者对这个决定表示欢迎，但是还需要更多的工作人员。';
const TAIWANESE = '圖書館從下個月開始星期天也開放。很多讀者對這個決定表示歡迎，但是還需要更多的工作人員。';
const KOREAN =
  '시립 도서관은 다음 달부터 일요일에도 문을 연다. 많은 시민들이 이 결정을 반기고 있지만 일하는 사람이 더 필요하다고 한다.';
const GREEK =
  'Η βιβλιοθήκη της πόλης θα είναι ανοιχτή και τις Κυριακές από τον επόμενο μήνα. Οι αναγνώστες χαίρονται, αλλά χρειάζονται περισσότεροι υπάλληλοι.';
const TURKISH =
  'Şehir kütüphanesi gelecek aydan başlayarak pazar günleri de açık olacak. Okuyucuların çoğu bu kararı sevinçle karşıladı, ancak daha çok çalışan gerekiyor.';
const POLISH =
  'Biblioteka miejska będzie od przyszłego miesiąca otwarta także w niedziele. Większość czytelników cieszy się z tej decyzji, lecz potrzeba więcej pracowników. Koszty są wyższe niż rok temu, a środki skończą się wcześniej.';
const HEBREW =
  'הספרייה העירונית תהיה פתוחה גם בימי ראשון החל מהחודש הבא. רוב הקוראים שמחים על ההחלטה, אך דרושים עוד עובדים כדי לעמוד בעומס.';
const ARABIC =
  'ستفتح مكتبة المدينة أبوابها يوم الأحد أيضا ابتداء من الشهر المقبل. ويرحب معظم القراء بهذا القرار لكن الأمر يحتاج إلى مزيد من الموظفين.';
const FRENCH =
  'La bibliothèque de la ville sera ouverte aussi le dimanche dès le mois prochain. La plupart des lecteurs se réjouissent de cette décision, mais il faudra davantage d’employés.';
const ICELANDIC =
  'Borgarbókasafnið verður líka opið á sunnudögum frá og með næsta mánuði. Flestir lesendur fagna þessari ákvörðun en það þarf fleira starfsfólk til þess að þetta gangi.';

describe('recogniseText guesses', () => {
  it.each([
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gbk', CHINESE],
    ['big5', TAIWANESE],
    ['euc-kr', KOREAN],
    ['windows-1253', GREEK],
    ['iso-8859-7', GREEK],
    ['windows-1254', TURKISH],
    ['windows-1250', POLISH],
    ['iso-8859-2', POLISH],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['windows-1251', 'Городская библиотека будет открыта и по воскресеньям.'],
  ])('%s', (charset, text) => {
    const source = page(text.repeat(2));
    expect(recogniseText(encodeAs(charset, source))).toMatchObject({
      text: source,
      isGuess: true,
      broken: 0,
    });
  });

  it.each([
    ['French', FRENCH],
    ['Icelandic', ICELANDIC],
  ])('nothing else than windows-1252 in %s', (_lang, text) => {
    const source = page(text.replaceAll('’', "'"));
    expect(recogniseText(encodeAs('iso-8859-15', source))).toMatchObject({
      text: source,
      charset: 'windows-1252',
    });
  });

  it('nothing in a few letters', () => {
    expect(recogniseText(encodeAs('windows-1253', page('Νέα')))).toMatchObject({ charset: 'windows-1252' });
  });
});

describe('recogniseText says', () => {
  it.each([
    ['UTF-8', utf8('Чечня'), ['windows-1251'], { charset: 'utf-8', isGuess: false, broken: 0 }],
    ['a believed label', encodeAs('koi8-r', 'Чечня'), ['koi8-r'], { charset: 'koi8-r', isGuess: false }],
    ['a byte order mark', Uint8Array.of(0xff, 0xfe, 0x61, 0), [], { charset: 'utf-16le', isGuess: false }],
    [
      'what is broken',
      new Uint8Array([...utf8('Чечня Чечня Чечня'), 0xff]),
      [],
      { charset: 'utf-8', broken: 1 },
    ],
    ['the last resort', encodeAs('iso-8859-15', 'é'), [], { charset: 'windows-1252', isGuess: true }],
    ['a last resort that was declared', encodeAs('iso-8859-15', 'é'), ['latin1'], { isGuess: false }],
  ])('%s', (_what, bytes, declared, expected) => {
    expect(recogniseText(bytes, declared)).toMatchObject(expected);
  });
});
