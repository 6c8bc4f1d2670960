import { expect, test } from 'vitest';
import { knownHeadings, matchColumns, unitOfHeading } from '#exchange/spreadsheet/match-columns.ts';
import { wide } from '../../samples/spreadsheet-fixtures.ts';

const columns = (...headings: string[]): { index: number; heading: string }[] =>
  headings.map((heading, index) => ({ index, heading }));

const fields = [
  { key: 'name', headings: ['姓名', 'Name'], required: true },
  { key: 'phone', headings: ['联系电话', '电话', 'Phone'] },
  { key: 'unit', headings: ['所属社区(村)'] },
  { key: 'elderly', headings: ['老年人'] },
  { key: 'spent', headings: ['支出'] },
];

test('spaces, brackets, widths, case, units and 其中 do not matter', () => {
  const { mapping, missing, unused } = matchColumns(
    columns('姓 名', '联系\n电话', '所属社区(村)', wide('其中:老年人(人)'), `支出${wide('(万元)')}`, '血型'),
    fields,
  );
  expect(Object.entries(mapping).map(([key, match]) => [key, match.index, match.score, match.unit])).toEqual([
    ['name', 0, 1, undefined],
    ['phone', 1, 1, undefined],
    ['unit', 2, 1, undefined],
    ['elderly', 3, 1, '人'],
    ['spent', 4, 1, '万元'],
  ]);
  expect(missing).toEqual([]);
  expect(unused).toEqual([{ index: 5, heading: '血型' }]);
});

test('the same words win over a part of them', () => {
  const { mapping } = matchColumns(columns('负责人姓名', '姓名', '学员电话'), fields);
  expect(mapping['name']?.index).toBe(1);
  expect(mapping['phone']?.index).toBe(2);
});

test('two columns that fit equally are left to a person', () => {
  const { mapping, ambiguous, missing } = matchColumns(columns('姓名', '姓名', '电话'), fields);
  expect(mapping['name']).toBeUndefined();
  expect(ambiguous).toMatchObject([{ key: 'name', candidates: [{ index: 0 }, { index: 1 }] }]);
  expect(missing).toEqual(['name']);
  expect(mapping['phone']?.index).toBe(2);
});

test('dates as headings', () => {
  const grid = columns('姓名', '2026-03-03', '3月10日', '3/17');
  expect(matchColumns(grid, fields, { year: 2026 }).dateColumns.map(({ date }) => date)).toEqual([
    '2026-03-03',
    '2026-03-10',
    '2026-03-17',
  ]);
  expect(matchColumns(grid, fields).dateColumns).toEqual([
    { index: 1, heading: '2026-03-03', date: '2026-03-03' },
    { index: 2, heading: '3月10日' },
    { index: 3, heading: '3/17' },
  ]);
});

test('known headings', () => {
  const known = knownHeadings(fields);
  expect(known('姓名')).toBe(1);
  expect(known('所属社区')).toBe(0.9);
  expect(known('健康知识讲座')).toBe(0);
});

test.each([
  ['支出(元)', '元'],
  [`支出${wide('(万元)')}`, '万元'],
  ['面积(㎡)', '㎡'],
  ['金额/万元', '万元'],
  ['所属社区(村)', undefined],
])('unit of %s', (heading, unit) => {
  expect(unitOfHeading(heading)).toBe(unit);
});
