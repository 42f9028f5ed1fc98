import type { en } from './en.ts';

const plural = new Intl.PluralRules('ru');
const number = new Intl.NumberFormat('ru');

function counted(n: number, one: string, few: string, many: string): string {
  const form = plural.select(n);
  if (form === 'one') return `${number.format(n)} ${one}`;
  return `${number.format(n)} ${form === 'few' ? few : many}`;
}

const stories = (n: number): string => counted(n, 'сюжет', 'сюжета', 'сюжетов');
const feeds = (n: number): string => counted(n, 'ленты', 'лент', 'лент');
const articles = (n: number): string => counted(n, 'статья', 'статьи', 'статей');

/** Everything our mails say in Russian. */
export const ru: typeof en = {
  subjectNew: (n) => counted(n, 'новая', 'новых', 'новых'),
  subjectNothing: 'нового нет',
  subjectConfirm: 'подтвердите, пожалуйста',
  opening:
    'Вы просили присылать вам эти заметки. Найденное начинается под этим абзацем; в самом конце есть ссылка, по которой от них можно отказаться в любое время.',
  unverified: 'Это слова источников. Никто их не проверял.',

  headingNew: (n) => `Новое: ${stories(n)}`,
  headingBorderline: (n) => `На грани, нужен взгляд человека: ${stories(n)}`,
  introBorderline: 'Правила здесь не уверены. Пожалуйста, решите сами.',
  headingUnread: (n) => `Не удалось прочитать: ${articles(n)}`,
  introUnread: 'Страницы получить не удалось, поэтому мы не знаем, что в них.',
  headingLate: (n) => `Найдено с опозданием: ${stories(n)}`,
  introLate: 'Опубликовано некоторое время назад, найдено только сейчас.',
  headingCoverage: 'Что было просмотрено',

  why: 'Почему это здесь',
  alsoReportedBy: 'Об этом же сообщают',
  readFromFeed: (reason) => `Страницу прочитать не удалось (${reason}); судили только по тексту в ленте.`,
  isBorderline: 'На грани: правила не уверены.',
  undated: 'дата не указана',
  andMore: (n) => `и ещё ${n}`,
  more: (n) => `Ещё ${n}, здесь опущено ради краткости.`,
  moreOnPage: 'Всё целиком на странице:',

  nothingFound: (read, from) => `Ничего не найдено. Прочитано: ${articles(read)} из ${feeds(from)}`,
  andNotRead: (names) =>
    names.length === 1
      ? `; эту ленту прочитать не удалось: ${names[0]}.`
      : `; эти ленты прочитать не удалось: ${names.join(', ')}.`,
  andAllRead: '; все ленты удалось прочитать.',
  coverage: (read, from) => `Прочитано: ${articles(read)} из ${feeds(from)}.`,
  unreadable: (n) => `Не удалось прочитать: ${articles(n)}.`,
  noneFailing: 'Все ленты удалось прочитать.',
  failing: (n) => (n === 1 ? 'Эту ленту прочитать не удалось:' : `Эти ленты прочитать не удалось (${n}):`),
  borderlineLeftOut: (n) => `По вашему выбору опущено на грани: ${articles(n)}.`,

  leave: 'Больше не получать писем (одна кнопка, и ваш адрес удалён):',

  confirmOpening:
    'Кто-то, вероятно вы, попросил присылать заметки на этот адрес. Чтобы согласиться, откройте эту страницу и нажмите на ней кнопку:',
  confirmLimits: 'Ссылка действует 48 часов.',
  confirmOtherwise: 'Если это были не вы, ничего не делайте. Заметки приходить не будут.',
};
