import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IModule,
  type IViolation,
} from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** What dependency-cruiser saw of the house. */
export interface Cruise {
  /** The source files it really read, as paths from the root. */
  readonly modules: readonly Pick<IModule, 'source' | 'dependencies'>[];
  readonly violations: readonly IViolation[];
  /** The rules it applied: name → what to do about a breach. */
  readonly advice: ReadonlyMap<string, string>;
}

interface Scope {
  readonly root: string;
  /** Path of a dependency-cruiser configuration. */
  readonly configFile: string;
  /** The folders to read, as paths from the root. */
  readonly folders: readonly string[];
}

/** Runs dependency-cruiser over some folders with a configuration file. */
export async function cruiseModules({ root, configFile, folders }: Scope): Promise<Cruise> {
  const options: ICruiseOptions = await extractDepcruiseOptions(configFile);
  const { output } = await cruise([...folders], { ...options, baseDir: root, outputType: 'json' });
  const result: ICruiseResult = typeof output === 'string' ? JSON.parse(output) : output;
  const inside = new RegExp(`^(${folders.join('|')})/`);
  return {
    modules: result.modules.filter(({ source, couldNotResolve }) => inside.test(source) && !couldNotResolve),
    violations: result.summary.violations,
    advice: new Map(options.ruleSet?.forbidden?.map(({ name, comment }) => [name ?? '', comment ?? ''])),
  };
}
