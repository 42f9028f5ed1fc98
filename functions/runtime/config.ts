import { ENV, type FunctionName, NEEDS, type Setting } from './env.ts';

/** The settings of one function, all there, and the region it runs in. */
export type Config<Name extends FunctionName> = Readonly<
  Record<(typeof NEEDS)[Name][number] | 'region', string>
>;

/** Lambda itself sets this one. */
const REGION = 'AWS_REGION';

/** Reads a function's settings from the environment, or throws one error that names every missing variable. */
export function readConfig<Name extends FunctionName>(
  name: Name,
  env: Readonly<Record<string, string | undefined>>,
): Config<Name> {
  const needs: readonly Setting[] = NEEDS[name];
  const variables = new Map<string, string>([
    ['region', REGION],
    ...needs.map((need) => [need, ENV[need]] as const),
  ]);
  const missing = [...variables.values()].filter((variable) => !env[variable]);
  if (missing.length > 0) throw new Error(`runtime: ${name} lacks ${missing.join(', ')} in its environment`);
  return Object.fromEntries(
    [...variables].map(([setting, variable]) => [setting, env[variable]]),
  ) as Config<Name>;
}
