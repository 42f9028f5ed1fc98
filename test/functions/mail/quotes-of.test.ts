import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotesOf } from '../../../functions/mail/quotes-of.ts';
import type { Evidence } from '../../../functions/match/match.ts';

const sentence = 'Two men were detained in Grozny on Tuesday.';
const place = (different: Partial<Evidence> = {}): Evidence => ({
  concept: 'c',
  term: 't',
  zone: 'text',
  quote: sentence,
  start: 13,
  end: 21,
  ...different,
});
const plain = (evidence: Evidence[]) =>
  quotesOf(evidence).map((quote) => quote.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''));

describe('quotesOf', () => {
  it('shows a sentence once with all its deciding words', () => {
    expect(plain([place({ start: 25, end: 31 }), place()])).toEqual([
      'Two men were [detained] in [Grozny] on Tuesday.',
    ]);
  });

  it('shows three sentences at most', () => {
    expect(
      plain(['A b.', 'C d.', 'E f.', 'G h.'].map((quote) => place({ quote, start: 0, end: 1 }))),
    ).toEqual(['[A] b.', '[C] d.', '[E] f.']);
  });

  it('shows the headline only when nothing in the text decided', () => {
    const headline = place({ zone: 'title', quote: 'Detained', start: 0, end: 8 });
    expect(plain([headline, place()])).toEqual(['Two men were [detained] in Grozny on Tuesday.']);
    expect(plain([headline])).toEqual(['[Detained]']);
  });

  it('leaves out marks that overlap, are empty or lie outside', () => {
    const places = [
      place({ start: 15, end: 30 }),
      place({ start: 3, end: 3 }),
      place({ start: 40, end: 99 }),
      place({ start: -2, end: 3 }),
    ];
    expect(plain([place(), ...places])).toEqual(['Two men were [detained] in Grozny on Tuesday.']);
    expect(plain([])).toEqual([]);
  });

  it('loses no printable text, whatever the offsets', () => {
    const offsets = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(offsets, { minLength: 1 }), (places) => {
        const [quote] = quotesOf(places.map(place));
        expect(quote?.map(({ text }) => text).join('')).toBe(sentence);
      }),
    );
  });
});
