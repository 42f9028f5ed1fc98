const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');
const counted = (n: number, one: string, many: string): string =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`;
const articles = (n: number): string => counted(n, 'article', 'articles');
const feeds = (n: number): string => counted(n, 'feed', 'feeds');

/** Everything our mails say in English. */
export const en = {
  subjectNew: (n: number): string => `${n} new`,
  subjectNothing: 'nothing new',
  subjectConfirm: 'please confirm',
  opening:
    'You asked for these notes. What was found begins below this paragraph; at the very end is a link with which you can stop them at any time.',
  unverified: 'These are the words of the sources. Nobody has verified them.',

  headingNew: (n: number): string => `New: ${counted(n, 'story', 'stories')}`,
  headingBorderline: (n: number): string => `Borderline, needs eyes: ${counted(n, 'story', 'stories')}`,
  introBorderline: 'The rules are not sure about these. Please judge for yourself.',
  headingUnread: (n: number): string => `Could not be read: ${articles(n)}`,
  introUnread: 'Their pages could not be had, so we do not know what they say.',
  headingLate: (n: number): string => `Found late: ${counted(n, 'story', 'stories')}`,
  introLate: 'Published a while ago and found only now.',
  headingCoverage: 'What was looked at',

  why: 'Why it is here',
  alsoReportedBy: 'Also reported by',
  readFromFeed: (reason: string): string =>
    `The page could not be read (${reason}); only the text in the feed was judged.`,
  isBorderline: 'Borderline: the rules are not sure.',
  undated: 'no date given',
  andMore: (n: number): string => `and ${n} more`,
  more: (n: number): string => `${n} more, left out here for length.`,
  moreOnPage: 'The whole of it as a page:',

  nothingFound: (read: number, from: number): string =>
    `Nothing found. ${articles(read)} from ${feeds(from)} ${read === 1 ? 'was' : 'were'} read`,
  andNotRead: (names: readonly string[]): string =>
    names.length === 1
      ? `; this feed could not be: ${names[0]}.`
      : `; these feeds could not be: ${names.join(', ')}.`,
  andAllRead: ', and every feed could be.',
  coverage: (read: number, from: number): string => `Read: ${articles(read)} from ${feeds(from)}.`,
  unreadable: (n: number): string => `Could not be read: ${articles(n)}.`,
  noneFailing: 'Every feed could be read.',
  failing: (n: number): string =>
    n === 1 ? 'This feed could not be read:' : `These ${n} feeds could not be read:`,
  borderlineLeftOut: (n: number): string =>
    `${counted(n, 'borderline article is', 'borderline articles are')} left out, as you chose.`,

  leave: 'Stop these mails (one button, and your address is deleted):',

  confirmOpening:
    'Somebody, probably you, asked for notes to be sent to this address. To agree, open this page and press the button there:',
  confirmLimits: 'The link works for 48 hours.',
  confirmOtherwise: 'If it was not you, do nothing. No notes will be sent.',
};
