import type { Planted } from './plant-tree.ts';

/** One way to break a rule: what is planted besides the clean house, and the breaches it must cause. */
export interface Violation {
  readonly title: string;
  readonly files: Planted;
  /** `rule @ file`, each expected breach, in the order of the alphabet. */
  readonly breaches: readonly string[];
}

const ROOMS = [
  'fetch',
  'feed',
  'article',
  'relevance',
  'match',
  'archive',
  'digest',
  'subscriber',
  'mail',
  'site',
];

/** Something wrong in one new file that must cause exactly these rules to fail, there. */
const wrong = (title: string, file: string, content: string, ...rules: string[]): Violation => ({
  title,
  files: { [file]: content },
  breaches: rules.map((rule) => `${rule} @ ${file}`),
});

const inRoom = (content: string, ...rules: string[]): Violation =>
  wrong(`a room with ${content}`, 'functions/match/wrong.ts', content, ...rules);

const ORDER: readonly Violation[] = [
  ...ROOMS.map((room, place) =>
    wrong(
      `${room} imports from its right`,
      `functions/${room}/wrong.ts`,
      `import type { X } from '../${ROOMS[place + 1] ?? 'pipeline'}/right.ts'; export type Y = X;`,
      `walls-of-${room}`,
    ),
  ).map((violation, place) => ({
    ...violation,
    files: {
      ...violation.files,
      [`functions/${ROOMS[place + 1] ?? 'pipeline'}/right.ts`]: 'export type X = 1;',
    },
  })),
  wrong(
    'a room imports an adapter',
    'functions/site/wrong.ts',
    "import '../adapters/tables.ts';",
    'walls-of-site',
  ),
  wrong(
    'the pipeline imports an adapter',
    'functions/pipeline/wrong.ts',
    "import { TABLES } from '../adapters/tables.ts'; export default TABLES;",
    'walls-of-pipeline',
  ),
  wrong(
    'an adapter imports a step of the pipeline',
    'functions/adapters/wrong.ts',
    "export { poll } from '../pipeline/poll.ts';",
    'walls-of-adapters',
  ),
  wrong(
    'an adapter imports the runtime',
    'functions/adapters/wrong.ts',
    "export * from '../runtime/env.ts';",
    'walls-of-adapters',
  ),
  wrong(
    'the runtime imports a handler',
    'functions/runtime/wrong.ts',
    "export const later = () => import('../handlers/poll.ts');",
    'walls-of-runtime',
  ),
  wrong(
    'a handler imports a room',
    'functions/handlers/wrong.ts',
    "import type { Match } from '../match/match.ts'; export type M = Match;",
    'walls-of-handlers',
  ),
  wrong(
    'a handler imports an adapter',
    'functions/handlers/wrong.ts',
    "import '../adapters/tables.ts';",
    'walls-of-handlers',
  ),
  wrong('somebody imports local', 'bench/wrong.ts', "import '../local/start.ts';", 'nobody-imports-local'),
  wrong('somebody imports infra', 'local/wrong.ts', "import '../infra/app.ts';", 'nobody-imports-infra'),
  wrong(
    'infra imports services',
    'infra/wrong.ts',
    "import '../functions/runtime/services.ts';",
    'infra-reads-names-only',
  ),
  {
    title: 'the house imports a test',
    files: { 'local/wrong.ts': "import '../test/fake.ts';", 'test/fake.ts': '' },
    breaches: ['no-tests-in-the-house @ local/wrong.ts'],
  },
];

const WORLD = [
  'fs',
  'fs/promises',
  'net',
  'tls',
  'http',
  'http2',
  'https',
  'dns',
  'worker_threads',
  'child_process',
];
const CLOCKS = ['timers/promises', 'perf_hooks', 'os'];
const SERVICES = ['undici', '@aws-sdk/client-sqs', 'nodemailer', 'dynalite', 'smtp-server'];
const LIBRARIES = ['ipaddr.js', 'chardet', 'rss-parser', 'jsdom', '@mozilla/readability', 'yaml', 'zod'];

const PACKAGES: readonly Violation[] = [
  ...[...WORLD, ...CLOCKS].map((name) => inRoom(`import 'node:${name}';`, 'only-adapters-touch-the-world')),
  inRoom("import 'fs';", 'only-adapters-touch-the-world'),
  ...['pipeline', 'runtime', 'handlers'].map((folder) =>
    wrong(
      `${folder} reads the disk`,
      `functions/${folder}/wrong.ts`,
      "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
      'only-adapters-touch-the-world',
    ),
  ),
  ...SERVICES.map((name) =>
    inRoom(`import type { X } from '${name}'; export type Y = X;`, 'only-adapters-use-services'),
  ),
  ...SERVICES.map((name) =>
    wrong(
      `the runtime imports ${name}`,
      'functions/runtime/wrong.ts',
      `import '${name}';`,
      'only-adapters-use-services',
    ),
  ),
  ...LIBRARIES.map((name) => inRoom(`import '${name}';`, `one-place-for-${name}`)),
  wrong('an adapter parses pages', 'functions/adapters/wrong.ts', "import 'jsdom';", 'one-place-for-jsdom'),
  wrong(
    'the pipeline knows of Lambda',
    'functions/pipeline/wrong.ts',
    "import type { Event } from 'aws-lambda'; export type E = Event;",
    'lambda-events-stay-at-the-door',
  ),
  wrong(
    'what runs needs a devDependency',
    'local/wrong.ts',
    "import 'aws-cdk-lib';",
    'run-time-packages-only',
  ),
  wrong('the start needs a package', 'local/wrong.mjs', "import 'esbuild';", 'starts-without-packages'),
  wrong('the start needs TypeScript', 'local/wrong.mjs', "import './start.ts';", 'starts-without-packages'),
];

const ANYWHERE: readonly Violation[] = [
  {
    title: 'a circle of types',
    files: {
      'local/one.ts': "import type { Two } from './two.ts'; export type One = Two;",
      'local/two.ts': "import type { One } from './one.ts'; export type Two = One;",
    },
    breaches: ['no-circles @ local/one.ts'],
  },
  wrong('an import of nothing', 'local/wrong.ts', "import './nothing.ts';", 'no-missing-modules'),
  wrong(
    'a package that is not installed',
    'local/wrong.ts',
    "import 'nothing-of-this-name';",
    'no-missing-modules',
  ),
  wrong(
    'an import that hides in a type',
    'functions/match/wrong.ts',
    "export type Hidden = readonly import('../site/page.ts').Page[];",
    'every-import-was-read',
  ),
  wrong(
    'a computed import',
    'local/wrong.ts',
    'export const load = (name: string) => import(name);',
    'no-hidden-imports',
  ),
  wrong(
    'require in an adapter',
    'functions/adapters/wrong.ts',
    "import { createRequire } from 'node:module'; export const load = createRequire('/');",
    'no-hidden-imports',
  ),
  wrong(
    'a built-in module asked of the process',
    'functions/adapters/wrong.ts',
    "export const fs = process.getBuiltinModule('node:fs');",
    'no-hidden-imports',
  ),
  wrong('a source that no parser reads', 'local/wrong.mts', 'export const x = 1;', 'every-file-was-read'),
];

const PURITY: readonly Violation[] = [
  inRoom('export const now = Date.now();', 'no-clock'),
  inRoom('export const clock = Date.now;', 'no-clock'),
  inRoom("export const now = Date['now']();", 'no-clock'),
  inRoom('export const { now } = Date;', 'no-clock'),
  inRoom('export const now = new Date();', 'no-clock'),
  inRoom('export const now = new Date;', 'no-clock'),
  inRoom('export const now = Date();', 'no-clock'),
  inRoom('export const now = performance.now();', 'no-clock'),
  inRoom('export const later = (at = new Date()) => at;', 'no-clock'),
  inRoom('export class Watch { #at = (Date.now() as number)!; at = () => this.#at; }', 'no-clock'),
  inRoom('export const draw = [Math.random()];', 'no-randomness'),
  inRoom('export const { random } = Math;', 'no-randomness'),
  inRoom('export const id = crypto.randomUUID();', 'no-randomness'),
  inRoom("import { randomBytes as bytes } from 'node:crypto'; export const id = bytes(4);", 'no-randomness'),
  inRoom("import { randomUUID } from 'crypto'; export const id = randomUUID();", 'no-randomness'),
  inRoom("import crypto from 'node:crypto'; export const id = crypto.randomUUID();", 'no-randomness'),
  inRoom("import * as crypto from 'node:crypto'; export const id = crypto.randomUUID();", 'no-randomness'),
  inRoom('export const where = process.platform;', 'no-surroundings'),
  inRoom('export const everything = globalThis;', 'no-surroundings'),
  inRoom('export const setting = process.env.TOKEN;', 'environment-at-the-door', 'no-surroundings'),
  inRoom("console.log('here');", 'no-console'),
  inRoom('console?.error(1);', 'no-console'),
  inRoom('export const wait = () => new Promise((done) => setTimeout(done, 5));', 'no-waiting'),
  inRoom('export const tick = setInterval;', 'no-waiting'),
  inRoom("export const page = fetch('https://example.org');", 'no-network'),
  inRoom('export const reach = { fetch };', 'no-network'),
  wrong(
    'the pipeline looks at the clock',
    'functions/pipeline/wrong.ts',
    'export const at = Date.now();',
    'no-clock',
  ),
  wrong(
    'an adapter reads the environment',
    'functions/adapters/wrong.ts',
    'export const token = process?.env.TOKEN;',
    'environment-at-the-door',
  ),
  wrong(
    'an adapter takes the environment apart',
    'functions/adapters/wrong.ts',
    'export const { env } = process;',
    'environment-at-the-door',
  ),
  wrong(
    'an adapter imports the environment',
    'functions/adapters/wrong.ts',
    "export { env } from 'node:process';",
    'environment-at-the-door',
  ),
  wrong(
    'the runtime reads the environment',
    'functions/runtime/wrong.ts',
    'export const region = () => process.env.REGION;',
    'environment-at-the-door',
  ),
];

const NAMES: readonly Violation[] = [
  ...['index', 'utils', 'helpers', 'common', 'shared', 'types', 'misc', 'lib', 'feed-utils'].map((name) =>
    wrong(`a file called ${name}`, `functions/match/${name}.ts`, '', 'no-drawers'),
  ),
  wrong('a folder called shared', 'infra/shared/name.ts', '', 'no-drawers'),
  wrong('a data file called types', 'local/types.json', '{}', 'no-drawers'),
  wrong('a room that nobody built', 'functions/cellar/wine.ts', '', 'every-folder-has-walls'),
  wrong('a file outside the rooms', 'functions/loose.ts', '', 'every-folder-has-walls'),
  wrong(
    'a declaration of nothing',
    'functions/match/loose.d.ts',
    "export type { Page } from '../site/page.ts';",
    'declarations-beside-their-module',
  ),
];

/** Every violation gets files of its own, so that all of them can stand in one house. */
const numbered = ({ title, files, breaches }: Violation, number: number): Violation => {
  const own = (path: string) => path.replace('/wrong.', `/wrong-${number}.`);
  return {
    title,
    files: Object.fromEntries(Object.entries(files).map(([file, content]) => [own(file), content])),
    breaches: breaches.map(own),
  };
};

/** Every way to break a rule that the tests try. */
export const VIOLATIONS: readonly Violation[] = [...ORDER, ...PACKAGES, ...ANYWHERE, ...PURITY, ...NAMES].map(
  numbered,
);
