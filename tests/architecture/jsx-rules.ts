/** Words that people read come from src/i18n, never from a screen's own text. */
import { isNode, lineAt, type Node, nodesOf, type SourceTree, stringOf } from './source-tree.ts';
import type { Violation } from './violation.ts';

const readAttributes = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
const hasLetters = /\p{L}/u;

export function checkJsxText(tree: SourceTree): Violation[] {
  return [...tree.values()].flatMap(({ path, text, program }) => {
    if (!program || !path.startsWith('src/')) return [];
    return [...nodesOf(program)].flatMap((node) =>
      literalsOf(node)
        .filter((literal) => hasLetters.test(literal))
        .map((literal) => ({
          path,
          line: lineAt(text, node.start),
          reason: `has the words ${JSON.stringify(literal.trim())} in JSX`,
        })),
    );
  });
}

function literalsOf(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = node.children as Node[];
    return children.flatMap((child) => (child.type === 'JSXExpressionContainer' ? results(child.expression) : []));
  }
  if (node.type === 'JSXAttribute' && readAttributes.test(String((node.name as Node).name))) {
    const value = node.value;
    return results(isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value);
  }
  return [];
}

/** The texts that an expression may come to: itself, either side of a choice, the fixed pieces of a template. */
function results(value: unknown): string[] {
  if (!isNode(value)) return [];
  const text = stringOf(value);
  if (text !== undefined) return [text];
  if (value.type === 'ConditionalExpression') return [...results(value.consequent), ...results(value.alternate)];
  if (value.type === 'LogicalExpression' || value.type === 'BinaryExpression') {
    // A comparison comes to a truth value, which is not drawn.
    if (value.type === 'BinaryExpression' && value.operator !== '+') return [];
    return [...results(value.left), ...results(value.right)];
  }
  if (value.type === 'TemplateLiteral') {
    return (value.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
  }
  return [];
}
