/** The rooms in the order in which the news walks through them: each imports only from rooms to its left. */
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

/** The libraries that rooms may use, each with the only folders of functions/ that may import it. */
const LIBRARIES = {
  'ipaddr.js': ['fetch'],
  chardet: ['fetch'],
  'rss-parser': ['feed'],
  jsdom: ['article'],
  '@mozilla/readability': ['article'],
  yaml: ['relevance', 'runtime'],
  // Besides the rules: adapters check what comes back from a table.
  zod: ['relevance', 'adapters', 'runtime'],
};

/** Node's own modules that neither wait for nor change anything outside: rooms may use them. */
const QUIET_MODULES = ['buffer', 'crypto', 'path', 'querystring', 'string_decoder', 'url', 'util', 'zlib'];

const escaped = (text) => text.replaceAll('.', '\\.');
const anyOf = (names) => `(${names.map(escaped).join('|')})`;
const packages = (names) => `(^|/)node_modules/(@types/)?${anyOf(names)}/`;
const outsideMachineRoom = {
  path: '^functions/',
  pathNot: ['^functions/adapters/', '^functions/bundle\\.mjs$'],
};

/** A folder of functions/ may import only what is listed of functions/. A folder without such a rule is refused. */
const wallsOf = (folder, allowed, comment) => ({
  name: `walls-of-${folder}`,
  comment,
  severity: 'error',
  from: { path: `^functions/${folder}/` },
  to: { path: '^functions/', pathNot: allowed },
});

const rooms = ROOMS.map((room, place) =>
  wallsOf(
    room,
    `^functions/${anyOf(ROOMS.slice(0, place + 1))}/`,
    `The order of the rooms is ${ROOMS.join(' < ')}. ${room}/ imports only from itself and from rooms to its left: move what it needs to the left, or let the pipeline hand it over.`,
  ),
);

const corridors = [
  wallsOf(
    'pipeline',
    `^functions/${anyOf([...ROOMS, 'pipeline'])}/`,
    'The pipeline imports rooms and itself. What touches the world comes in as a service, through a port.',
  ),
  wallsOf(
    'adapters',
    [`^functions/${anyOf([...ROOMS, 'adapters'])}/`, '^functions/pipeline/(logger|queue)\\.ts$'],
    'An adapter imports rooms, other adapters and the ports pipeline/logger.ts and pipeline/queue.ts.',
  ),
  wallsOf(
    'runtime',
    `^functions/${anyOf([...ROOMS, 'pipeline', 'adapters', 'runtime'])}/`,
    'The runtime builds services out of rooms, pipeline and adapters. It knows no handler and no build script.',
  ),
  wallsOf(
    'handlers',
    `^functions/${anyOf(['pipeline', 'runtime'])}/`,
    'A handler imports pipeline and runtime only: let runtime/services.ts build what it needs.',
  ),
];

const neighbours = [
  {
    name: 'nobody-imports-local',
    comment: 'local/ stands at the end: what others need of it belongs into functions/.',
    severity: 'error',
    from: { path: '^(functions|infra|bench)/' },
    to: { path: '^local/' },
  },
  {
    name: 'nobody-imports-infra',
    comment:
      'infra/ stands at the end: names that both sides need belong into functions/runtime/. Only measurements read it.',
    severity: 'error',
    from: { path: '^(functions|local)/' },
    to: { path: '^infra/' },
  },
  {
    name: 'infra-reads-names-only',
    comment:
      'infra/ reads of functions/ only runtime/env.ts, runtime/queues.ts, adapters/tables.ts and bundle.mjs.',
    severity: 'error',
    from: { path: '^infra/' },
    to: {
      path: '^functions/',
      pathNot: [
        '^functions/runtime/(env|queues)\\.ts$',
        '^functions/adapters/tables\\.ts$',
        '^functions/bundle\\.mjs$',
      ],
    },
  },
  {
    name: 'no-tests-in-the-house',
    comment: 'What runs imports neither tests nor measurements.',
    severity: 'error',
    from: { path: '^(functions|infra|local)/' },
    to: { path: '^(test|bench)/' },
  },
];

const libraries = [
  {
    name: 'only-adapters-touch-the-world',
    comment: `Network, disk, threads and timers are for functions/adapters/: write a port in the room that needs it. Everybody may import ${QUIET_MODULES.map((name) => `node:${name}`).join(', ')}.`,
    severity: 'error',
    from: outsideMachineRoom,
    to: { dependencyTypes: ['core'], pathNot: `^(node:)?${anyOf(QUIET_MODULES)}$` },
  },
  {
    name: 'only-adapters-use-services',
    comment:
      'Outside functions/adapters/ only the libraries listed in .dependency-cruiser.mjs may be imported.',
    severity: 'error',
    from: outsideMachineRoom,
    to: { path: '(^|/)node_modules/', pathNot: packages([...Object.keys(LIBRARIES), 'aws-lambda']) },
  },
  {
    name: 'lambda-events-stay-at-the-door',
    comment: 'Nothing but handlers/ and runtime/ knows that it runs in a Lambda.',
    severity: 'error',
    from: { path: '^functions/', pathNot: '^functions/(handlers|runtime)/' },
    to: { path: packages(['aws-lambda']) },
  },
  ...Object.entries(LIBRARIES).map(([library, folders]) => ({
    name: `one-place-for-${library}`,
    comment: `${library} is imported in functions/${folders.join('/ and functions/')}/ only: call what stands there.`,
    severity: 'error',
    from: { path: '^functions/', pathNot: `^functions/${anyOf(folders)}/` },
    to: { path: packages([library]) },
  })),
  {
    name: 'run-time-packages-only',
    comment:
      '`npm start` installs the dependencies without the devDependencies: move the package in package.json.',
    severity: 'error',
    from: { path: '^(functions|local)/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'],
      pathNot: '(^|/)node_modules/@types/',
    },
  },
  {
    name: 'starts-without-packages',
    comment:
      'local/*.mjs runs before anything is installed: import packages and TypeScript there by `await import`.',
    severity: 'error',
    from: { path: '^local/[^/]+\\.mjs$' },
    to: { dynamic: false, dependencyTypesNot: ['core'], pathNot: '^local/[^/]+\\.mjs$' },
  },
];

const everywhere = [
  {
    name: 'no-circles',
    comment:
      'Two files that import each other are one: move what both need into a third. `import type` counts too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-missing-modules',
    comment: 'The imported file or package is not there, so no other rule could judge it.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** The walls of the house, as dependency-cruiser reads them; the comments are what `npm run walls` advises. */
export default {
  forbidden: [...rooms, ...corridors, ...neighbours, ...libraries, ...everywhere],
  options: {
    // dependency-cruiser 17 reads TypeScript up to 6: with 7 alone it sees no .ts file at all, and passes.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // swc does not parse our own declaration files; those of packages stay, as they are what is imported.
    exclude: { path: '^(functions|infra|local|bench)/.*\\.d\\.[cm]?ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
