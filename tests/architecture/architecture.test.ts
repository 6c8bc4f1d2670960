import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '#domain/registry.ts';
import { kindLines } from './kind-rules.ts';
import { type RuleName, rules } from './rules.ts';
import { innocents, violations } from './seeded.ts';
import { parseSources, readSources, type SourceTree } from './source-tree.ts';
import { inWords } from './violation.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = Object.keys(rules) as RuleName[];

function treeOf(sources: Record<string, string>): SourceTree {
  return parseSources(new Map(Object.entries(sources)));
}

describe('each rule catches a seeded violation', () => {
  test.each(violations)('$rule: $title', ({ rule, sources }) => {
    expect(rules[rule](treeOf(sources)).map(inWords)).not.toEqual([]);
  });

  test('no rule is without a seeded violation', () => {
    const proved = new Set<string>(violations.map(({ rule }) => rule));
    expect(names.filter((name) => !proved.has(name))).toEqual([]);
  });

  test.each(innocents)('nothing is said against $title', ({ sources }) => {
    const tree = treeOf(sources);
    expect(names.flatMap((name) => rules[name](tree).map(inWords))).toEqual([]);
  });
});

describe('the project', () => {
  const tree = parseSources(readSources(root, ['src', 'tests']));

  test('is really read', () => {
    expect(tree.has('tests/architecture/architecture.test.ts')).toBe(true);
    expect([...tree.keys()].some((path) => path.startsWith('src/'))).toBe(true);
  });

  test('lists each register in four places, and every other kind in three or four', () => {
    const counts = [...kindLines(tree)].map(([kind, { path, lines }]) => ({
      kind,
      isRegister: path.endsWith('.book.ts'),
      count: lines.length,
    }));
    expect(counts.filter(({ isRegister, count }) => isRegister && count !== 4)).toEqual([]);
    expect(counts.filter(({ isRegister, count }) => !isRegister && count !== 3 && count !== 4)).toEqual([]);
    expect(counts.map(({ kind }) => kind).sort()).toEqual(recordKinds.map(({ kind }) => kind).sort());
  });

  test.each(names)('keeps the rule: %s', (name) => {
    expect(rules[name](tree).map(inWords)).toEqual([]);
  });
});
