import { findLeftovers, wordsIn } from './find-leftovers.ts';
import { findTerms, type Occurrence } from './find-terms.ts';
import type { RuleSet, RuleZone } from './rule-set.ts';
import { type Token, type Tokenized, tokenize } from './tokenize.ts';
import type { Judged, Zone } from './verdict.ts';

/** The concepts found in one zone, each with its places in order; no two places of a concept overlap. */
export interface ZoneSurvey {
  readonly zone: Zone;
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<string, readonly Occurrence[]>;
}

/** What the conditions are asked of. */
export interface Survey {
  /** The parts of the article that each zone of a rule looks into. */
  readonly zones: Readonly<Record<RuleZone, readonly ZoneSurvey[]>>;
  /** Words of the text, the leftovers left out. */
  readonly words: number;
}

/** More of a title or text is not judged (UTF-16 code units). */
const LONGEST = { title: 2_000, text: 200 * 1024 } as const;
/** Words of a first sentence that stands for a title. */
const LONGEST_HEADLINE = 40;

/** Reads title and text once and notes where each concept stands. */
export function surveyText(judged: Judged, rules: RuleSet): Survey {
  const titleTokens = tokenize(judged.title.slice(0, LONGEST.title));
  const textTokens = tokenize(judged.text.slice(0, LONGEST.text));
  const inText = findTerms(textTokens, rules.lexicon).occurrences;
  const left = findLeftovers(textTokens, inText, rules);
  const kept = inText.filter((one) => !left.has(textTokens.tokens[one.first]?.paragraph ?? -1));
  const title = surveyZone('title', titleTokens, findTerms(titleTokens, rules.lexicon).occurrences);
  const text = surveyZone('text', textTokens, kept);
  const words = (textTokens.tokens.at(-1)?.at ?? 0) - wordsIn(textTokens, left);
  const leadEnd = Math.min(rules.lead.atMost, Math.max(rules.lead.atLeast, words / 2));
  const lead = narrowed(text, ({ at }) => at <= leadEnd);
  const untitled = titleTokens.tokens.length === 0;
  const headline = untitled ? narrowed(text, isHeadline) : title;
  return {
    zones: { title: [headline], lead: [lead], top: [title, lead], text: [text], anywhere: [title, text] },
    words,
  };
}

const isHeadline = ({ sentence, at }: Token): boolean => sentence === 0 && at <= LONGEST_HEADLINE;

function surveyZone(zone: Zone, { tokens }: Tokenized, occurrences: readonly Occurrence[]): ZoneSurvey {
  const taken = takenAway(occurrences);
  const places = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const { concept, exception } = one.term;
    if (exception || taken.get(concept)?.has(one.first)) continue;
    const list = places.get(concept);
    if (list === undefined) places.set(concept, [one]);
    else list.push(one);
  }
  return { zone, tokens, places: new Map([...places].map(([concept, list]) => [concept, apart(list)])) };
}

/** For each concept, the tokens that an exception takes away from it. */
function takenAway(occurrences: readonly Occurrence[]): ReadonlyMap<string, ReadonlySet<number>> {
  const taken = new Map<string, Set<number>>();
  for (const { term, first, last } of occurrences) {
    if (!term.exception) continue;
    const tokens = taken.get(term.concept) ?? new Set();
    for (let index = first; index <= last; index += 1) tokens.add(index);
    taken.set(term.concept, tokens);
  }
  return taken;
}

/** The same places in order; of those that overlap only the one that begins first, the longest of them. */
export function apart(list: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  for (const one of [...list].sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (one.first > (kept.at(-1)?.last ?? -1)) kept.push(one);
  }
  return kept;
}

/** The same zone with only the places whose last token is within. */
function narrowed(zone: ZoneSurvey, isWithin: (token: Token) => boolean): ZoneSurvey {
  const places = [...zone.places].map(([concept, list]) => {
    const within = list.filter(({ last }) => {
      const token = zone.tokens[last];
      return token !== undefined && isWithin(token);
    });
    return [concept, within] as const;
  });
  return { ...zone, places: new Map(places) };
}
