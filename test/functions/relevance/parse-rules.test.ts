import { describe, expect, it } from '@jest/globals';
import { parseRules } from '../../../functions/relevance/parse-rules.ts';
import { SMALL_STORY_HEAD, SMALL_WORDS, smallRules } from '../../support/small-rules.ts';

const RULE = `
rules:
  - name: the-rule
    reason: It is the only one.
    points: 60
    when: { find: place }
    examples: [{ title: Chechnya, answer: match }]
doubts: []
`;

const filesWith = (change: { story?: string; words?: string }) => [
  { name: 'rules/story.yaml', text: change.story ?? SMALL_STORY_HEAD + RULE },
  { name: 'rules/words.en.yaml', text: change.words ?? SMALL_WORDS },
];
const wordsOf = (term: string) => `place:\n  - chechnya\n  - ${JSON.stringify(term)}\n`;
const storyWhen = (when: string) => SMALL_STORY_HEAD + RULE.replace('{ find: place }', when);

describe('parseRules', () => {
  it('reads rules with their points, doubts below zero', () => {
    const { rules, thresholds } = smallRules({
      doubts:
        '[{ name: a-doubt, reason: For the test., points: 20, when: { find: act }, examples: [{ title: x, answer: irrelevant }] }]',
    });
    expect(rules.map(({ name, points }) => [name, points])).toEqual([
      ['the-rule', 60],
      ['a-doubt', -20],
    ]);
    expect(thresholds).toEqual({ match: 60, borderline: 30 });
  });

  it('names the version by the content of the files, not by their order or folder', () => {
    const [story, words] = filesWith({});
    if (story === undefined || words === undefined) throw new Error('two files expected');
    const { version } = parseRules([story, words]);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(parseRules([words, story]).version).toBe(version);
    expect(parseRules([story, { ...words, name: 'elsewhere/words.en.yaml' }]).version).toBe(version);
    expect(parseRules([story, { ...words, text: `${words.text}# more\n` }]).version).not.toBe(version);
  });

  it.each([
    ['plase:\n  - x\n', 'relevance: rules/words.en.yaml:1: unknown concept "plase"; did you mean "place"?'],
    [
      'place:\n  - a\n\ngrop:\n  - x\n',
      'relevance: rules/words.en.yaml:4: unknown concept "grop"; did you mean "group"?',
    ],
    ['except:\n  zzzzzz: [x]\n', 'relevance: rules/words.en.yaml:2: unknown concept "zzzzzz"'],
    ['place: chechnya\n', 'relevance: rules/words.en.yaml:1: place: '],
    ['place:\n  - chechnya\n  - 12\n', 'relevance: rules/words.en.yaml:3: place.1: '],
    ['place: [chechnya\n', 'relevance: rules/words.en.yaml:2: '],
    ['place: [a]\nplace: [b]\n', 'relevance: rules/words.en.yaml:2: Map keys must be unique'],
    [wordsOf('ab*'), 'relevance: rules/words.en.yaml:3: "ab*" is too short for a "*"'],
    [wordsOf('chech*|a'), 'relevance: rules/words.en.yaml:3: "chech*|a" has both a "*" and endings'],
    [wordsOf('chech|@noun'), 'relevance: rules/words.en.yaml:3: unknown endings "@noun"'],
    [wordsOf('…'), 'relevance: rules/words.en.yaml:3: an empty term'],
    [wordsOf('people …'), 'relevance: rules/words.en.yaml:3: "people …" ends with a gap'],
    [
      wordsOf('a-b/c'),
      'relevance: rules/words.en.yaml:3: "a-b/c": a hyphen or apostrophe cannot stand beside a "/"',
    ],
    [wordsOf('chech|n-ya'), 'relevance: rules/words.en.yaml:3: "chechn-ya" is not one word'],
    [wordsOf('!!'), 'relevance: rules/words.en.yaml:3: "!!" has no letters'],
    [
      wordsOf('a'.repeat(100_000)),
      'relevance: rules/words.en.yaml:3: a term of 100000 characters; at most 300',
    ],
    [wordsOf('a'.repeat(100)), 'relevance: rules/words.en.yaml:3: a word of 64 letters; at most 63'],
    [
      'endings: { noun: a|e }\nplace: [chech|@nuon]\n',
      'relevance: rules/words.en.yaml:2: unknown endings "@nuon"; did you mean "noun"?',
    ],
  ])('words %j', (words, problem) => {
    expect(() => parseRules(filesWith({ words }))).toThrow(problem);
  });

  it.each([
    ['{ find: plase }', 'unknown concept "plase"; did you mean "place"?'],
    ['{ find: where, in: headline }', 'rules.0.when.in: '],
    ['{ find: place, times: none }', 'rules.0.when.times: '],
    ['{ find: place, often: 3 }', 'unknown key "often"'],
    ['{ near: [place], within: 3 words }', 'rules.0.when.near: '],
    ['{ near: [place, group], within: 3 }', 'rules.0.when.within: '],
    ['{ near: [place, group], within: 3 lines }', 'say "30 words", "sentence" or "paragraph"'],
    [
      '{ neer: [place, group], within: 3 words }',
      'a condition is one of find, near, all, any, none; did you mean "near"?',
    ],
    [
      '{ all: [{ find: place }], any: [{ find: place }] }',
      'a condition is one of find, near, all, any, none',
    ],
    ['{ all: [] }', 'rules.0.when.all: '],
    ['{ all: [{ find: place }, { find: goup }] }', 'unknown concept "goup"; did you mean "group"?'],
    ['12', 'a condition is one of find, near, all, any, none'],
    [`${'{ all: ['.repeat(12)}{ find: place }${'] }'.repeat(12)}`, 'deeper than 8'],
  ])('condition %s', (when, problem) => {
    expect(() => parseRules(filesWith({ story: storyWhen(when) }))).toThrow(problem);
  });

  it('names the line of the condition that is wrong', () => {
    const story = `${SMALL_STORY_HEAD}
rules:
  - name: the-rule
    reason: It is the only one.
    points: 60
    when:
      all:
        - { find: place }
        - { find: goup }
    examples: [{ title: Chechnya, answer: match }]
doubts: []
`;
    const line = story.split('\n').findIndex((one) => one.includes('goup')) + 1;
    expect(() => parseRules(filesWith({ story }))).toThrow(
      `relevance: rules/story.yaml:${line}: unknown concept "goup"`,
    );
  });

  it.each([
    ['points: 60', 'points: many', 'rules.0.points: '],
    ['reason: It is the only one.', 'reasons: It is the only one.', 'rules.0.reason: '],
    ['examples: [{ title: Chechnya, answer: match }]', 'examples: []', 'wants at least one example'],
    ['name: the-rule', 'name: The Rule', 'small letters, digits and hyphens'],
    ['any: [place]', 'any: [plce]', 'unknown concept "plce"; did you mean "place"?'],
    ['once: [place]', 'once: [plce]', 'unknown concept "plce"; did you mean "place"?'],
    ['  where:', '  group:', '"group" is a concept already'],
    ['match: 60', 'match: 20', 'match must ask for more points than borderline'],
    ['at-most: 20 words', 'at-most: twenty', 'say it as "60 words"'],
    ['starts-with: [related]', 'starts-with: [relatd]', 'unknown concept "relatd"; did you mean "related"?'],
  ])('story with %j as %j', (from, to, problem) => {
    const story = SMALL_STORY_HEAD + RULE;
    expect(story).toContain(from);
    expect(() => parseRules(filesWith({ story: story.replace(from, to) }))).toThrow(problem);
  });

  it('refuses two rules of one name, a missing story, and files it does not know', () => {
    const twice = RULE.replace(
      'doubts',
      `${RULE.slice(RULE.indexOf('  - name'), RULE.indexOf('doubts'))}doubts`,
    );
    expect(() => parseRules(filesWith({ story: SMALL_STORY_HEAD + twice }))).toThrow(
      'a second rule "the-rule"',
    );
    expect(() => parseRules([])).toThrow('relevance: 0 files named story.yaml among 0 rule files; need one');
    expect(() => parseRules([...filesWith({}), { name: 'rules/wrods.yaml', text: '' }])).toThrow(
      'relevance: rules/wrods.yaml: neither story.yaml nor words.<language>.yaml',
    );
    const long = { name: 'rules/words.ru.yaml', text: `# ${'x'.repeat(1_000_001)}` };
    expect(() => parseRules([...filesWith({}), long])).toThrow(
      'relevance: rules/words.ru.yaml: longer than 1 MB',
    );
  });

  it('does not unfold a file of aliases without end', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}`;
    expect(() => parseRules(filesWith({ words: bomb }))).toThrow();
  });
});
