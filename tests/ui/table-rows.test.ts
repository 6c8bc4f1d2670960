import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { sortRows } from '#ui/table-rows.ts';

beforeAll(() => loadLanguage('zh-CN'));

describe('sortRows', () => {
  const rows = [{ n: 2 }, { n: undefined }, { n: 10 }, { n: 1 }];
  it('puts rows without a value last in both directions', () => {
    expect(sortRows(rows, (row) => row.n, 'ascending').map((row) => row.n)).toEqual([1, 2, 10, undefined]);
    expect(sortRows(rows, (row) => row.n, 'descending').map((row) => row.n)).toEqual([10, 2, 1, undefined]);
  });

  it('keeps the order of equal rows and the given array', () => {
    const equal = [
      { id: 'b', n: 1 },
      { id: 'a', n: 1 },
    ];
    expect(sortRows(equal, (row) => row.n, 'descending').map((row) => row.id)).toEqual(['b', 'a']);
    expect(equal.map((row) => row.id)).toEqual(['b', 'a']);
  });
});
