import { childrenOf, field, type Place, type SyntaxNode, type SyntaxTree } from './syntax-tree.ts';

/** One import of a file: declared, exported from, dynamic, or inside a type. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** The imported names as the other module exports them; `*` for all of it, `default` for its default export. */
  readonly names: readonly string[];
}

/** Every import of a file whose target is written down as a plain string. */
export function importsOf(tree: SyntaxTree): Import[] {
  return tree.places.flatMap((place) => {
    const specifier = textOf(targetOf(place));
    if (specifier === undefined) return [];
    return [{ specifier, line: tree.lineOf(place.node), names: namesOf(place.node) }];
  });
}

/** Is this an import whose target is computed, so that nobody can tell what it imports? */
export const isComputedImport = ({ node }: Place): boolean =>
  isImportCall(node) && textOf(firstArgument(node)) === undefined;

function targetOf({ node }: Place): SyntaxNode | undefined {
  if (isImportCall(node)) return firstArgument(node);
  return node.type === 'TsImportType' ? field(node, 'argument') : field(node, 'source');
}

const isImportCall = (node: SyntaxNode): boolean =>
  node.type === 'CallExpression' && field(node, 'callee')?.type === 'Import';

const firstArgument = (call: SyntaxNode): SyntaxNode | undefined => childrenOf(call.arguments)[0];

const textOf = (node: SyntaxNode | undefined): string | undefined =>
  node?.type === 'StringLiteral' && typeof node.value === 'string' ? node.value : undefined;

function namesOf(node: SyntaxNode): string[] {
  const specifiers = childrenOf(node.specifiers);
  return specifiers.length === 0 ? ['*'] : specifiers.map(nameOf);
}

function nameOf(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  const name = field(specifier, 'imported') ?? field(specifier, 'local') ?? field(specifier, 'orig');
  const isAll =
    specifier.type === 'ImportNamespaceSpecifier' || specifier.type === 'ExportNamespaceSpecifier';
  return isAll ? '*' : String(name?.value);
}
