/** What a kind of record costs outside its own files: a line in each list that has to know it, and no more. */
import { isHandingList } from './shape-rules.ts';
import {
  isNode,
  lineAt,
  type Node,
  nodesOf,
  resolveImport,
  type SourceFile,
  type SourceTree,
  stringOf,
} from './source-tree.ts';
import type { Violation } from './violation.ts';

const mostKindLines = 4;

interface Kind {
  kind: string;
  sort: 'defineRecord' | 'defineBook';
  /** Where it is declared. */
  path: string;
  /** What lists call it: its own name, and those of its record, register and cluster. */
  names: Set<string>;
  /** Words in which it has its name. */
  words: Set<string>;
}

export function checkKindLines(tree: SourceTree): Violation[] {
  return [...kindLines(tree)].flatMap(([kind, { path, lines }]) =>
    lines.length > mostKindLines
      ? [
          {
            path,
            reason: `${kind} takes ${lines.length} lines in files of others, at most ${mostKindLines}: ${lines.join(', ')}`,
          },
        ]
      : [],
  );
}

/** Kind -> where it is declared, and the lines `<path>:<line>` in files that are not its own. */
export function kindLines(tree: SourceTree): Map<string, { path: string; lines: string[] }> {
  const sources = [...tree.values()].filter(({ path, program }) => path.startsWith('src/') && program);
  const kinds = kindsOf(sources);
  const found = kinds.map((one) => ({ one, lines: new Set<string>() }));
  for (const file of sources) {
    const listed = isHandingList(file) ? handedOn(file) : listedIn(file, kinds);
    for (const { name, from, start } of listed) {
      for (const { one, lines } of found) {
        const isNamed = one.names.has(name) || (from !== undefined && one.words.has(from));
        if (isNamed && file.path !== one.path) lines.add(`${file.path}:${lineAt(file.text, start)}`);
      }
    }
  }
  return new Map(found.map(({ one, lines }) => [one.kind, { path: one.path, lines: [...lines].sort() }]));
}

/** The first page knows the names of registers; their declarations come with the pages that need them. */
export function checkLightRegistry(tree: SourceTree): Violation[] {
  const registry = 'src/domain/registry.ts';
  const seen = new Set<string>();
  const visit = (path: string): Violation[] => {
    const file = tree.get(path);
    if (file === undefined || seen.has(path)) return [];
    seen.add(path);
    if (declarations(file).some(({ sort }) => sort === 'defineBook')) {
      return [{ path, reason: `is loaded by ${registry}, which the first page needs` }];
    }
    return file.imports
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .flatMap(({ specifier }) => visit(resolveImport(path, specifier) ?? ''));
  };
  return visit(registry);
}

function kindsOf(sources: readonly SourceFile[]): Kind[] {
  const kinds = sources.flatMap(declarations);
  const clusters = sources.flatMap(clustersOf);
  const words = sources
    .filter(({ path }) => path.startsWith('src/i18n/messages/'))
    .map(({ path, program }) => ({ path, named: new Set(program && keysUnder(program, 'recordKinds')) }));
  for (const one of kinds) {
    for (const { name, root } of clusters) if (one.names.has(root)) one.names.add(name);
    for (const { path, named } of words) if (named.has(one.kind)) one.words.add(path);
  }
  return kinds;
}

/** `export const x = <maker>({ ... })` of a file. */
function* made({ program }: SourceFile, makers: readonly string[]) {
  for (const { type, id, init } of program ? nodesOf(program) : []) {
    if (type !== 'VariableDeclarator' || !isNode(init) || init.type !== 'CallExpression') continue;
    const maker = (init.callee as Node).name as string;
    const [argument] = init.arguments as Node[];
    if (makers.includes(maker) && argument !== undefined) yield { name: (id as Node).name as string, maker, argument };
  }
}

function declarations(file: SourceFile): Kind[] {
  return [...made(file, ['defineRecord', 'defineBook'])].flatMap(({ name, maker, argument }) => {
    const kind = stringOf(valueUnder(argument, 'kind'));
    if (kind === undefined) return [];
    const sort = maker as Kind['sort'];
    return [{ kind, sort, path: file.path, names: new Set([kind, name]), words: new Set<string>() }];
  });
}

function clustersOf(file: SourceFile): { name: string; root: string }[] {
  return [...made(file, ['defineCluster'])].map(({ name, argument }) => ({
    name,
    root: (valueUnder(argument, 'root') as Node | undefined)?.name as string,
  }));
}

type Property = { key: Node; value: unknown };

function propertiesOf(node: Node): Property[] {
  return node.type === 'ObjectExpression'
    ? (node.properties as Node[]).filter(({ type }) => type === 'Property').map((each) => each as unknown as Property)
    : [];
}

const keyOf = ({ key }: Property): string => (key.name as string | undefined) ?? stringOf(key) ?? '';

function valueUnder(node: Node, name: string): unknown {
  return propertiesOf(node).find((property) => keyOf(property) === name)?.value;
}

function keysUnder(program: Node, name: string): string[] {
  return [...nodesOf(program)].flatMap((node) => {
    const value = valueUnder(node, name);
    return isNode(value) ? propertiesOf(value).map(keyOf) : [];
  });
}

interface Listed {
  name: string;
  /** File that it is handed on from. */
  from?: string;
  start: number;
}

/** The lines of a `*-list.ts`. */
function handedOn({ path, program }: SourceFile): Listed[] {
  return ((program?.body ?? []) as Node[]).flatMap((statement) => {
    const from = resolveImport(path, stringOf(statement.source) ?? '');
    return (statement.specifiers as { local: Node; start: number }[]).map(({ local, start }) => ({
      name: (local.name as string | undefined) ?? '',
      start,
      ...(from !== undefined && { from }),
    }));
  });
}

/** Any array or object that names at least half of the records or of the registers is a list of them, whatever its file is called. */
function listedIn({ program }: SourceFile, kinds: readonly Kind[]): Listed[] {
  if (!program) return [];
  const nodes = [...nodesOf(program)];
  const literals = nodes.map(itemsOf).filter((items) => isListOfKinds(items, kinds));
  const listed = literals.flat();
  const named = new Set(listed.map(({ name }) => name));
  const imported = nodes
    .filter(({ type }) => type === 'ImportSpecifier')
    .map(({ local, start }) => ({ name: (local as Node).name as string, start }))
    .filter(({ name }) => named.has(name));
  return [...listed, ...imported];
}

function itemsOf(node: Node): Listed[] {
  if (node.type === 'ObjectExpression') {
    return propertiesOf(node).map((property) => ({ name: keyOf(property), start: property.key.start }));
  }
  if (node.type !== 'ArrayExpression') return [];
  return (node.elements as unknown[]).filter(isNode).map((element) => ({
    name: stringOf(element) ?? (element.name as string | undefined) ?? '',
    start: element.start,
  }));
}

function isListOfKinds(items: readonly Listed[], kinds: readonly Kind[]): boolean {
  if (items.length === 0) return false;
  const names = new Set(items.map(({ name }) => name));
  return (['defineRecord', 'defineBook'] as const).some((sort) => {
    const those = kinds.filter((one) => one.sort === sort);
    const listed = those.filter((one) => [...one.names].some((name) => names.has(name)));
    return listed.length > 0 && listed.length >= those.length / 2;
  });
}
