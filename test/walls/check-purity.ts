import type { Breach } from './breach.ts';
import { type Import, importsOf, isComputedImport } from './imports-of.ts';
import { childrenOf, field, type Place, type SyntaxTree } from './syntax-tree.ts';

interface Impurity {
  readonly rule: string;
  /** In which files the rule holds. */
  readonly where: RegExp;
  /** Uses of global names, as `usesOf` spells them. */
  readonly uses?: RegExp;
  /** Names imported of Node's own modules, as `node:crypto randomBytes`. */
  readonly imports?: RegExp;
  readonly advice: string;
}

const PURE = /^functions\/(?!adapters\/|runtime\/|handlers\/)[^/]+\//;

/** What no import shows: the globals through which the world comes in. */
const IMPURITIES: readonly Impurity[] = [
  {
    rule: 'no-clock',
    where: PURE,
    uses: /^(Date\.now|Date\(\)|new Date\(\)|Date kept|Date\[…\]|performance\b.*|Temporal\b.*)$/,
    advice: 'Rooms and pipeline have no clock: take the time as an argument, or from the service now().',
  },
  {
    rule: 'no-randomness',
    where: PURE,
    uses: /^(Math\.random|Math|Math kept|Math\[…\]|crypto\b.*)$/,
    imports: /^(node:)?crypto (default|\*|webcrypto|subtle|random.*|getRandomValues|generate.*)$/,
    advice:
      'Rooms and pipeline draw nothing at random: take the bytes as an argument, or from a service. Import what hashes by name from node:crypto.',
  },
  {
    rule: 'no-surroundings',
    where: PURE,
    uses: /^(process|global|globalThis|require|module|eval|__dirname|__filename)\b.*$/,
    advice: 'Rooms and pipeline do not know where they run: take what is needed as an argument.',
  },
  {
    rule: 'no-console',
    where: PURE,
    uses: /^console\b.*$/,
    advice: 'Rooms return or throw; the pipeline writes to services.log.',
  },
  {
    rule: 'no-waiting',
    where: PURE,
    uses: /^(setTimeout|setInterval|setImmediate|queueMicrotask|Atomics)\b.*$/,
    advice: 'Rooms and pipeline do not wait: timers belong into functions/adapters/.',
  },
  {
    rule: 'no-network',
    where: PURE,
    uses: /^(fetch|XMLHttpRequest|WebSocket|EventSource|Worker|BroadcastChannel)\b.*$/,
    advice: 'Rooms and pipeline reach nobody: take a Fetcher as a service.',
  },
  {
    rule: 'environment-at-the-door',
    where: /^functions\/(?!handlers\/)/,
    uses: /^process(\.env| kept|\[…\])$/,
    imports: /^(node:)?process /,
    advice: 'Only handlers/ read process.env: take the setting as an argument (runtime/config.ts checks it).',
  },
  {
    rule: 'no-hidden-imports',
    where: /^/,
    uses: /^(require\b.*|process\.getBuiltinModule)$/,
    imports: /^(node:)?module (createRequire|default|\*)$/,
    advice: 'Import by a plain declaration: the walls cannot see what this one imports.',
  },
];

/** The breaches that stand in one file's own text: globals of the outer world and imports that nobody can follow. */
export function checkPurity(file: string, tree: SyntaxTree): Breach[] {
  const uses = usesOf(tree);
  const imports = importsOf(tree);
  const breaches = IMPURITIES.filter(({ where }) => where.test(file)).flatMap((impurity) =>
    [...usesAgainst(impurity, uses), ...importsAgainst(impurity, imports)].map(({ line, found }) => ({
      file,
      line,
      rule: impurity.rule,
      found,
      advice: impurity.advice,
    })),
  );
  return [...breaches, ...computedImports(file, tree)];
}

interface Use {
  readonly line: number;
  readonly found: string;
}

const usesAgainst = (impurity: Impurity, uses: readonly Use[]): Use[] =>
  uses.filter(({ found }) => impurity.uses?.test(found) ?? false);

const importsAgainst = (impurity: Impurity, imports: readonly Import[]): Use[] =>
  imports.flatMap(({ specifier, line, names }) =>
    names
      .filter((name) => impurity.imports?.test(`${specifier} ${name}`) ?? false)
      .map((name) => ({ line, found: `imports ${name} from ${specifier}` })),
  );

function computedImports(file: string, tree: SyntaxTree): Breach[] {
  return tree.places.filter(isComputedImport).map(({ node }) => ({
    file,
    line: tree.lineOf(node),
    rule: 'no-hidden-imports',
    found: 'import() of something computed',
    advice: 'Write the path as a plain string: the walls cannot see what this one imports.',
  }));
}

/** How a file uses global names: `Date.now`, `new Date()`, `fetch`, `process kept` (in a variable). Types do not count. */
function usesOf(tree: SyntaxTree): Use[] {
  return tree.places
    .filter((place) => !place.isType && tree.isGlobal(place.node))
    .map((place) => ({ line: tree.lineOf(place.node), found: spelled(place) }));
}

function spelled({ node, parent }: Place): string {
  const name = String(node.value);
  if (parent?.type === 'MemberExpression') return memberOf(name, field(parent, 'property'));
  if (parent?.type === 'VariableDeclarator') return `${name} kept`;
  const isCallee = parent !== undefined && field(parent, 'callee') === node;
  if (!isCallee) return name;
  const given = childrenOf(parent.arguments).length > 0 ? '…' : '';
  return parent.type === 'NewExpression'
    ? `new ${name}(${given})`
    : `${name}(${name === 'Date' ? '' : given})`;
}

function memberOf(name: string, property: ReturnType<typeof field>): string {
  if (property?.type === 'Identifier') return `${name}.${String(property.value)}`;
  const computed = property && field(property, 'expression');
  return computed?.type === 'StringLiteral' ? `${name}.${String(computed.value)}` : `${name}[…]`;
}
