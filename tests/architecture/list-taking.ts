/** Where a file takes single things from a list that is to be taken whole. */
import { isNode, type Node, nodesOf, resolveImport, type SourceFile, stringOf } from './source-tree.ts';

/** The nodes that name one thing of one of these lists. `import * as`, `import()` and `books[kind]` take the whole. */
export function singlesTaken({ path, program }: SourceFile, lists: ReadonlySet<string>): Node[] {
  if (!program) return [];
  const isList = (source: unknown): boolean => {
    const specifier = stringOf(source)?.replace(/\?.*$/, '');
    return specifier !== undefined && lists.has(resolveImport(path, specifier) ?? '');
  };
  const nodes = [...nodesOf(program)];
  const wholes = new Set(nodes.filter((node) => isImport(node) && isList(node.source)).flatMap(namesOfWholes));
  /** The list itself: its local name, or what its loading gives. */
  const isWhole = (node: unknown): boolean => {
    if (!isNode(node)) return false;
    if (node.type === 'Identifier') return wholes.has(node.name);
    if (node.type === 'TSTypeQuery') return isWhole(node.exprName);
    if (node.type === 'AwaitExpression') return isWhole(node.argument);
    if (node.type === 'ParenthesizedExpression') return isWhole(node.expression);
    if (node.type === 'TSParenthesizedType') return isWhole(node.typeAnnotation);
    return node.type === 'ImportExpression' && isList(node.source);
  };
  return nodes.filter((node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return isList(node.source) && namesOfWholes(node).length !== (node.specifiers as Node[]).length;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return isList(node.source);
      case 'TSImportType':
        return isList(node.source ?? node.argument) && isNode(node.qualifier);
      case 'TSQualifiedName':
        return isWhole(node.left);
      case 'TSIndexedAccessType':
        return isWhole(node.objectType) && isNode(node.indexType) && stringOf(node.indexType.literal) !== undefined;
      case 'MemberExpression':
        return isWhole(node.object) ? (!node.computed ? !isThen(node) : stringOf(node.property) !== undefined) : false;
      case 'VariableDeclarator':
        return isPattern(node.id) && isWhole(node.init);
      case 'CallExpression':
        return isThenOf(node.callee, isWhole) && takesApart((node.arguments as unknown[])[0]);
      default:
        return false;
    }
  });
}

const isImport = ({ type }: Node): boolean => type === 'ImportDeclaration';

function namesOfWholes({ specifiers }: Node): unknown[] {
  return (specifiers as { type: string; local: Node }[])
    .filter(({ type }) => type === 'ImportNamespaceSpecifier')
    .map(({ local }) => local.name);
}

const isPattern = (node: unknown): boolean => isNode(node) && node.type === 'ObjectPattern';

/** `import(...).then`, which gives the whole. */
function isThen({ object, property }: Node): boolean {
  return isNode(object) && object.type === 'ImportExpression' && isNode(property) && property.name === 'then';
}

function isThenOf(callee: unknown, isWhole: (node: unknown) => boolean): boolean {
  return isNode(callee) && callee.type === 'MemberExpression' && isThen(callee) && isWhole(callee.object);
}

function takesApart(taker: unknown): boolean {
  return isNode(taker) && Array.isArray(taker.params) && isPattern(taker.params[0]);
}
