import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findTerms } from '../../../functions/relevance/find-terms.ts';
import { tokenize } from '../../../functions/relevance/tokenize.ts';
import { smallRules } from '../../support/small-rules.ts';

const lexiconOf = (...terms: string[]) =>
  smallRules({ words: `also-names: [gay]\nplace: [chechnya]\ngroup: ${JSON.stringify(terms)}` }).lexicon;

function found(text: string, ...terms: string[]): string[] {
  const tokenized = tokenize(text);
  return findTerms(tokenized, lexiconOf(...terms)).occurrences.map(({ first, last }) =>
    text.slice(tokenized.tokens[first]?.start, tokenized.tokens[last]?.end),
  );
}

describe('findTerms', () => {
  it.each([
    ['ге|й|и|ев', 'Сергей, Гейдар и геймер не геи.', ['геи']],
    ['tschetschen*', 'Die Tschechen und die Tschetschenen', ['Tschetschenen']],
    ['detain|-|ed', 'detain detains detained', ['detain', 'detained']],
    ['чечн|я|е', 'чечн Чечня чечне', ['Чечня', 'чечне']],
    ['=Argun', 'argun Argun ARGUN', ['Argun', 'ARGUN']],
    ['=Argun', 'no capitals at all, not even for argun', ['argun']],
    ['new wave', 'a new wave; new big wave', ['new wave']],
    ['new … wave', 'a new and very big wave; new a b c d wave', ['new and very big wave']],
    ['new …6 wave', 'new a b c d e f wave', ['new a b c d e f wave']],
    ['lapunov … russia', 'Lapunov v. Russia, a Russia', ['Lapunov v. Russia']],
    ['people … exist', 'people. They exist', []],
    ['novaya/nowaja gazeta', 'Nowaja Gazeta, Novaya Gazeta', ['Nowaja Gazeta', 'Novaya Gazeta']],
    ['anti-gay', 'anti-gay, anti gay, antigay', ['anti-gay', 'anti gay']],
    ["people who don't exist", 'people who don’t exist', ['people who don’t exist']],
    ['车臣', '在车臣共和国', ['车臣']],
    ['a a b', 'a a a b', ['a a b']],
  ])('%s in "%s"', (term, text, expected) => {
    expect(found(text, term)).toEqual(expected);
  });

  it.each([
    ['The envoy Robert Gay said so. Gay left.', []],
    ['Gay men were held. The men were gay.', ['Gay', 'gay']],
    ['Anti-Gay Purge In Grozny Goes On', ['Gay']],
    ['THEY ARE GAY.', ['GAY']],
  ])('a family name does not count: %s', (text, expected) => {
    expect(found(text, 'gay')).toEqual(expected);
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    const lexicon = lexiconOf('a a a b', 'a … a … b', 'aaa*', 'a|-|a|aa');
    const costOf = (text: string) => findTerms(tokenize(text), lexicon).steps;
    for (const piece of ['a ', 'aaa ', 'a a b ', 'a'.repeat(99)]) {
      expect(costOf(piece.repeat(4000))).toBeLessThanOrEqual(4.1 * costOf(piece.repeat(1000)));
    }
  });

  it('costs hardly more with ten times the terms', () => {
    const few = Array.from({ length: 100 }, (_, index) => `word${index}x`);
    const many = Array.from({ length: 1000 }, (_, index) => `word${index}x`);
    const text = tokenize('some words of a text that are no terms '.repeat(100));
    expect(findTerms(text, lexiconOf(...many)).steps).toBe(findTerms(text, lexiconOf(...few)).steps);
  });

  it('finds a whole word exactly where a plain comparison finds it', () => {
    const word = fc.constantFrom('gay', 'gays', 'Gayle', 'men', 'GAY', 'nogay');
    fc.assert(
      fc.property(fc.array(word), (list) => {
        const expected = list.filter((one) => one === 'gay' || one === 'GAY').length;
        expect(findTerms(tokenize(list.join(' ')), lexiconOf('gay')).occurrences).toHaveLength(expected);
      }),
    );
  });
});
