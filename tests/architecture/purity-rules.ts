/** The pure layers read neither time nor chance nor the page: all of that is handed to them. */
import { layerOf } from './import-rules.ts';
import { childrenOf, isNode, lineAt, type Node, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

const pureLayers: readonly (string | undefined)[] = ['kernel', 'domain'];

const ambientNames = new Set([
  ...['window', 'document', 'navigator', 'globalThis', 'self', 'location', 'history', 'screen'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker'],
  ...['crypto', 'performance', 'process', 'require', 'console', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback'],
]);

/** These read the time zone or the language of the machine. */
const localMembers = new Set([
  ...['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getTimezoneOffset'],
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
]);

export function checkPurity(tree: SourceTree): Violation[] {
  return [...tree.values()].flatMap(({ path, text, program }) => {
    if (!program || !pureLayers.includes(layerOf(path))) return [];
    const found: Violation[] = [];
    visit(program, new Set(), (node, reason) => found.push({ path, line: lineAt(text, node.start), reason }));
    return found;
  });
}

type Report = (node: Node, reason: string) => void;

function visit(node: Node, outer: ReadonlySet<string>, report: Report): void {
  const known = isScope(node) ? new Set([...outer, ...declaredIn(node)]) : outer;
  const isGlobal = (value: unknown, name: string): boolean =>
    isNode(value) && value.type === 'Identifier' && value.name === name && !known.has(name);

  switch (node.type) {
    case 'Identifier':
      if (ambientNames.has(String(node.name)) && !known.has(String(node.name))) report(node, `reads ${node.name}`);
      break;
    case 'NewExpression':
      if (isGlobal(node.callee, 'Date') && (node.arguments as unknown[]).length !== 1)
        report(node, 'reads the clock or the time zone by new Date');
      break;
    case 'CallExpression':
      if (isGlobal(node.callee, 'Date')) report(node, 'reads the clock by Date()');
      break;
    case 'MemberExpression': {
      const member = memberName(node);
      if (isGlobal(node.object, 'Date') && member === 'now') report(node, 'reads the clock by Date.now');
      if (isGlobal(node.object, 'Math') && member === 'random') report(node, 'reads chance by Math.random');
      if (member && localMembers.has(member)) report(node, `reads the zone or language of the machine by ${member}`);
      break;
    }
  }
  for (const child of referencesBelow(node)) visit(child, known, report);
}

function memberName(node: Node): string | undefined {
  const property = node.property as Node;
  if (!node.computed) return String(property.name);
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/** Children that can name a variable: not keys, not members after a dot, not types. */
function referencesBelow(node: Node): Node[] {
  if (/^(Import|Export(All|Specifier))/.test(node.type))
    return node.type === 'ImportExpression' ? childrenOf(node) : [];
  const hidden = new Set<unknown>();
  if (node.type === 'MemberExpression' && !node.computed) hidden.add(node.property);
  if ('key' in node && !node.computed) hidden.add(node.key);
  if (/Statement$/.test(node.type) && 'label' in node) hidden.add(node.label);
  if (/^TS(As|Satisfies|NonNull|Instantiation|TypeAssertion)/.test(node.type)) return [node.expression as Node];
  return childrenOf(node).filter(
    (child) => !hidden.has(child) && (!child.type.startsWith('TS') || 'expression' in child),
  );
}

function isScope({ type }: Node): boolean {
  return /^(Program|BlockStatement|CatchClause|StaticBlock|SwitchStatement)$|^For|Function/.test(type);
}

/** Names that a scope declares itself; those of scopes inside it are not its own. */
function declaredIn(scope: Node): string[] {
  const params = Array.isArray(scope.params) ? scope.params.filter(isNode) : [];
  const own = [...params, scope.param, scope.id].filter(isNode).flatMap(namesOf);
  return [...own, ...childrenOf(scope).flatMap(declaredBelow)];
}

function declaredBelow(node: Node): string[] {
  const own: string[] = [];
  if (node.type === 'VariableDeclarator' || /^(Function|Class)Declaration$/.test(node.type))
    own.push(...namesOf(node.id));
  if (/^Import.*Specifier$/.test(node.type)) own.push(...namesOf(node.local));
  return isScope(node) ? own : [...own, ...childrenOf(node).flatMap(declaredBelow)];
}

/** The variables that a pattern binds; default values are no part of it. */
function namesOf(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern.name)];
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'Property':
      return namesOf(pattern.value);
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(namesOf);
    case 'ObjectPattern':
      return (pattern.properties as unknown[]).flatMap(namesOf);
    default:
      return [];
  }
}
