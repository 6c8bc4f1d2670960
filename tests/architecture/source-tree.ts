/** Source files parsed once, with what the rules ask about them: imports, nodes, comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A node of the syntax tree; the rules look at few kinds and read their fields with care. */
export type Node = { type: string; start: number; [field: string]: unknown };

export type Import = {
  /** As written, without a query such as `?worker&url`. */
  specifier: string;
  isTypeOnly: boolean;
  line: number;
};

export type SourceFile = {
  /** From the project's root with forward slashes: 'src/kernel/money.ts'. */
  path: string;
  text: string;
  lines: number;
  /** Absent for styles. */
  program?: Node;
  imports: Import[];
  comments: { text: string; line: number }[];
};

export type SourceTree = ReadonlyMap<string, SourceFile>;

/** Reads sources given as path -> text. Throws on a file that cannot be parsed: no rule could vouch for it. */
export function parseSources(sources: ReadonlyMap<string, string>): SourceTree {
  return new Map([...sources].map(([path, text]) => [path, parseFile(path, text)]));
}

/** All .ts, .tsx and .css files of some folders of the project. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      sources.set(file.slice(join(root, '/').length).replaceAll('\\', '/'), readFileSync(file, 'utf8'));
    }
  }
  return sources;
}

/** The project path an import points at, or undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return undefined;
}

/** The package of a bare specifier: '@scope/name/part' -> '@scope/name'. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The nodes directly below, in no promised order. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The node and everything below it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The text of a string literal, or undefined. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis) && node.quasis.length === 1) {
    return (node.quasis[0] as { value: { cooked: string } }).value.cooked;
  }
  return undefined;
}

function parseFile(path: string, text: string): SourceFile {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (path.endsWith('.css')) return { path, text, lines, imports: cssImports(text), comments: [] };
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const root = program as unknown as Node;
  return {
    path,
    text,
    lines,
    program: root,
    imports: importsOf(root, text),
    comments: comments.map((comment) => ({ text: comment.value, line: lineAt(text, comment.start) })),
  };
}

function cssImports(text: string): Import[] {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? '',
    isTypeOnly: false,
    line: lineAt(text, match.index),
  }));
}

/** Static, type-only and dynamic imports, re-exports, `typeof import()`, and workers named by their address. */
function importsOf(program: Node, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: Node, source: unknown, isTypeOnly: boolean): void => {
    const specifier = stringOf(source) ?? '(computed)';
    found.push({ specifier: specifier.replace(/\?.*$/, ''), isTypeOnly, line: lineAt(text, node.start) });
  };
  for (const node of nodesOf(program)) {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, node.source, node.importKind === 'type' || hasOnlyTypes(node.specifiers));
        break;
      case 'ExportNamedDeclaration':
        if (node.source) add(node, node.source, node.exportKind === 'type' || hasOnlyTypes(node.specifiers));
        break;
      case 'ExportAllDeclaration':
        add(node, node.source, node.exportKind === 'type');
        break;
      case 'ImportExpression':
        add(node, node.source, false);
        break;
      case 'TSImportType':
        add(node, node.source ?? node.argument, true);
        break;
      case 'NewExpression': {
        const [address, from] = node.arguments as unknown[];
        const isBesideThisFile = isNode(from) && text.slice(from.start, Number(from.end)) === 'import.meta.url';
        if (isBesideThisFile && stringOf(address)?.startsWith('.')) add(node, address, false);
        break;
      }
    }
  }
  return found;
}

function hasOnlyTypes(specifiers: unknown): boolean {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((one: Node) => one.importKind === 'type' || one.exportKind === 'type');
}
