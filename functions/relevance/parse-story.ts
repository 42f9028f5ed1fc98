import { z } from 'zod';
import { type ConditionContext, namesOf, parseCondition } from './parse-condition.ts';
import { checked, type YamlFile, type YamlPath } from './read-yaml.ts';
import { type Combined, RULE_ZONES, type Rule, type RuleSet } from './rule-set.ts';

/** The story's logic: everything of a rule set but its words. */
export type Story = Omit<RuleSet, 'version' | 'lexicon'>;

const SENTENCE = z.string().min(10, 'wants a sentence');
const WORDS = z
  .string()
  .regex(/^[1-9]\d{0,3} words$/, 'say it as "60 words"')
  .transform((written) => Number.parseInt(written, 10));
const POINTS = z.int().min(0).max(100);
const RULE = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, 'a name has small letters, digits and hyphens'),
  reason: SENTENCE,
  points: POINTS,
  when: z.unknown(),
  examples: z
    .array(
      z.strictObject({
        title: z.string().default(''),
        text: z.string().default(''),
        answer: z.enum(['match', 'borderline', 'irrelevant']),
      }),
    )
    .min(1, 'wants at least one example'),
});
const NAMES = z.array(z.string()).min(1);
const ALSO = z.strictObject({ concept: z.string(), once: NAMES, in: z.enum(RULE_ZONES).default('anywhere') });
const COMBINED = z.strictObject({ any: NAMES, also: z.array(ALSO).default([]) });
const STORY = z.strictObject({
  concepts: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), SENTENCE),
  combined: z.record(z.string(), COMBINED),
  lead: z.strictObject({ 'at-least': WORDS, 'at-most': WORDS }),
  leftovers: z.strictObject({ 'starts-with': NAMES, 'short-line-words': z.int().min(0).max(100) }),
  thresholds: z.strictObject({ match: POINTS, borderline: POINTS }),
  rules: z.array(RULE).min(1),
  doubts: z.array(RULE),
});

/** Reads the file of the story's logic; `doubts` take off the points that they name. */
export function parseStory(yaml: YamlFile): Story {
  const given = checked(yaml, STORY, yaml.data);
  const concepts = new Map(Object.entries(given.concepts));
  const plain: ConditionContext = { yaml, names: new Set(concepts.keys()) };
  const combined = new Map(
    Object.entries(given.combined).map(([name, value]) => [name, parseCombined(name, value, plain)]),
  );
  const context: ConditionContext = { yaml, names: new Set([...concepts.keys(), ...combined.keys()]) };
  const { match, borderline } = given.thresholds;
  if (match <= borderline) yaml.fail(['thresholds'], 'match must ask for more points than borderline');
  return {
    concepts,
    combined,
    lead: { atLeast: given.lead['at-least'], atMost: given.lead['at-most'] },
    leftovers: {
      startsWith: namesOf(given.leftovers['starts-with'], ['leftovers', 'starts-with'], context),
      shortLineWords: given.leftovers['short-line-words'],
    },
    thresholds: { match, borderline },
    rules: [
      ...parseRuleList(given.rules, 'rules', 1, context),
      ...parseRuleList(given.doubts, 'doubts', -1, context),
    ],
  };
}

function parseCombined(name: string, given: z.infer<typeof COMBINED>, context: ConditionContext): Combined {
  const path: YamlPath = ['combined', name];
  if (context.names.has(name)) context.yaml.fail(path, `"${name}" is a concept already`);
  return {
    any: namesOf(given.any, [...path, 'any'], context),
    also: given.also.map(({ concept, once, in: zone }, index) => {
      namesOf([concept], [...path, 'also', index], context);
      return { concept, once: namesOf(once, [...path, 'also', index, 'once'], context), zone };
    }),
  };
}

function parseRuleList(
  given: readonly z.infer<typeof RULE>[],
  list: 'rules' | 'doubts',
  sign: 1 | -1,
  context: ConditionContext,
): Rule[] {
  const seen = new Set<string>();
  return given.map((rule, index) => {
    if (seen.has(rule.name)) context.yaml.fail([list, index, 'name'], `a second rule "${rule.name}"`);
    seen.add(rule.name);
    const when = parseCondition(rule.when, [list, index, 'when'], context);
    return { ...rule, points: sign * rule.points, when };
  });
}
