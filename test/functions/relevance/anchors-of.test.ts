import { describe, expect, it } from '@jest/globals';
import { anchorsOf } from '../../../functions/relevance/anchors-of.ts';
import { smallRules } from '../../support/small-rules.ts';

const rule = (name: string, points: number, when: string): string => `
  - name: ${name}
    reason: It is one of several.
    points: ${points}
    when: ${when}
    examples: [{ title: Chechnya, answer: match }]`;
const anchorsFor = (rules: string, words?: string) =>
  anchorsOf(smallRules({ rules: `rules:${rules}`, ...(words === undefined ? {} : { words }) })).lists;

const PLACE = [[['chechnya']], [['чечня', 'чечни', 'чечне']], [['argun']], [['车臣']]];
const ACT = [[['arrest', 'arrests', 'arrested']], [['tortur*']]];

describe('anchorsOf', () => {
  it('names all words of a concept that is wanted', () => {
    expect(anchorsFor(rule('one', 60, '{ find: place }'))).toEqual([PLACE]);
  });

  it('takes one of two that are wanted together, the one with the fewest words first, then the other', () => {
    const [first, second] = anchorsFor(rule('one', 60, '{ near: [place, act], within: 9 words }'));
    expect(first).toEqual(ACT);
    expect(second).toEqual(PLACE);
  });

  it('takes both where either is enough', () => {
    expect(anchorsFor(rule('one', 60, '{ find: [place, act] }'))).toEqual([[...PLACE, ...ACT]]);
    const each = rule('one', 60, '{ find: place }') + rule('two', 30, '{ find: act }');
    expect(anchorsFor(each)).toEqual([[...PLACE, ...ACT]]);
  });

  it('counts points: a rule that never suffices alone brings no anchors', () => {
    const both = rule('one', 20, '{ find: place }') + rule('two', 20, '{ find: act }');
    expect(anchorsFor(both)).toEqual([ACT, PLACE]);
    const enough = rule('one', 20, '{ find: place }') + rule('two', 40, '{ find: act }');
    expect(anchorsFor(enough)).toEqual([ACT]);
  });

  it('leaves out what counts only once another word stands there', () => {
    expect(anchorsFor(rule('one', 60, '{ find: where }'))).toEqual([PLACE]);
  });

  it('does not ask for what must not stand there', () => {
    const when = '{ all: [{ find: place }, { none: [{ find: act }] }] }';
    expect(anchorsFor(rule('one', 60, when))).toEqual([PLACE]);
  });

  it('wants every word of a phrase, in all its forms', () => {
    const words = 'place: [urus-martan|-|a, 车/臣 b, x … 车臣 y]';
    expect(anchorsFor(rule('one', 60, '{ find: place }'), words)).toEqual([
      [
        [['urus'], ['martan', 'martana']],
        [['车', '臣'], ['b']],
        [['x'], ['车臣'], ['y']],
      ],
    ]);
  });

  it('leaves out exceptions: they take words away', () => {
    const words = 'except: { place: [new argun] }\nplace: [argun]';
    expect(anchorsFor(rule('one', 60, '{ find: place }'), words)).toEqual([[[['argun']]]]);
  });

  it('asks for nothing where nothing is wanted, and for the impossible where no text can suffice', () => {
    expect(anchorsFor(rule('one', 60, '{ none: [{ find: act }] }'))).toEqual([]);
    expect(anchorsFor(rule('one', 20, '{ find: place }'))).toEqual([[]]);
  });
});
