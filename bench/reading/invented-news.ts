/** News of nowhere in one language: sentences about nothing in particular, about the story, and near it. */
export interface InventedNews {
  readonly lang: string;
  readonly site: string;
  readonly ordinary: readonly string[];
  readonly story: readonly [headline: string, ...text: string[]];
  /** The same land or the same people, but another story. */
  readonly near: readonly string[];
}

/** All invented; nobody and nothing in them is real but the names of the land and its capital. */
export const INVENTED_NEWS: readonly InventedNews[] = [
  {
    lang: 'en',
    site: 'The Lowmoor Herald',
    ordinary: [
      'The council of Lowmoor approved the new tram line after a debate that lasted until midnight.',
      'Prices of bread and butter rose a little in the north, the office for statistics said on Friday.',
      'A storm tore the roof off the old brewery, and nobody was hurt.',
      'The national team lost its third match in a row and will have to change its goalkeeper.',
      'Scientists counted the seals along the coast from a small aeroplane for the first time.',
      'The minister argued that the bridge could wait for another year, while drivers disagreed.',
    ],
    story: [
      'Survivors tell of secret prisons for gay men in Chechnya',
      'Two gay men who fled from Chechnya have told reporters how police detained and tortured them in Grozny.',
      'They were held in a cellar for two weeks and beaten until they named other gay men.',
      'A spokesman of the Chechen leader denied the report and said that there are no such people in the republic.',
    ],
    near: [
      'The road from Grozny to the mountains of Chechnya was closed after a landslide.',
      'A gay couple opened a small hotel beside the harbour and employs nine people.',
    ],
  },
  {
    lang: 'ru',
    site: 'Вестник Нижнереченска',
    ordinary: [
      'Городской совет до полуночи обсуждал новую линию трамвая и в конце концов её утвердил.',
      'Цены на хлеб и масло на севере немного выросли, сообщило в пятницу ведомство статистики.',
      'Буря сорвала крышу со старой пивоварни, никто не пострадал.',
      'Сергей Иванов, тренер сборной, сказал, что команде нужен другой вратарь.',
      'Учёные впервые пересчитали тюленей вдоль побережья с небольшого самолёта.',
      'Министр сказал, что мост может подождать ещё год, водители с ним не согласны.',
    ],
    story: [
      'Бежавшие рассказали о тайной тюрьме для геев в Чечне',
      'Двое геев, бежавших из Чечни, рассказали журналистам, как в Грозном полицейские задержали их и пытали.',
      'Их две недели держали в подвале и били, пока они не назвали имена других геев.',
      'Представитель главы республики назвал это ложью и заявил, что таких людей в Чечне нет.',
    ],
    near: [
      'Дорогу из Грозного в горы Чечни закрыли после оползня.',
      'Фильм о двух геях, открывших гостиницу у моря, показали на фестивале.',
    ],
  },
  {
    lang: 'de',
    site: 'Niederbacher Bote',
    ordinary: [
      'Der Stadtrat stimmte nach einer Debatte bis Mitternacht für die neue Straßenbahn.',
      'Brot und Butter wurden im Norden etwas teurer, teilte das Amt für Statistik am Freitag mit.',
      'Ein Sturm riss das Dach der alten Brauerei ab, verletzt wurde niemand.',
      'Die Mannschaft verlor das dritte Spiel in Folge und sucht einen anderen Torwart.',
      'Forscher zählten die Robben an der Küste zum ersten Mal aus einem kleinen Flugzeug.',
      'Die Ministerin sagte, die Brücke könne noch ein Jahr warten.',
    ],
    story: [
      'Geflohene berichten von Geheimgefängnissen für Schwule in Tschetschenien',
      'Zwei schwule Männer, die aus Tschetschenien geflohen sind, berichten, wie die Polizei sie in Grosny gefoltert hat.',
      'Sie wurden zwei Wochen lang in einem Keller festgehalten und geschlagen, bis sie andere Schwule nannten.',
      'Ein Sprecher des tschetschenischen Machthabers wies den Bericht zurück.',
    ],
    near: [
      'Die Straße von Grosny in die Berge Tschetscheniens wurde nach einem Erdrutsch gesperrt.',
      'Ein schwules Paar hat am Hafen ein kleines Hotel eröffnet.',
    ],
  },
  {
    lang: 'fr',
    site: 'Le Courrier de Valmont',
    ordinary: [
      'Le conseil municipal a approuvé la nouvelle ligne de tramway après un débat jusqu’à minuit.',
      'Le pain et le beurre coûtent un peu plus cher dans le nord, selon l’office de la statistique.',
      'Une tempête a arraché le toit de l’ancienne brasserie, sans faire de blessés.',
      'L’équipe a perdu son troisième match de suite et cherche un autre gardien.',
      'Des chercheurs ont compté les phoques de la côte depuis un petit avion.',
      'La ministre a dit que le pont pouvait attendre encore un an.',
    ],
    story: [
      'Des rescapés racontent les prisons secrètes pour homosexuels en Tchétchénie',
      'Deux homosexuels qui ont fui la Tchétchénie racontent comment la police les a arrêtés et torturés à Grozny.',
      'Ils ont été détenus deux semaines dans une cave et battus jusqu’à ce qu’ils nomment d’autres homosexuels.',
      'Un porte-parole du dirigeant tchétchène a démenti.',
    ],
    near: [
      'La route de Grozny vers les montagnes de Tchétchénie est fermée après un glissement de terrain.',
      'Un couple homosexuel a ouvert un petit hôtel près du port.',
    ],
  },
];
