import fc from 'fast-check';

const LOOKS = new Map(
  Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', a: 'а', e: 'е', o: 'о', c: 'с' }),
);
const NAMED = new Map(
  Object.entries({ é: 'eacute', ö: 'ouml', ç: 'ccedil', ч: 'chcy', е: 'iecy', Ч: 'CHcy' }),
);

/** One way to write a letter of a page's text in HTML, so that a reader sees the same letter. */
const LETTER_WAYS: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => `&#${letter.codePointAt(0)};`,
  (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`,
  (letter) => (NAMED.has(letter) ? `&${NAMED.get(letter)};` : letter),
  (letter) => LOOKS.get(letter) ?? letter,
  (letter) => letter.normalize('NFD'),
];

/** What may stand between two letters without parting them. */
const BETWEEN = [
  '',
  '&shy;',
  '\u00ad',
  '\u200b',
  '&#8203;',
  '<wbr>',
  '<b></b>',
  '<!-- a > b -->',
  '<span title="a > b">\u200d</span>',
  '<i class=x></i>',
  '\u0000',
];

/** The ways to hide the letters of a text in HTML: mostly none, so that some of each word stays plain. */
export const hidings = fc.array(
  fc.record({
    letter: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(LETTER_WAYS.length - 1)),
    between: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(BETWEEN.length - 1)),
  }),
  { minLength: 5, maxLength: 60 },
);

/** A text in HTML, hidden in those ways, letter after letter, over and over. */
export function hideWord(text: string, ways: readonly { letter: number; between: number }[]): string {
  return [...text]
    .map((letter, at) => {
      const { letter: how = 0, between = 0 } = ways[at % ways.length] ?? {};
      if (!/\p{L}/u.test(letter)) return letter;
      return (LETTER_WAYS[how]?.(letter) ?? letter) + (BETWEEN[between] ?? '');
    })
    .join('');
}
