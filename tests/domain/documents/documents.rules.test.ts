import { expect, it } from 'vitest';
import { ruleFigures } from '#domain/documents/documents.rules.ts';

it('names the rules asked for that are not in force', () => {
  const documents = [
    { documentKind: 'work', state: 'in-force' },
    { documentKind: 'teaching', state: 'draft' },
    { documentKind: 'finance', state: 'in-force' },
    { documentKind: 'files', state: 'withdrawn' },
  ];
  expect(ruleFigures(documents)).toEqual([
    { id: 'inForce', values: { count: 2, all: 4 } },
    { id: 'missing', values: { kinds: 'teaching|files|duties' } },
  ]);
  expect(ruleFigures([])).toEqual([]);
});
