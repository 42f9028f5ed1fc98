import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../../functions/relevance/classify.ts';
import { smallRules } from '../../support/small-rules.ts';

const FILLER = 'Some words that say nothing about it stand here and there without any meaning at all. ';
const answer = (when: string, text: string, title = '') =>
  classify({ title, text }, smallRules({ when })).answer;

describe('classify', () => {
  it.each([
    ['{ find: place }', 'in Chechnya', 'match'],
    ['{ find: place }', 'in Georgia', 'irrelevant'],
    ['{ find: [act, place] }', 'they were arrested', 'match'],
    ['{ find: group, times: 2 }', 'gay men', 'irrelevant'],
    ['{ find: group, times: 2 }', 'gay men and lesbians', 'match'],
    ['{ find: group, one-in: 20 words }', `gay ${FILLER}`, 'match'],
    ['{ find: group, one-in: 20 words }', `gay ${FILLER.repeat(3)}`, 'irrelevant'],
    ['{ near: [place, group], within: 4 words }', 'gay men in Chechnya', 'match'],
    ['{ near: [place, group], within: 2 words }', 'gay men in Chechnya', 'irrelevant'],
    ['{ near: [place, group], within: 9 words }', 'gay men.\n\nIn Chechnya', 'irrelevant'],
    ['{ near: [place, group], within: sentence }', 'Gay men left. They had lived in Chechnya', 'irrelevant'],
    ['{ near: [place, group], within: paragraph }', 'Gay men left. They had lived in Chechnya', 'match'],
    ['{ near: [place, group, act], within: 9 words }', 'gay men arrested in Chechnya', 'match'],
    ['{ near: [place, [group, act]], within: 9 words }', 'arrested in Chechnya', 'match'],
    ['{ near: [place, group], within: 9 words, times: 2 }', 'gay men in Chechnya', 'irrelevant'],
    ['{ near: [place, group], within: 9 words, times: 2 }', 'gay Chechnya gay Chechnya', 'match'],
    ['{ all: [{ find: place }, { find: group }] }', 'gay men in Chechnya', 'match'],
    ['{ all: [{ find: place }, { find: group }] }', 'in Chechnya', 'irrelevant'],
    ['{ any: [{ find: place }, { find: group }] }', 'gay men', 'match'],
    ['{ any: [{ find: place }, { find: group }] }', 'men', 'irrelevant'],
    ['{ all: [{ find: place }, { none: [{ find: group }] }] }', 'in Chechnya', 'match'],
    ['{ all: [{ find: place }, { none: [{ find: group }] }] }', 'gay men in Chechnya', 'irrelevant'],
    ['{ find: where, times: 2 }', 'Chechnya. The republic', 'match'],
    ['{ find: where, times: 1 }', 'The republic', 'irrelevant'],
    ['{ find: where, times: 2 }', `The republic. ${FILLER.repeat(3)} Chechnya`, 'irrelevant'],
    ['{ find: group }', 'Tyson Gay ran', 'irrelevant'],
    ['{ find: group }', 'Tyson Gay met gay fans', 'match'],
  ])('%s in "%s": %s', (when, text, expected) => {
    expect(answer(when, text)).toBe(expected);
  });

  it.each([
    ['title', 'Chechnya', 'no', 'match'],
    ['title', 'No', 'Chechnya', 'irrelevant'],
    ['title', '', 'Chechnya first. Then more', 'match'],
    ['title', '', 'First. Then Chechnya', 'irrelevant'],
    ['lead', 'No', `Chechnya ${FILLER.repeat(3)}`, 'match'],
    ['lead', 'Chechnya', `${FILLER.repeat(3)} Chechnya`, 'irrelevant'],
    ['top', 'Chechnya', FILLER.repeat(3), 'match'],
    ['text', 'Chechnya', FILLER, 'irrelevant'],
    ['anywhere', 'Chechnya', FILLER, 'match'],
  ])('looks into the %s of "%s" / "%s"', (zone, title, text, expected) => {
    expect(answer(`{ find: place, in: ${zone} }`, text, title)).toBe(expected);
  });

  it('adds the points up, takes doubts off, and names the strongest rule', () => {
    const rule = (name: string, points: number, concept: string) =>
      `{ name: ${name}, reason: For the test., points: ${points}, when: { find: ${concept} }, examples: [{ title: x, answer: match }] }`;
    const rules = smallRules({
      rules: `rules: [${rule('small-one', 20, 'place')}, ${rule('large-one', 40, 'group')}]`,
      doubts: `[${rule('a-doubt', 25, 'act')}]`,
    });
    const judge = (text: string) => {
      const { answer: said, score, rule: by } = classify({ title: '', text }, rules);
      return [said, score, by];
    };
    expect(judge('gay Chechnya')).toEqual(['match', 0.6, 'large-one']);
    expect(judge('gay Chechnya arrested')).toEqual(['borderline', 0.35, 'large-one']);
    expect(judge('Chechnya arrested')).toEqual(['irrelevant', 0, undefined]);
    expect(judge('')).toEqual(['irrelevant', 0, undefined]);
  });

  it('points at the very characters, in title and text', () => {
    const judged = { title: 'In C\u0301hechnya', text: '«Чечня», 😀 non-traditional sexual orientation' };
    const { spans } = classify(judged, smallRules({ when: '{ find: [place, group] }' }));
    expect(spans.map(({ concept, zone, start, end }) => [concept, judged[zone].slice(start, end)])).toEqual([
      ['place', 'C\u0301hechnya'],
      ['place', 'Чечня'],
      ['group', 'non-traditional sexual orientation'],
    ]);
    expect(spans[1]?.term).toBe('чечн|@cases');
  });

  it('hashes title and text, and says nothing else of what is irrelevant', () => {
    const verdict = classify({ title: 'a', text: 'b' }, smallRules());
    expect(verdict.textHash).toBe(createHash('sha256').update('a\nb').digest('hex'));
    expect(verdict).toEqual({
      answer: 'irrelevant',
      score: 0,
      spans: [],
      rulesVersion: smallRules().version,
      textHash: verdict.textHash,
    });
  });

  it('leaves boxes of other articles out', () => {
    const when = '{ find: place }';
    const article = `${FILLER.repeat(3)}\n`;
    expect(answer(when, `${article}Read also: Gay men flee Chechnya.`)).toBe('irrelevant');
    expect(answer(when, `${article}News from Chechnya\nFive bars to see\n${FILLER}`)).toBe('irrelevant');
    expect(answer(when, `${article}This news comes from Chechnya.\n${FILLER}`)).toBe('match');
    expect(answer(when, `Read also what others said of it: ${FILLER.repeat(5)} Chechnya.`)).toBe('match');
    expect(answer(when, 'News\nMore news\nNews from Chechnya\nOld news\n'.repeat(9))).toBe('match');
  });

  it('judges the first 200 KB and is not held up by the rest', () => {
    expect(answer('{ find: place }', `${' '.repeat(204_795)}Chechnya`)).toBe('irrelevant');
    expect(answer('{ find: place }', `${' '.repeat(204_000)}Chechnya ${'x '.repeat(3_000_000)}`)).toBe(
      'match',
    );
  });

  it('gives a verdict on any text, with spans inside it', () => {
    const rules = smallRules({
      when: '{ any: [{ find: [place, act] }, { near: [where, group], within: 9 words }] }',
    });
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('Chechnya', 'gay', ' ', '\n', '. ', 'arrest', 'Argun', '\ud800', '\0', '车臣'),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        const judged = { title, text: body };
        const verdict = classify(judged, rules);
        expect(classify(judged, rules)).toEqual(verdict);
        for (const { zone, start, end } of verdict.spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(judged[zone].length);
        }
      }),
    );
  });
});
