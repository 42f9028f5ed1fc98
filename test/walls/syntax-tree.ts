import { parseSync } from '@swc/core';

/** A node of the syntax tree: its shape is checked where it is used. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One step of the walk: a node, the node it belongs to, and whether both stand in a type. */
export interface Place {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  readonly isType: boolean;
}

/** One parsed file. */
export interface SyntaxTree {
  /** Every node, in the order of the source. */
  readonly places: readonly Place[];
  /** Is this a name that the file neither declares nor imports? */
  isGlobal(node: SyntaxNode): boolean;
  /** The line of a node, from 1. */
  lineOf(node: SyntaxNode): number;
}

/** A statement with a name that nobody declares: it tells where this file's offsets begin and how globals are marked. */
const PROBE = '__probe__;';

/** TypeScript around a value: the value inside is still executed. */
const VALUE_WRAPPERS = new Set([
  'TsAsExpression',
  'TsConstAssertion',
  'TsInstantiation',
  'TsNonNullExpression',
  'TsSatisfiesExpression',
  'TsTypeAssertion',
]);

/** Parses JavaScript or TypeScript; throws what the parser says when it is neither. */
export function syntaxTree(source: string): SyntaxTree {
  const code = `${PROBE}${source.replace(/^#!/, '//')}`;
  const module: unknown = parseSync(code, { syntax: 'typescript', target: 'es2024' });
  const [probe, ...body] = childrenOf(module);
  const mark = probe ? field(probe, 'expression')?.ctxt : undefined;
  if (!probe || mark === undefined)
    throw new Error('walls: the parser marks names otherwise than it used to');
  const bytes = Buffer.from(code);
  return {
    places: body.flatMap((node) => placesIn({ node, parent: undefined, isType: false })),
    isGlobal: (node) => node.type === 'Identifier' && node.ctxt === mark,
    lineOf: (node) =>
      bytes
        .subarray(0, startOf(node) - startOf(probe))
        .toString()
        .split('\n').length,
  };
}

/** The node in one field of another. */
export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

/** The nodes directly below a value, through arrays and bare objects. */
export function childrenOf(value: unknown): SyntaxNode[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((below) => (isNode(below) ? [below] : childrenOf(below)));
}

function placesIn(place: Place): Place[] {
  const { node, isType } = place;
  const below = isType || (node.type.startsWith('Ts') && !VALUE_WRAPPERS.has(node.type));
  return [
    { ...place, isType: below },
    ...childrenOf(node).flatMap((child) => placesIn({ node: child, parent: node, isType: below })),
  ];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function startOf(node: SyntaxNode): number {
  const { span } = node;
  return typeof span === 'object' && span !== null && 'start' in span && typeof span.start === 'number'
    ? span.start
    : 0;
}
