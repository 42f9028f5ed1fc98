const CYRILLIC = [...'абвгдежзиклмнопрстуфхцчшщъыьэюя'];
const LATIN = 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya'.split(' ');
const LETTERS: ReadonlyMap<string, string> = new Map(
  CYRILLIC.map((letter, at) => [letter, LATIN[at]?.replace('-', '') ?? '']),
);

/** An outlet's name as a step of an address: lower case, Latin letters, digits and hyphens. */
export function addressPart(name: string): string {
  const letters = [...name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')];
  const latin = letters.map((letter) => LETTERS.get(letter) ?? letter).join('');
  const part = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return part === '' ? 'outlet' : part.slice(0, 60);
}
