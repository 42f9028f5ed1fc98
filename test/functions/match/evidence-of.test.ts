import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceOf } from '../../../functions/match/evidence-of.ts';
import { classify } from '../../../functions/relevance/classify.ts';
import type { Judged } from '../../../functions/relevance/verdict.ts';
import { smallRules } from '../../support/small-rules.ts';

const rules = smallRules({ when: '{ find: [place, group, act] }' });
const evidence = (judged: Judged) => evidenceOf(judged, classify(judged, rules));
const shown = (judged: Judged) =>
  evidence(judged).map(({ quote, start, end }) => [quote.slice(start, end), quote]);

describe('evidenceOf', () => {
  it('shows each deciding word in its headline or sentence, richest sentence first', () => {
    const judged = {
      title: ' Arrests in Chechnya ',
      text: 'They were gay. Gay men were\ntortured in Chechnya, he said! Nothing else.',
    };
    expect(shown(judged)).toEqual([
      ['Arrests', 'Arrests in Chechnya'],
      ['Chechnya', 'Arrests in Chechnya'],
      ['Gay', 'Gay men were tortured in Chechnya, he said!'],
      ['tortured', 'Gay men were tortured in Chechnya, he said!'],
      ['Chechnya', 'Gay men were tortured in Chechnya, he said!'],
      ['gay', 'They were gay.'],
    ]);
  });

  it('keeps concept, term and zone', () => {
    expect(evidence({ title: 'Чечня', text: '' })).toEqual([
      { concept: 'place', term: 'чечн|@cases', zone: 'title', quote: 'Чечня', start: 0, end: 5 },
    ]);
  });

  it('shows a word once for its concept in a sentence, and no more than eight', () => {
    expect(shown({ title: '', text: 'Gay, gay, gay.' })).toHaveLength(1);
    expect(shown({ title: '', text: 'Gay men. Chechnya! '.repeat(20) })).toHaveLength(8);
  });

  it('cuts a long sentence around the word and marks the cuts', () => {
    const judged = { title: '', text: `${'word '.repeat(300)}Chechnya ${'word '.repeat(300)}` };
    const [only] = evidence(judged);
    expect(only?.quote).toMatch(/^….*word Chechnya word.*…$/);
    expect(only?.quote.length).toBeLessThanOrEqual(400);
    expect(only?.quote.slice(only.start, only.end)).toBe('Chechnya');
  });

  it('has nothing to show for what is irrelevant', () => {
    expect(evidence({ title: 'Weather', text: 'Rain.' })).toEqual([]);
  });

  it('stays within its quote and within 400 characters, whatever the text', () => {
    const piece = fc.constantFrom(
      'Chechnya',
      'gay',
      'tortur',
      'x'.repeat(500),
      ' ',
      '. ',
      '\n',
      '😀',
      '\ud83d',
      'é',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        for (const { quote, start, end } of evidence({ title, text: body })) {
          expect(quote.length).toBeLessThanOrEqual(400);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
          expect(quote).not.toMatch(/[\n\r\t]/);
        }
      }),
    );
  });
});
