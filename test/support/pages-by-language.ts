/** An invented page of one language: two sentences of its article, and the lines around them that are no text. */
export interface LanguagePage {
  readonly lang: string;
  readonly sentences: readonly [string, string];
  readonly before: readonly string[];
  readonly between: readonly string[];
  readonly behind: readonly string[];
}

const page = (
  lang: string,
  sentences: readonly [string, string],
  lines: { before: string; between: string; behind: string },
): LanguagePage => ({
  lang,
  sentences,
  before: lines.before.split('|'),
  between: lines.between.split('|'),
  behind: lines.behind.split('|'),
});

/** "@" before a line makes all of it a link. */
export const LANGUAGE_PAGES: readonly LanguagePage[] = [
  page(
    'en',
    [
      'The council of Lowmoor approved the harbour tram on Monday night after nine hours of debate in the town hall.',
      'Opponents had warned that the harbour road would be closed for a whole year and that nobody had asked the traders.',
    ],
    {
      before: 'By Ada Byrne|Published 4 May 2026 at 10:30|3 hours ago|4 min read',
      between:
        '@Read more: The ferry of the north|Subscribe to our newsletter|Photo: Bram Oldcastle|Advertisement',
      behind: 'Source: Herald|Tags: tram, harbour|Share on Facebook|© 2026 The Herald. All rights reserved.',
    },
  ),
  page(
    'ru',
    [
      'Городской совет Ломура в понедельник вечером после девяти часов споров утвердил новую линию трамвая к гавани.',
      'Противники предупреждали, что дорогу вдоль причала закроют на целый год и что торговцев никто не спросил.',
    ],
    {
      before: 'Автор: Ада Бирн|4 мая 2026, 10:30|3 часа назад|Время чтения: 4 минуты',
      between: '@Читайте также: паром севера|Подпишитесь на нашу рассылку|Фото: Брам Олдкасл|Реклама',
      behind: 'Источник: «Вестник»|Теги: трамвай, гавань|Поделиться в Telegram|Все права защищены.',
    },
  ),
  page(
    'uk',
    [
      'Міська рада Ломура в понеділок увечері після дев’яти годин суперечок затвердила нову лінію трамвая до гавані.',
      'Противники попереджали, що дорогу вздовж причалу закриють на цілий рік і що торговців ніхто не питав.',
    ],
    {
      before: 'Автор: Ада Бірн|4 травня 2026, 10:30|3 години тому|Час читання: 4 хв',
      between: '@Читайте також: пором півночі|Підписуйтесь на наш канал|Фото: Брам Олдкасл|Реклама',
      behind: 'Джерело: «Вісник»|Теги: трамвай, гавань|Поділитися|Усі права захищені.',
    },
  ),
  page(
    'bg',
    [
      'Общинският съвет на Ломур одобри в понеделник вечерта след девет часа дебати новата трамвайна линия до пристанището.',
      'Противниците предупреждаваха, че пътят край кея ще бъде затворен цяла година и че никой не е питал търговците.',
    ],
    {
      before: 'Автор: Ада Бърн|4 май 2026 г., 10:30|преди 3 часа|Време за четене: 4 мин',
      between:
        '@Прочетете още: фериботът на севера|Абонирайте се за нашия бюлетин|Снимка: Брам Олдкасъл|Реклама',
      behind: 'Източник: Вестник|Тагове: трамвай, пристанище|Сподели|Всички права запазени.',
    },
  ),
  page(
    'sr',
    [
      'Градско веће Ломура одобрило је у понедељак увече после девет сати расправе нову трамвајску линију до луке.',
      'Противници су упозоравали да ће пут поред луке бити затворен целу годину и да нико није питао трговце.',
    ],
    {
      before: 'Аутор: Ада Бирн|4. мај 2026, 10:30|пре 3 сата|Извор: Гласник',
      between: '@Прочитајте још: трајект севера|Претплатите се на наше вести|Фото: Брам Олдкасл|Реклама',
      behind: 'Извор: Гласник|Тагови: трамвај, лука|Подели|Сва права задржана.',
    },
  ),
  page(
    'hr',
    [
      'Gradsko vijeće Lowmoora odobrilo je u ponedjeljak navečer nakon devet sati rasprave novu tramvajsku liniju do luke.',
      'Protivnici su upozoravali da će cesta uz luku biti zatvorena cijelu godinu i da nitko nije pitao trgovce.',
    ],
    {
      before: 'Autor: Ada Byrne|4. svibnja 2026. 10:30|prije 3 sata|Vrijeme čitanja: 4 min',
      between: '@Pročitajte i: trajekt sjevera|Pretplatite se na naš newsletter|Foto: Bram Oldcastle|Oglas',
      behind: 'Izvor: Glasnik|Ključne riječi: tramvaj, luka|Podijeli|Sva prava pridržana.',
    },
  ),
  page(
    'de',
    [
      'Der Rat von Lowmoor hat am Montagabend nach neun Stunden Debatte die neue Straßenbahn zum Hafen beschlossen.',
      'Die Gegner hatten gewarnt, dass die Hafenstraße ein ganzes Jahr gesperrt bleibt und niemand die Händler gefragt hat.',
    ],
    {
      before: 'Von Ada Byrne|4. Mai 2026, 10:30 Uhr|vor 3 Stunden|Lesezeit: 4 Min.',
      between:
        '@Lesen Sie auch: Die Fähre des Nordens|Abonnieren Sie unseren Newsletter|Foto: Bram Oldcastle|Anzeige',
      behind: 'Quelle: Bote|Schlagwörter: Straßenbahn, Hafen|Teilen|Alle Rechte vorbehalten.',
    },
  ),
  page(
    'fr',
    [
      'Le conseil de Lowmoor a approuvé lundi soir, après neuf heures de débat, la nouvelle ligne de tramway du port.',
      'Les opposants avaient averti que la route du port serait fermée une année entière et que personne n’avait consulté les commerçants.',
    ],
    {
      before: 'Par Ada Byrne|Publié le 4 mai 2026 à 10h30|il y a 3 heures|Temps de lecture : 4 min',
      between: '@Lire aussi : le bac du nord|Abonnez-vous à notre lettre|Photo : Bram Oldcastle|Publicité',
      behind: 'Mots-clés : tramway, port|Partager|Tous droits réservés.',
    },
  ),
  page(
    'es',
    [
      'El consejo de Lowmoor aprobó el lunes por la noche, tras nueve horas de debate, la nueva línea de tranvía del puerto.',
      'Los opositores habían advertido de que la carretera del puerto estaría cerrada un año entero y de que nadie preguntó a los comerciantes.',
    ],
    {
      before: 'Por Ada Byrne|4 de mayo de 2026, 10:30|hace 3 horas|Tiempo de lectura: 4 min',
      between:
        '@Lee también: el transbordador del norte|Suscríbete a nuestro boletín|Foto: Bram Oldcastle|Publicidad',
      behind: 'Fuente: Heraldo|Etiquetas: tranvía, puerto|Compartir|Todos los derechos reservados.',
    },
  ),
  page(
    'it',
    [
      'Il consiglio di Lowmoor ha approvato lunedì sera, dopo nove ore di dibattito, la nuova linea del tram per il porto.',
      'Gli oppositori avevano avvertito che la strada del porto sarebbe rimasta chiusa un anno intero e che nessuno aveva sentito i negozianti.',
    ],
    {
      before: 'Di Ada Byrne|4 maggio 2026, 10:30|3 ore fa|Tempo di lettura: 4 minuti',
      between:
        '@Leggi anche: il traghetto del nord|Iscriviti alla nostra newsletter|Foto: Bram Oldcastle|Pubblicità',
      behind: 'Fonte: Araldo|Argomenti: tram, porto|Condividi|© Riproduzione riservata',
    },
  ),
  page(
    'pt',
    [
      'O conselho de Lowmoor aprovou na noite de segunda-feira, após nove horas de debate, a nova linha de bonde do porto.',
      'Os opositores tinham avisado que a estrada do porto ficaria fechada um ano inteiro e que ninguém consultou os comerciantes.',
    ],
    {
      before: 'Por Ada Byrne|4 de maio de 2026, 10:30|há 3 horas|Tempo de leitura: 4 min',
      between:
        '@Leia também: a balsa do norte|Inscreva-se na nossa newsletter|Foto: Bram Oldcastle|Publicidade',
      behind: 'Fonte: Arauto|Tags: bonde, porto|Compartilhar|Todos os direitos reservados.',
    },
  ),
  page(
    'ro',
    [
      'Consiliul din Lowmoor a aprobat luni seara, după nouă ore de dezbateri, noua linie de tramvai spre port.',
      'Opozanții avertizaseră că drumul portului va fi închis un an întreg și că nimeni nu i-a întrebat pe comercianți.',
    ],
    {
      before: 'Autor: Ada Byrne|4 mai 2026, 10:30|acum 3 ore|Timp de citire: 4 minute',
      between: '@Citește și: feribotul nordului|Abonează-te la newsletter|Foto: Bram Oldcastle|Publicitate',
      behind: 'Sursa: Heraldul|Etichete: tramvai, port|Distribuie|Toate drepturile rezervate.',
    },
  ),
  page(
    'pl',
    [
      'Rada miasta Lowmoor zatwierdziła w poniedziałek wieczorem po dziewięciu godzinach debaty nową linię tramwajową do portu.',
      'Przeciwnicy ostrzegali, że droga portowa będzie zamknięta przez cały rok i że nikt nie zapytał kupców o zdanie.',
    ],
    {
      before: 'Autor: Ada Byrne|4 maja 2026, 10:30|3 godziny temu|Czas czytania: 4 min',
      between: '@Czytaj także: prom północy|Zapisz się na nasz newsletter|Fot. Bram Oldcastle / PAP|Reklama',
      behind: 'Źródło: Herold|Tagi: tramwaj, port|Udostępnij|Wszelkie prawa zastrzeżone.',
    },
  ),
  page(
    'cs',
    [
      'Zastupitelé Lowmooru schválili v pondělí večer po devíti hodinách debaty novou tramvajovou linku do přístavu.',
      'Odpůrci varovali, že silnice u přístavu bude celý rok uzavřena a že se obchodníků nikdo na nic nezeptal.',
    ],
    {
      before: 'Autor: Ada Byrne|4. května 2026, 10:30|před 3 hodinami|Doba čtení: 4 min',
      between: '@Čtěte také: trajekt severu|Přihlaste se k odběru novinek|Foto: Bram Oldcastle|Inzerce',
      behind: 'Zdroj: Herold|Štítky: tramvaj, přístav|Sdílet|Všechna práva vyhrazena.',
    },
  ),
  page(
    'sk',
    [
      'Poslanci Lowmooru schválili v pondelok večer po deviatich hodinách debaty novú električkovú linku do prístavu.',
      'Odporcovia varovali, že cesta pri prístave bude celý rok zatvorená a že sa obchodníkov nikto na nič nespýtal.',
    ],
    {
      before: 'Autor: Ada Byrne|4. mája 2026, 10:30|pred 3 hodinami|Čas čítania: 4 min',
      between:
        '@Prečítajte si aj: trajekt severu|Prihláste sa na odber noviniek|Foto: Bram Oldcastle|Reklama',
      behind: 'Zdroj: Herold|Štítky: električka, prístav|Zdieľať|Všetky práva vyhradené.',
    },
  ),
  page(
    'nl',
    [
      'De raad van Lowmoor heeft maandagavond na negen uur debat de nieuwe tramlijn naar de haven goedgekeurd.',
      'Tegenstanders hadden gewaarschuwd dat de havenweg een heel jaar dicht zou zijn en dat niemand de winkeliers iets had gevraagd.',
    ],
    {
      before: 'Door Ada Byrne|4 mei 2026, 10:30|3 uur geleden|Leestijd: 4 min',
      between:
        '@Lees ook: de veerboot van het noorden|Schrijf je in voor onze nieuwsbrief|Foto: Bram Oldcastle|Advertentie',
      behind: 'Bron: Heraut|Trefwoorden: tram, haven|Delen|Alle rechten voorbehouden.',
    },
  ),
  page(
    'tr',
    [
      'Lowmoor belediye meclisi pazartesi akşamı dokuz saatlik tartışmanın ardından limana giden yeni tramvay hattını onayladı.',
      'Karşı çıkanlar liman yolunun bir yıl boyunca kapalı kalacağını ve kimsenin esnafa bir şey sormadığını söylemişti.',
    ],
    {
      before: 'Yazar: Ada Byrne|4 Mayıs 2026 10:30|3 saat önce|Okuma süresi: 4 dk',
      between: '@İlgili haberler: Kuzeyin feribotu|Bizi takip edin|Fotoğraf: Bram Oldcastle|Reklam',
      behind: 'Kaynak: Haberci|Etiketler: tramvay, liman|Paylaş|Tüm hakları saklıdır.',
    },
  ),
  page(
    'sv',
    [
      'Fullmäktige i Lowmoor godkände på måndagskvällen efter nio timmars debatt den nya spårvägslinjen till hamnen.',
      'Motståndarna hade varnat för att hamnvägen skulle vara stängd ett helt år och att ingen hade frågat handlarna.',
    ],
    {
      before: 'Av Ada Byrne|4 maj 2026 kl. 10:30|för 3 timmar sedan|Lästid: 4 min',
      between: '@Läs också: Nordens färja|Prenumerera på vårt nyhetsbrev|Foto: Bram Oldcastle|Annons',
      behind: 'Källa: Härolden|Taggar: spårväg, hamn|Dela|Alla rättigheter förbehållna.',
    },
  ),
  page(
    'no',
    [
      'Bystyret i Lowmoor godkjente mandag kveld etter ni timers debatt den nye trikkelinjen til havnen.',
      'Motstanderne hadde advart om at havneveien ville være stengt et helt år og at ingen hadde spurt kjøpmennene.',
    ],
    {
      before: 'Av Ada Byrne|4. mai 2026 kl. 10:30|for 3 timer siden|Lesetid: 4 min',
      between: '@Les også: Nordens ferje|Meld deg på nyhetsbrevet|Foto: Bram Oldcastle|Annonse',
      behind: 'Kilde: Herolden|Emner: trikk, havn|Skriv ut|Alle rettigheter reservert.',
    },
  ),
  page(
    'da',
    [
      'Byrådet i Lowmoor godkendte mandag aften efter ni timers debat den nye sporvognslinje til havnen.',
      'Modstanderne havde advaret om, at havnevejen ville være lukket et helt år, og at ingen havde spurgt de handlende.',
    ],
    {
      before: 'Af Ada Byrne|4. maj 2026 kl. 10.30|for 3 timer siden|Læsetid: 4 min',
      between: '@Læs også: Nordens færge|Tilmeld dig vores nyhedsbrev|Foto: Bram Oldcastle|Annonce',
      behind: 'Kilde: Herolden|Emner: sporvogn, havn|Udskriv|Alle rettigheder forbeholdes.',
    },
  ),
  page(
    'fi',
    [
      'Lowmoorin valtuusto hyväksyi maanantai-iltana yhdeksän tunnin väittelyn jälkeen uuden raitiolinjan satamaan asti.',
      'Vastustajat olivat varoittaneet, että satamatie olisi suljettuna kokonaisen vuoden ja ettei kukaan ollut kysynyt kauppiailta mitään.',
    ],
    {
      before: 'Teksti: Ada Byrne|4. toukokuuta 2026 klo 10.30|3 tuntia sitten|Lukuaika: 4 min',
      between: '@Lue myös: Pohjolan lautta|Tilaa uutiskirje|Kuva: Bram Oldcastle|Mainos',
      behind: 'Lähde: Airut|Avainsanat: raitiotie, satama|Jaa|Kaikki oikeudet pidätetään.',
    },
  ),
  page(
    'hu',
    [
      'Lowmoor tanácsa hétfő este kilenc órányi vita után jóváhagyta a kikötőbe vezető új villamosvonalat.',
      'Az ellenzők arra figyelmeztettek, hogy a kikötői út egy teljes évig zárva marad, és hogy a kereskedőket senki sem kérdezte meg.',
    ],
    {
      before: 'Szerző: Ada Byrne|2026. május 4. 10:30|3 órával ezelőtt|Olvasási idő: 4 perc',
      between: '@Olvassa el ezt is: Észak kompja|Iratkozzon fel hírlevelünkre|Fotó: Bram Oldcastle|Hirdetés',
      behind: 'Forrás: Hírnök|Címkék: villamos, kikötő|Megosztás|Minden jog fenntartva.',
    },
  ),
  page(
    'el',
    [
      'Το συμβούλιο του Λόουμουρ ενέκρινε τη Δευτέρα το βράδυ, ύστερα από εννέα ώρες συζήτησης, τη νέα γραμμή του τραμ.',
      'Οι αντίπαλοι είχαν προειδοποιήσει ότι ο δρόμος του λιμανιού θα έμενε κλειστός έναν ολόκληρο χρόνο χωρίς να ρωτηθεί κανείς.',
    ],
    {
      before: 'Γράφει η Άντα Μπερν|4 Μαΐου 2026, 10:30|πριν από 3 ώρες|Χρόνος ανάγνωσης: 4 λεπτά',
      between:
        '@Διαβάστε επίσης: το πλοίο του βορρά|Εγγραφείτε στο ενημερωτικό μας δελτίο|Φωτογραφία: Μπραμ Όλντκασλ|Διαφήμιση',
      behind: 'Πηγή: Κήρυκας|Ετικέτες: τραμ, λιμάνι|Κοινοποίηση|Με επιφύλαξη παντός δικαιώματος.',
    },
  ),
  page(
    'ka',
    [
      'ლოუმურის საკრებულომ ორშაბათს საღამოს ცხრასაათიანი კამათის შემდეგ ნავსადგურისკენ მიმავალი ახალი სატრამვაო ხაზი დაამტკიცა და კენჭისყრა დაასრულა.',
      'მოწინააღმდეგეები აფრთხილებდნენ, რომ ნავსადგურის გზა მთელი წელი დაკეტილი იქნებოდა და რომ ვაჭრებისთვის არავის არაფერი უკითხავს.',
    ],
    {
      before: 'ავტორი: ადა ბერნი|4 მაისი, 2026 10:30|3 საათის წინ|კითხვის დრო: 4 წუთი',
      between: '@წაიკითხეთ ასევე: ჩრდილოეთის ბორანი|გამოიწერეთ ჩვენი სიახლეები|ფოტო: ბრამ ოლდკასლი|რეკლამა',
      behind: 'წყარო: მაცნე|ტეგები: ტრამვაი, ნავსადგური|გაზიარება|ყველა უფლება დაცულია.',
    },
  ),
  page(
    'ar',
    [
      'وافق مجلس بلدة لومور مساء الاثنين بعد تسع ساعات من النقاش على خط الترام الجديد المؤدي إلى الميناء القديم.',
      'وكان المعارضون قد حذروا من أن طريق الميناء سيغلق عاما كاملا ومن أن أحدا لم يسأل التجار عن رأيهم في ذلك.',
    ],
    {
      before: 'بقلم: آدا بيرن|4 مايو 2026|منذ 3 ساعات|مدة القراءة: 4 دقائق',
      between: '@اقرأ أيضا: عبارة الشمال|اشترك في نشرتنا البريدية|صورة: برام أولدكاسل|إعلان',
      behind: 'المصدر: الرسول|الوسوم: ترام، ميناء|مشاركة|جميع الحقوق محفوظة.',
    },
  ),
  page(
    'fa',
    [
      'شورای شهر لومور دوشنبه شب پس از نه ساعت بحث و گفتگو خط تازه تراموا به سوی بندر را تصویب کرد.',
      'مخالفان هشدار داده بودند که جاده بندر یک سال تمام بسته خواهد ماند و هیچ کس از کاسبان چیزی نپرسیده است.',
    ],
    {
      before: 'نویسنده: آدا برن|۱۴ اردیبهشت ۱۴۰۵|۳ ساعت پیش|زمان مطالعه: ۴ دقیقه',
      between: '@بیشتر بخوانید: کشتی شمال|ما را دنبال کنید|عکس: برام اولدکاسل|آگهی',
      behind: 'منبع: پیک|برچسب‌ها: تراموا، بندر|اشتراک‌گذاری|تمامی حقوق محفوظ است.',
    },
  ),
  page(
    'he',
    [
      'מועצת העיר לומור אישרה ביום שני בערב, לאחר תשע שעות של דיון סוער, את קו הרכבת הקלה החדש אל הנמל.',
      'המתנגדים הזהירו שהכביש לאורך הנמל יהיה סגור במשך שנה שלמה ושאיש לא שאל את בעלי החנויות לדעתם.',
    ],
    {
      before: 'מאת: עדה ברן|4 במאי 2026|לפני 3 שעות|זמן קריאה: 4 דקות',
      between: '@קראו גם: המעבורת של הצפון|הירשמו לניוזלטר שלנו|צילום: ברם אולדקאסל|פרסומת',
      behind: 'מקור: השליח|תגיות: רכבת, נמל|שיתוף|כל הזכויות שמורות.',
    },
  ),
  page(
    'ja',
    [
      'ロウムア市議会は月曜日の夜、九時間におよぶ議論のすえ、港へ向かう新しい路面電車の路線を賛成多数で承認した。',
      '反対派は、港の道路が一年にわたって閉鎖されるうえ、商店主たちの意見を誰も聞いていないと警告していた。',
    ],
    {
      before: '文：エイダ・バーン|2026年5月4日 10時30分|3時間前|4分で読めます',
      between: '@関連記事：北の渡し船|会員登録はこちらから|写真：ブラム・オールドカッスル|広告',
      behind: '出典：ヘラルド|タグ：路面電車|シェア|無断転載を禁じます。',
    },
  ),
  page(
    'zh',
    [
      '洛穆尔市议会星期一晚上经过九个小时的激烈辩论，以多数票通过了通往旧港口的新电车线路建设方案。',
      '反对者此前警告说，港口的道路将因此封闭整整一年，而且从来没有人征求过沿街商户们的意见。',
    ],
    {
      before: '作者：艾达|2026年5月4日 10:30|3小时前|阅读时间：4分钟',
      between: '@相关阅读：北方的渡轮|扫码关注我们的公众号|图片来源：布拉姆|广告',
      behind: '责任编辑：艾达|标签：电车|分享|版权所有，未经授权不得转载。',
    },
  ),
  page(
    'ko',
    [
      '로무어 시의회는 월요일 밤 아홉 시간에 걸친 토론 끝에 항구로 가는 새 전차 노선을 찬성 다수로 승인했다고 밝혔다.',
      '반대하는 쪽은 항구 도로가 일 년 내내 막힐 것이며 아무도 상인들의 의견을 묻지 않았다고 거듭 경고해 왔다.',
    ],
    {
      before: '입력 2026.05.04 10:30|2026년 5월 4일|3시간 전|읽는 시간 4분',
      between: '@관련기사: 북쪽의 나룻배|뉴스레터를 구독하세요|사진=브람 올드캐슬|광고',
      behind: '출처: 헤럴드|태그: 전차|공유하기|저작권자 ⓒ 헤럴드, 무단 전재 및 재배포 금지',
    },
  ),
  page(
    'th',
    [
      'สภาเมืองโลว์มัวร์มีมติเมื่อคืนวันจันทร์หลังการอภิปรายนานเก้าชั่วโมงเห็นชอบให้สร้างรถรางสายใหม่ไปยังท่าเรือเก่าของเมือง',
      'ฝ่ายคัดค้านเตือนว่าถนนริมท่าเรือจะต้องปิดนานตลอดทั้งปีและไม่มีใครเคยสอบถามความเห็นของพ่อค้าแม่ค้าเลยแม้แต่คนเดียว',
    ],
    {
      before: 'ผู้เขียน: เอดา เบิร์น|4 พฤษภาคม 2569|3 ชั่วโมงที่ผ่านมา|ใช้เวลาอ่าน 4 นาที',
      between: '@อ่านเพิ่มเติม: เรือข้ามฟาก|สมัครรับจดหมายข่าวของเรา|ภาพ: บราม โอลด์คาสเซิล|โฆษณา',
      behind: 'ที่มา: เฮรัลด์|แท็ก: รถราง|แชร์|สงวนลิขสิทธิ์',
    },
  ),
  page(
    'id',
    [
      'Dewan kota Lowmoor pada Senin malam setelah sembilan jam perdebatan menyetujui jalur trem baru menuju pelabuhan lama.',
      'Para penentang telah memperingatkan bahwa jalan pelabuhan akan ditutup selama setahun penuh dan tidak ada yang menanyai para pedagang.',
    ],
    {
      before: 'Oleh Ada Byrne|4 Mei 2026, 10.30|3 jam yang lalu|Waktu baca: 4 menit',
      between: '@Baca juga: feri dari utara|Ikuti kami di media sosial|Foto: Bram Oldcastle|Iklan',
      behind: 'Sumber: Herald|Kata kunci: trem, pelabuhan|Bagikan|Hak cipta dilindungi undang-undang.',
    },
  ),
];
