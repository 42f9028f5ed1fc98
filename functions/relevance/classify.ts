import { createHash } from 'node:crypto';
import { type Ground, meetsCondition, type Place } from './meets-condition.ts';
import type { Rule, RuleSet } from './rule-set.ts';
import { surveyText } from './survey-text.ts';
import type { Judged, RelevanceAnswer, Span, Verdict } from './verdict.ts';

const MOST_SPANS = 120;

interface Fired {
  readonly rule: Rule;
  readonly places: readonly Place[];
}

/**
 * Judges one text by the rules: the points of all rules that hold are added up and compared with the thresholds. Says
 * the same of the same text and rules on any machine. `score` is the sum as hundredths, from 0 to 1; `rule` is the
 * rule with the most points; the spans are the places by which the rules hold, the title's first, 120 at most.
 */
export function classify(judged: Judged, rules: RuleSet): Verdict {
  const ground: Ground = { survey: surveyText(judged, rules), rules, known: new Map() };
  const fired = rules.rules.flatMap((rule): Fired[] => {
    const places = meetsCondition(rule.when, ground);
    return places === undefined ? [] : [{ rule, places }];
  });
  const points = fired.reduce((sum, { rule }) => sum + rule.points, 0);
  const answer = answerFor(points, rules.thresholds);
  const reasons = fired.filter(({ rule }) => rule.points > 0).sort((a, b) => b.rule.points - a.rule.points);
  const [strongest] = reasons;
  const told = answer !== 'irrelevant';
  return {
    answer,
    score: Math.min(100, Math.max(0, points)) / 100,
    ...(told && strongest !== undefined ? { rule: strongest.rule.name } : {}),
    spans: told ? spansOf(reasons.flatMap(({ places }) => places)) : [],
    rulesVersion: rules.version,
    textHash: createHash('sha256').update(`${judged.title}\n${judged.text}`).digest('hex'),
  };
}

function answerFor(points: number, { match, borderline }: RuleSet['thresholds']): RelevanceAnswer {
  if (points >= match) return 'match';
  return points >= borderline ? 'borderline' : 'irrelevant';
}

function spansOf(places: readonly Place[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { zone, occurrence } of places) {
    const { term, first, last } = occurrence;
    const start = zone.tokens[first]?.start ?? 0;
    const end = zone.tokens[last]?.end ?? start;
    const span = { concept: term.concept, term: term.written, zone: zone.zone, start, end };
    spans.set(`${span.zone} ${start} ${end} ${span.concept}`, span);
  }
  return [...spans.values()].sort(inOrder).slice(0, MOST_SPANS);
}

function inOrder(a: Span, b: Span): number {
  if (a.zone !== b.zone) return a.zone === 'title' ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.concept < b.concept ? -1 : 1);
}
