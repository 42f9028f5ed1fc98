import type { Breach } from './breach.ts';

const DRAWERS = /^(index|utils?|helpers?|common|shared|types?|misc|libs?)$/i;
/** Names such as feed-utils or date-helpers: a drawer with a label. */
const LABELLED_DRAWERS = /[-_.](utils?|helpers?|misc)$/i;
const SUFFIX = /(\.d)?\.[^.]+$/;

/** Names that say nothing, in the folders whose names are the map of the house. */
export function checkNames(files: readonly string[]): Breach[] {
  return files.filter((file) => /^(functions|infra|local)\//.test(file)).flatMap(namesIn);
}

function namesIn(file: string): Breach[] {
  const steps = file.split('/').slice(1);
  return steps
    .map((step, depth) => (depth === steps.length - 1 ? step.replace(SUFFIX, '') : step))
    .filter((name) => DRAWERS.test(name) || LABELLED_DRAWERS.test(name))
    .map((name) => ({
      file,
      rule: 'no-drawers',
      found: `is called "${name}"`,
      advice:
        'Name it for what it holds (a noun for a type, a verb for a function), and split it when it holds two things.',
    }));
}

/** Declaration files in functions/ that describe no module beside them: types that no wall would look at. */
export function checkDeclarations(files: readonly string[]): Breach[] {
  return files
    .filter(
      (file) =>
        /^functions\/.*\.d\.[cm]?ts$/.test(file) && !files.includes(file.replace(/\.d\.([cm]?)ts$/, '.$1js')),
    )
    .map((file) => ({
      file,
      rule: 'declarations-beside-their-module',
      found: 'declares types, but no .js, .mjs or .cjs of its name stands beside it',
      advice: 'Write the types into a .ts file.',
    }));
}

/** Folders of functions/ without a rule of their own: no wall would stand around them. */
export function checkFolders(files: readonly string[], ruleNames: readonly string[]): Breach[] {
  return files
    .filter((file) => /^functions\//.test(file) && !/^functions\/bundle(\.d)?\.m(js|ts)$/.test(file))
    .filter((file) => !ruleNames.includes(`walls-of-${file.split('/')[1] ?? ''}`))
    .map((file) => ({
      file,
      rule: 'every-folder-has-walls',
      found: 'stands in no folder that the rules know',
      advice: 'Put it into a room, or give its folder a place in .dependency-cruiser.mjs.',
    }));
}
