import { z } from 'zod';
import { meant } from './nearest-name.ts';
import { checked, type YamlFile, type YamlPath } from './read-yaml.ts';
import { type Condition, type Counted, type Find, type Near, RULE_ZONES } from './rule-set.ts';

const NAMES = z.union([z.string(), z.array(z.string()).min(1)]);
const COUNTED = {
  in: z.enum(RULE_ZONES).default('anywhere'),
  times: z.int().min(1).max(1000).default(1),
  'one-in': z
    .string()
    .regex(/^[1-9]\d{0,4} words$/, 'say it as "300 words"')
    .optional(),
};
const FIND = z.strictObject({ find: NAMES, ...COUNTED });
const NEAR = z.strictObject({
  near: z.array(NAMES).min(2).max(5),
  within: z
    .string()
    .regex(/^(?:[1-9]\d{0,2} words|sentence|paragraph)$/, 'say "30 words", "sentence" or "paragraph"'),
  ...COUNTED,
});
const SEVERAL = ['all', 'any', 'none'] as const;
const DEEPEST = 8;

/** What a condition is read with: its file, and the names it may use. */
export interface ConditionContext {
  readonly yaml: YamlFile;
  readonly names: ReadonlySet<string>;
}

/** Reads one condition: `find`, `near`, or `all` / `any` / `none` over a list of conditions. */
export function parseCondition(value: unknown, path: YamlPath, context: ConditionContext): Condition {
  const { yaml } = context;
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  if (keys.includes('find')) return parseFind(value, path, context);
  if (keys.includes('near')) return parseNear(value, path, context);
  const [key = '', ...more] = keys;
  const several = SEVERAL.find((one) => one === key);
  if (several === undefined || more.length > 0) {
    return yaml.fail(
      [...path, key],
      `a condition is one of find, near, all, any, none${meant(key, [...SEVERAL, 'find', 'near'])}`,
    );
  }
  if (path.length > DEEPEST * 2)
    return yaml.fail(path, `conditions within conditions, deeper than ${DEEPEST}`);
  const schema = z.strictObject({ [several]: z.array(z.unknown()).min(1) });
  const list = checked(yaml, schema, value, path)[several] ?? [];
  const conditions = list.map((one, index) => parseCondition(one, [...path, several, index], context));
  if (several === 'all') return { all: conditions };
  return several === 'any' ? { any: conditions } : { none: conditions };
}

function parseFind(value: unknown, path: YamlPath, context: ConditionContext): Find {
  const given = checked(context.yaml, FIND, value, path);
  return { find: namesOf(given.find, [...path, 'find'], context), ...counted(given) };
}

function parseNear(value: unknown, path: YamlPath, context: ConditionContext): Near {
  const given = checked(context.yaml, NEAR, value, path);
  const near = given.near.map((group, index) => namesOf(group, [...path, 'near', index], context));
  const { within } = given;
  return {
    near,
    within: within === 'sentence' || within === 'paragraph' ? within : Number.parseInt(within, 10),
    ...counted(given),
  };
}

function counted(given: z.infer<typeof FIND> | z.infer<typeof NEAR>): Counted {
  const oneIn = given['one-in'];
  return {
    zone: given.in,
    times: given.times,
    ...(oneIn === undefined ? {} : { oneIn: Number.parseInt(oneIn, 10) }),
  };
}

/** The names, each of them a concept or a combined one. */
export function namesOf(
  given: string | readonly string[],
  path: YamlPath,
  { yaml, names }: ConditionContext,
): readonly string[] {
  const list = typeof given === 'string' ? [given] : given;
  for (const [index, name] of list.entries()) {
    if (names.has(name)) continue;
    yaml.fail([...path, index], `unknown concept "${name}"${meant(name, names)}`);
  }
  return list;
}
