/** Names, sizes and places of files. */
import { singlesTaken } from './list-taking.ts';
import { isNode, lineAt, type Node, nodesOf, type SourceFile, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

const mostLines = 400;
const bannedNames = /^(utils?|helpers?|common|misc|managers?|shared|stuff)$/;

/** Folders of tests that no folder of sources stands behind. */
const freeTestFolders = ['journeys', 'architecture', 'setup', 'frozen', 'oracle', 'samples', 'laws', 'reliability'];

function each(tree: SourceTree, check: (file: SourceFile) => Violation[]): Violation[] {
  return [...tree.values()].flatMap(check);
}

function statementsOf(program: Node | undefined): Node[] {
  return (program?.body ?? []) as Node[];
}

/**
 * No index file, and no file that only hands on what others export: one would import from there instead of from where
 * things are. A list, `*-list.ts`, may do so by `export { x } from`, because nobody takes single things from it.
 */
export function checkNoBarrel(tree: SourceTree): Violation[] {
  const lists = new Set([...tree.values()].filter(isHandingList).map(({ path }) => path));
  return each(tree, (file) => {
    const { path, text } = file;
    if (/(^|\/)index\.tsx?$/.test(path)) return [{ path, reason: 'is an index file; import from where things are' }];
    if (isBarrel(file) && !lists.has(path)) return [{ path, reason: 'only hands on what others export' }];
    return singlesTaken(file, lists).map(({ start }) => ({
      path,
      line: lineAt(text, start),
      reason: 'takes a single thing from a list; import it from where it is',
    }));
  });
}

function isBarrel({ program }: SourceFile): boolean {
  const statements = statementsOf(program);
  return (
    statements.length > 0 &&
    statements.every(
      ({ type, source }) => type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && isNode(source)),
    )
  );
}

export function isHandingList(file: SourceFile): boolean {
  const { path, program } = file;
  return (
    path.endsWith('-list.ts') &&
    isBarrel(file) &&
    statementsOf(program).every(({ type }) => type === 'ExportNamedDeclaration')
  );
}

export function checkNoDefaultExport(tree: SourceTree): Violation[] {
  return each(tree, ({ path, text, program }) =>
    statementsOf(program).flatMap((node): Violation[] => {
      const isDefault =
        node.type === 'ExportDefaultDeclaration' ||
        (node.type === 'ExportNamedDeclaration' &&
          (node.specifiers as { exported: Node }[]).some(
            ({ exported }) => (exported.name ?? exported.value) === 'default',
          ));
      return isDefault ? [{ path, line: lineAt(text, node.start), reason: 'has a default export' }] : [];
    }),
  );
}

export function checkKebabCase(tree: SourceTree): Violation[] {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  return each(tree, ({ path }) => {
    const wrong = path.split('/').filter((part) => !kebab.test(part));
    return wrong.map((part) => ({ path, reason: `${part} is not kebab-case` }));
  });
}

export function checkBannedNames(tree: SourceTree): Violation[] {
  return each(tree, ({ path }) => {
    const wrong = path.split('/').filter((part) => bannedNames.test(part.replace(/\..*$/, '')));
    return wrong.map((part) => ({ path, reason: `${part} says nothing about what it holds` }));
  });
}

export function checkFileLength(tree: SourceTree): Violation[] {
  return each(tree, ({ path, lines }) =>
    lines > mostLines ? [{ path, reason: `has ${lines} lines; at most ${mostLines}` }] : [],
  );
}

/** No check is switched off. In tests an error may be expected: that is how a wrong type is proved to be refused. */
export function checkNoSilencing(tree: SourceTree): Violation[] {
  return each(tree, ({ path, text, program, comments }) => {
    const banned = path.startsWith('tests/')
      ? /@ts-(ignore|nocheck)|biome-ignore|v8 ignore/
      : /@ts-(ignore|nocheck|expect-error)|biome-ignore|v8 ignore/;
    const silenced = comments
      .filter((comment) => banned.test(comment.text))
      .map(({ line }) => ({ path, line, reason: 'switches a check off' }));
    const anys = [...(program ? nodesOf(program) : [])]
      .filter(({ type }) => type === 'TSAnyKeyword')
      .map(({ start }) => ({ path, line: lineAt(text, start), reason: 'uses any' }));
    return [...silenced, ...anys];
  });
}

/** tests/a/b.test.ts stands beside src/a/b.ts, src/a/b.tsx or the folder src/a/b. */
export function checkMirror(tree: SourceTree): Violation[] {
  const sources = [...tree.keys()].filter((path) => path.startsWith('src/'));
  return each(tree, ({ path }) => {
    const match = /^tests\/(([^/]+)\/.*)\.test\.tsx?$/.exec(path);
    const isStray = /^tests\/[^/]+\.tsx?$/.test(path);
    if (isStray) return [{ path, reason: 'lies in no folder of tests' }];
    if (!match || freeTestFolders.includes(match[2] ?? '')) return [];
    const subject = `src/${match[1]}`;
    const hasSubject = sources.some(
      (source) => source.replace(/\.[^.]+$/, '') === subject || source.startsWith(`${subject}/`),
    );
    return hasSubject ? [] : [{ path, reason: `has no ${subject}.ts, ${subject}.tsx or folder to test` }];
  });
}
