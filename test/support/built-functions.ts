import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionName, NEEDS } from '../../functions/runtime/env.ts';
import { nameOf, roleRights } from './role-rights.ts';
import { synthesise } from './synthesise.ts';

export interface BuiltFunction {
  readonly name: FunctionName;
  /** A folder with the built function and nothing else around it. */
  readonly folder: string;
  /** The id of its role in the stack. */
  readonly role: string;
  /** Its environment; what only a deployment knows stands there by the id that the stack gave it. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Assets {
  readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>>;
}

export const FUNCTION_NAMES = Object.keys(NEEDS) as FunctionName[];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Synthesises with bundling, and lays every function into an empty folder of its own. */
export function buildFunctions() {
  const root = mkdtempSync(join(tmpdir(), 'watch-functions-'));
  const bundles = join(root, 'cdk.out');
  const { pipeline } = synthesise({ bundlesInto: bundles }).json;
  const assets: Assets = JSON.parse(readFileSync(join(bundles, 'Pipeline.assets.json'), 'utf8'));
  const build = (name: FunctionName): BuiltFunction => {
    const id = Object.keys(pipeline.Resources).find((key) => key.startsWith(`${capital(name)}Function`));
    const { Code, Role, Environment } = pipeline.Resources[String(id)].Properties;
    const asset = String(assets.files[Code.S3Key.replace('.zip', '')]?.source.path);
    const folder = join(root, name);
    mkdirSync(folder);
    cpSync(join(bundles, asset), folder, { recursive: true });
    const variables = Object.entries(Environment.Variables).map(([key, value]) => [key, nameOf(value)]);
    return { name, folder, role: nameOf(Role), environment: Object.fromEntries(variables) };
  };
  const functions = Object.fromEntries(FUNCTION_NAMES.map((name) => [name, build(name)])) as Record<
    FunctionName,
    BuiltFunction
  >;
  return { functions, rights: roleRights(pipeline), remove: () => rmSync(root, { recursive: true }) };
}
