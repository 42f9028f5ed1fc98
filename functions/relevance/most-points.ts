import type { Condition, RuleSet } from './rule-set.ts';

/**
 * The most points that a text can come to in which no other concepts than these stand, wherever and however often:
 * every `none` is taken to hold and no doubt to apply. More concepts never give less.
 */
export function mostPoints(present: ReadonlySet<string>, { rules, combined }: RuleSet): number {
  const possible = rules.filter(({ points, when }) => points > 0 && mayHold(when));
  return possible.reduce((sum, { points }) => sum + points, 0);

  function mayHold(condition: Condition): boolean {
    if ('find' in condition) return condition.find.some(mayStand);
    if ('near' in condition) return condition.near.every((names) => names.some(mayStand));
    if ('all' in condition) return condition.all.every(mayHold);
    return 'any' in condition ? condition.any.some(mayHold) : true;
  }

  function mayStand(name: string): boolean {
    const parts = combined.get(name);
    if (parts === undefined) return present.has(name);
    const isPresent = (concept: string): boolean => present.has(concept);
    return (
      parts.any.some(isPresent) ||
      parts.also.some((one) => isPresent(one.concept) && one.once.some(isPresent))
    );
  }
}
