/** One way to write: only the gate and the migrations change tables. */
import { isNode, lineAt, type Node, nodesOf, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

/** The declared list of folders that may write. */
export const writingFolders = ['src/store/gate/', 'src/store/migrations/'];

/** Only a table, a collection or an object store has these. */
const tableMethods = new Set(['put', 'bulkPut', 'bulkAdd', 'bulkUpdate', 'bulkDelete', 'modify', 'upsert']);

/** Sets and maps have these too, so what stands before the dot decides. */
const sharedMethods = new Set(['add', 'delete', 'update', 'clear']);

const tableSources = new Set(['table', 'where', 'toCollection', 'objectStore', 'orderBy', 'limit', 'filter']);
const databaseName = /^(db|database|tx|trans|transaction|tables?|\w+(Db|Database|Tables?|Transaction))$/;

export function checkTableWrites(tree: SourceTree): Violation[] {
  return [...tree.values()].flatMap(({ path, text, program }) => {
    const isFree = !path.startsWith('src/') || writingFolders.some((folder) => path.startsWith(folder));
    if (!program || isFree) return [];
    return [...nodesOf(program)].flatMap((node): Violation[] => {
      const callee = node.type === 'CallExpression' ? node.callee : undefined;
      if (!isNode(callee) || callee.type !== 'MemberExpression') return [];
      const method = nameOf(callee.property);
      const isWrite =
        (tableMethods.has(method) && path.startsWith('src/store/')) ||
        ((sharedMethods.has(method) || tableMethods.has(method)) && isTable(callee.object as Node));
      return isWrite ? [{ path, line: lineAt(text, node.start), reason: `writes a table by ${method}` }] : [];
    });
  });
}

/** `db.sessions`, `this.db.sessions`, `tx.table('x').where(...)`, `sessionsTable`. */
function isTable(node: Node): boolean {
  if (node.type === 'Identifier') return databaseName.test(String(node.name));
  if (node.type === 'MemberExpression') {
    return databaseName.test(nameOf(node.property)) || isTable(node.object as Node);
  }
  if (node.type === 'TSNonNullExpression' || node.type === 'AwaitExpression') {
    return isTable((node.expression ?? node.argument) as Node);
  }
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression') return false;
  const method = nameOf(callee.property);
  return method === 'table' || method === 'objectStore' || (tableSources.has(method) && isTable(callee.object as Node));
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Literal') return String(node.value);
  return String(node.name ?? '');
}
