import { parseRules } from '../../functions/relevance/parse-rules.ts';
import type { RuleSet } from '../../functions/relevance/rule-set.ts';

/** The head of a small story: concepts `place`, `group`, `act`, `related`, and `where` = place or, once named, region. */
export const SMALL_STORY_HEAD = `
concepts:
  place: Where it happens.
  region: What the place is called later.
  group: Whom it happens to.
  act: What happens to them.
  related: How a box of other articles begins.
combined:
  where:
    any: [place]
    also:
      - { concept: region, once: [place], in: top }
lead: { at-least: 10 words, at-most: 20 words }
leftovers: { starts-with: [related], short-line-words: 8 }
thresholds: { match: 60, borderline: 30 }
`;

export const SMALL_WORDS = `
endings:
  cases: я|и|е
also-names: [gay]
except:
  group: [tyson gay]
place: [chechnya, чечн|@cases, =Argun, 车臣]
region: [the republic]
group: [gay|-|s, lesbian*, non-traditional … orientation]
act: [arrest|-|s|ed, tortur*]
related: [read also]
`;

/** A rule set of one rule worth 60 points, or of the `rules` and `doubts` given as YAML. */
export function smallRules({
  when = '{ find: place }',
  words = SMALL_WORDS,
  rules = '',
  doubts = '[]',
} = {}): RuleSet {
  const one = `
rules:
  - name: the-rule
    reason: It is the only one.
    points: 60
    when: ${when}
    examples: [{ title: Chechnya, answer: match }]
`;
  return parseRules([
    {
      name: 'rules/story.yaml',
      text: `${SMALL_STORY_HEAD}${rules === '' ? one : rules}\ndoubts: ${doubts}\n`,
    },
    { name: 'rules/words.en.yaml', text: words },
  ]);
}
