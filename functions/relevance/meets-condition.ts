import type { Occurrence } from './find-terms.ts';
import type { Condition, Counted, Find, Near, RuleSet } from './rule-set.ts';
import { apart, type Survey, type ZoneSurvey } from './survey-text.ts';

/** A place that helped a condition to hold. */
export interface Place {
  readonly zone: ZoneSurvey;
  readonly occurrence: Occurrence;
}

/** What conditions are asked of: one text, the rules, and the places worked out so far by names and zone. */
export interface Ground {
  readonly survey: Survey;
  readonly rules: RuleSet;
  readonly known: Map<readonly string[], Map<ZoneSurvey, readonly Occurrence[]>>;
}

/** The places by which the condition holds (none for a `none`), or undefined when it does not hold. */
export function meetsCondition(condition: Condition, ground: Ground): readonly Place[] | undefined {
  if ('find' in condition) return meetsFind(condition, ground);
  if ('near' in condition) return meetsNear(condition, ground);
  if ('none' in condition) {
    return condition.none.some((one) => meetsCondition(one, ground) !== undefined) ? undefined : [];
  }
  const all = 'all' in condition;
  const held: Place[] = [];
  let count = 0;
  for (const part of all ? condition.all : condition.any) {
    const places = meetsCondition(part, ground);
    if (places === undefined && all) return undefined;
    if (places === undefined) continue;
    held.push(...places);
    count += 1;
  }
  return count > 0 ? held : undefined;
}

function meetsFind(condition: Find, ground: Ground): Place[] | undefined {
  const places = ground.survey.zones[condition.zone].flatMap((zone) =>
    placesOf(condition.find, zone, ground).map((occurrence) => ({ zone, occurrence })),
  );
  return isEnough(places.length, condition, ground) ? places : undefined;
}

function meetsNear(condition: Near, ground: Ground): Place[] | undefined {
  const meetings = ground.survey.zones[condition.zone].flatMap((zone) => {
    const groups = condition.near.map((names) => placesOf(names, zone, ground));
    const met = groups.some((group) => group.length === 0) ? [] : meetingsOf(groups, zone, condition.within);
    return met.map((places) => places.map((occurrence) => ({ zone, occurrence })));
  });
  return isEnough(meetings.length, condition, ground) ? meetings.flat() : undefined;
}

function isEnough(count: number, { times, oneIn }: Counted, { survey }: Ground): boolean {
  return count >= times && (oneIn === undefined || count >= survey.words / oneIn);
}

function placesOf(names: readonly string[], zone: ZoneSurvey, ground: Ground): readonly Occurrence[] {
  const byZone = ground.known.get(names) ?? new Map<ZoneSurvey, readonly Occurrence[]>();
  ground.known.set(names, byZone);
  const known = byZone.get(zone);
  if (known !== undefined) return known;
  const concepts = new Set(names.flatMap((name) => conceptsOf(name, ground)));
  const found = apart([...concepts].flatMap((concept) => zone.places.get(concept) ?? []));
  byZone.set(zone, found);
  return found;
}

function conceptsOf(name: string, { survey, rules }: Ground): readonly string[] {
  const combined = rules.combined.get(name);
  if (combined === undefined) return [name];
  const also = combined.also.filter(({ once, zone }) =>
    survey.zones[zone].some(({ places }) => once.some((one) => places.get(one)?.length)),
  );
  return [...combined.any, ...also.map(({ concept }) => concept)];
}

/** One place of each group, close enough together; each meeting begins after the one before it has ended. */
function meetingsOf(
  groups: readonly (readonly Occurrence[])[],
  { tokens }: ZoneSurvey,
  within: Near['within'],
): Occurrence[][] {
  const places = groups.flatMap((group, index) => group.map((occurrence) => ({ occurrence, index })));
  places.sort((a, b) => a.occurrence.first - b.occurrence.first || a.index - b.index);
  const meetings: Occurrence[][] = [];
  const latest = new Map<number, Occurrence>();
  for (const { occurrence, index } of places) {
    latest.set(index, occurrence);
    if (latest.size < groups.length || !areClose([...latest.values()])) continue;
    meetings.push([...latest.values()]);
    latest.clear();
  }
  return meetings;

  function areClose(met: readonly Occurrence[]): boolean {
    const firsts = met.map((one) => tokens[one.first]);
    const lasts = met.map((one) => tokens[one.last]);
    const [begin] = firsts;
    const unit = within === 'sentence' ? 'sentence' : 'paragraph';
    if (firsts.some((token) => token?.[unit] !== begin?.[unit])) return false;
    if (typeof within !== 'number') return true;
    const from = Math.min(...firsts.map((token) => token?.at ?? 0));
    const to = Math.max(...lasts.map((token) => token?.at ?? 0));
    return to - from <= within;
  }
}
