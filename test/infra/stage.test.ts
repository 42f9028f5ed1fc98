import { describe, expect, it } from '@jest/globals';
import { exampleSettings, readStage } from '../../infra/stage.ts';

const stageOf = (context: Readonly<Record<string, unknown>>) => readStage((key) => context[key]);

describe('readStage', () => {
  it('takes what the context says', () => {
    const stage = stageOf({ stage: 'prod', region: 'eu-west-1', mailFromAddress: 'watch@paper.test' });
    expect(stage).toMatchObject({ stage: 'prod', region: 'eu-west-1', mailFromAddress: 'watch@paper.test' });
  });

  it('fills the rest with examples and says which', () => {
    const given = { mailFromAddress: 'watch@paper.test', contact: 'https://paper.test/about' };
    expect(exampleSettings(stageOf({}))).toEqual(['mailFromAddress', 'siteOrigin', 'contact']);
    expect(exampleSettings(stageOf(given))).toEqual(['siteOrigin']);
    expect(exampleSettings(stageOf({ ...given, siteOrigin: 'https://watch.paper.test' }))).toEqual([]);
  });

  it('names every setting that is wrong in one error', () => {
    const wrong = {
      stage: 'Prod!',
      region: 'Frankfurt',
      mailFromAddress: 'nobody',
      siteOrigin: 'http://a.test',
    };
    for (const name of Object.keys(wrong)) expect(() => stageOf(wrong)).toThrow(name);
    expect(() => stageOf(wrong)).not.toThrow('contact');
  });

  it.each([
    ['https://watch.paper.test/', 'slash'],
    ['https://watch.paper.test/en', 'path'],
    ['https://watch.paper.test?x=1', 'query'],
  ])('refuses the site origin %s (%s)', (siteOrigin) => {
    expect(() => stageOf({ siteOrigin })).toThrow('siteOrigin');
  });
});
