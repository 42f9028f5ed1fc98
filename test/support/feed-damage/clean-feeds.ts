import type { CleanFeed, CleanItem, FeedFormat } from './clean-feed.ts';

const SITE = 'https://herald.example';
const HOUR_MS = 3_600_000;
const FIRST = Date.UTC(2025, 0, 6, 8, 15, 30);
/** A step that walks through months, days of the week and hours. */
const STEP_MS = 37 * 24 * HOUR_MS + 5 * HOUR_MS;

/** What the Herald wrote, by language: the feed's name, then titles with their summaries. */
const NEWS: Readonly<
  Record<string, readonly [name: string, ...(readonly [title: string, summary: string])[]]>
> = {
  en: [
    'The Herald',
    ['Night trams return to the old town', 'From Monday four lines run until two in the morning.'],
    ['Halm & Weber opens a library', 'The firm gave its former warehouse to the city.'],
    ['Court hears the appeal of three teachers', 'Their lawyers say that no witness was called.'],
    ['River rises after a week of rain', 'Two bridges are closed; the ferries still run.'],
    ['Students ask for longer reading hours', 'The university will answer before the summer.'],
    ['A café gives its “second cup” away', 'The owner says the custom began by mistake.'],
  ],
  ru: [
    'Вестник',
    [
      'Ночные трамваи возвращаются в старый город',
      'С понедельника четыре линии работают до двух часов ночи.',
    ],
    ['Halm & Weber открывает библиотеку', 'Фирма передала городу свой прежний склад.'],
    ['Суд рассмотрел жалобу трёх учителей', 'Адвокаты говорят, что ни один свидетель не был вызван.'],
    ['Река поднялась после недели дождей', 'Два моста закрыты, паромы пока ходят.'],
    ['Студенты просят продлить часы чтения', 'Университет ответит до начала лета.'],
    ['Кафе раздаёт вторую чашку бесплатно', 'Хозяйка говорит, что обычай появился по ошибке.'],
  ],
  uk: [
    'Вісник',
    ['Нічні трамваї повертаються до старого міста', 'З понеділка чотири лінії працюють до другої ночі.'],
    ['Halm & Weber відкриває бібліотеку', 'Фірма передала місту свій колишній склад.'],
    ['Суд розглянув скаргу трьох учителів', 'Адвокати кажуть, що жодного свідка не викликали.'],
    ['Річка піднялася після тижня дощів', 'Два мости закриті, пороми ще ходять.'],
    ['Студенти просять довших годин читання', 'Університет відповість до початку літа.'],
    ['Кав’ярня роздає другу чашку', 'Господиня каже, що звичай виник помилково.'],
  ],
  de: [
    'Der Bote',
    ['Nachtstraßenbahnen kehren in die Altstadt zurück', 'Ab Montag fahren vier Linien bis zwei Uhr früh.'],
    ['Halm & Weber eröffnet eine Bücherei', 'Die Firma übergab der Stadt ihr früheres Lager.'],
    ['Gericht hört die Klage dreier Lehrer', 'Kein Zeuge sei gehört worden, sagen die Anwälte.'],
    ['Der Fluss steigt nach einer Woche Regen', 'Zwei Brücken sind gesperrt, die Fähren fahren.'],
    ['Studierende wünschen längere Lesezeiten', 'Die Universität will vor dem Sommer antworten.'],
    ['Ein Café verschenkt die zweite Tasse', 'Der Brauch begann aus Versehen, sagt die Wirtin.'],
  ],
  fr: [
    'Le Courrier',
    [
      'Les trams de nuit reviennent à la vieille ville',
      'Dès lundi, quatre lignes roulent jusqu’à deux heures.',
    ],
    ['Halm & Weber ouvre une bibliothèque', 'La société a donné à la cité son ancien dépôt.'],
    ['Le tribunal entend l’appel de trois enseignants', 'Aucun témoin n’a été appelé, disent les avocats.'],
    ['La rivière monte après une semaine de pluie', 'Deux ponts sont fermés ; les bacs circulent encore.'],
    ['Les étudiants veulent lire plus tard', 'L’université répondra avant l’été.'],
    ['Un café offre la deuxième tasse', 'La coutume est née d’une erreur, dit la patronne.'],
  ],
  el: [
    'Ο Κήρυκας',
    ['Τα νυχτερινά τραμ επιστρέφουν στην παλιά πόλη', 'Από Δευτέρα τέσσερις γραμμές ως τις δύο το πρωί.'],
    ['Halm & Weber ανοίγει βιβλιοθήκη', 'Η εταιρεία έδωσε στον δήμο την παλιά αποθήκη της.'],
    ['Το δικαστήριο άκουσε τρεις δασκάλους', 'Κανένας μάρτυρας δεν κλήθηκε, λένε οι δικηγόροι.'],
    ['Το ποτάμι ανέβηκε έπειτα από βροχές', 'Δύο γέφυρες είναι κλειστές, τα πλοία κινούνται.'],
    ['Οι φοιτητές ζητούν περισσότερες ώρες', 'Το πανεπιστήμιο θα απαντήσει πριν το καλοκαίρι.'],
  ],
  tr: [
    'Haberci',
    ['Gece tramvayları eski şehre dönüyor', 'Pazartesiden itibaren dört hat gece ikiye kadar çalışacak.'],
    ['Halm & Weber kütüphane açıyor', 'Şirket eski deposunu şehre verdi.'],
    ['Mahkeme üç öğretmenin başvurusunu dinledi', 'Avukatlar hiçbir tanığın çağrılmadığını söylüyor.'],
    ['Nehir bir haftalık yağmurdan sonra yükseldi', 'İki köprü kapalı, vapurlar çalışıyor.'],
    ['Öğrenciler daha uzun okuma saati istiyor', 'Üniversite yazdan önce yanıt verecek.'],
  ],
  ar: [
    'البريد',
    ['عودة الترام الليلي إلى المدينة القديمة', 'تعمل أربعة خطوط حتى الثانية صباحا ابتداء من الاثنين.'],
    ['Halm & Weber تفتح مكتبة', 'قدمت الشركة مخزنها السابق إلى المدينة.'],
    ['المحكمة تنظر في طلب ثلاثة معلمين', 'يقول المحامون إن شاهدا واحدا لم يستدع.'],
    ['النهر يرتفع بعد أسبوع من المطر', 'جسران مغلقان والعبارات ما زالت تعمل.'],
    ['الطلاب يطلبون ساعات قراءة أطول', 'ستجيب الجامعة قبل الصيف.'],
  ],
  ja: [
    '伝令新聞',
    ['夜の路面電車が旧市街に戻る', '月曜日から四つの路線が午前二時まで走る。'],
    ['Halm & Weber が図書館を開く', '会社は以前の倉庫を市に寄付した。'],
    ['裁判所が三人の教師の訴えを聞く', '証人は一人も呼ばれなかったと弁護士は言う。'],
    ['一週間の雨の後に川の水位が上がる', '二つの橋は閉鎖され、渡し船は動いている。'],
    ['学生が閲覧時間の延長を求める', '大学は夏の前に答える予定である。'],
  ],
  ka: [
    'მაცნე',
    ['ღამის ტრამვაი ძველ ქალაქში ბრუნდება', 'ორშაბათიდან ოთხი ხაზი ღამის ორ საათამდე იმუშავებს.'],
    ['Halm & Weber ბიბლიოთეკას ხსნის', 'ფირმამ ქალაქს თავისი ძველი საწყობი გადასცა.'],
    ['სასამართლომ სამი მასწავლებელი მოისმინა', 'ადვოკატების თქმით, მოწმე არ გამოუძახებიათ.'],
    ['მდინარემ წვიმების შემდეგ იმატა', 'ორი ხიდი დაკეტილია, ბორნები მუშაობს.'],
    ['სტუდენტები მეტ საათს ითხოვენ', 'უნივერსიტეტი ზაფხულამდე უპასუხებს.'],
  ],
};

const toItem = ([title, summary]: readonly [string, string], lang: string, at: number): CleanItem => ({
  id: `tag:herald.example,2025:${lang}/${at}`,
  title,
  link: `${SITE}/${lang}/news/${at}?from=feed&n=${at}`,
  published: new Date(FIRST + at * STEP_MS).toISOString(),
  summary,
});

/** The Herald's feed in one language ("en", "ru", "uk", "de", "fr", "el", "tr", "ar", "ja" or "ka"). */
export function cleanFeed(format: FeedFormat, lang: string): CleanFeed {
  const [title, ...news] = NEWS[lang] ?? [''];
  const url = `${SITE}/${lang}/feeds/all.xml`;
  return { format, lang, url, title, items: news.map((words, at) => toItem(words, lang, at)) };
}

/** Thirty clean feeds: ten languages in six scripts, each as RSS 2.0, RSS 1.0 and Atom 1.0. */
export const CLEAN_FEEDS: readonly CleanFeed[] = (['rss', 'rdf', 'atom'] as const).flatMap((format) =>
  Object.keys(NEWS).map((lang) => cleanFeed(format, lang)),
);
