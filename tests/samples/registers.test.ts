import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FoundTable, findTable } from '#exchange/spreadsheet/find-table.ts';
import { knownHeadings, matchColumns } from '#exchange/spreadsheet/match-columns.ts';
import { parseMark } from '#exchange/spreadsheet/parse-cell.ts';
import { parseDate, parseWhen } from '#exchange/spreadsheet/parse-date.ts';
import { parseMoney, parseWhole } from '#exchange/spreadsheet/parse-number.ts';
import { FIELDS, readSample, SAMPLES } from './spreadsheet-fixtures.ts';

const expected = JSON.parse(readFileSync(`${SAMPLES}expected.json`, 'utf8'));

async function tableOf(file: string, sheet = 0): Promise<FoundTable> {
  const book = await readSample(file);
  const found = book.sheets[sheet] && findTable(book.sheets[sheet], knownHeadings(FIELDS));
  if (!found) throw new Error(`no table in ${file}`);
  return found;
}

function sum(
  table: FoundTable,
  key: string,
  read: (cell: FoundTable['rows'][number]['cells'][number]) => unknown,
): number {
  const column = matchColumns(table.columns, FIELDS).mapping[key];
  if (!column) throw new Error(`no column ${key}`);
  return table.rows.reduce((total, { cells }) => total + Number(read(cells[column.index] as never)), 0);
}

const whole = (cell: Parameters<typeof parseWhole>[0]): number => {
  const value = parseWhole(cell);
  if (!value.ok) throw new Error(value.error);
  return value.value ?? 0;
};

describe('the sample registers', () => {
  test('activity ledger: title, headings, sum row left out, figures as expected', async () => {
    const table = await tableOf('activity-ledger-2026.xlsx');
    expect(table.titleLines).toEqual(['2026年社区教育活动记录台账']);
    expect(table.headingRow).toBe(2);
    expect(table.rows).toHaveLength(expected.sessions.headCountOnly);
    expect(table.skipped).toEqual([
      { row: 1, reason: 'title' },
      { row: 39, reason: 'subtotal' },
    ]);
    expect(sum(table, 'persons', whole)).toBe(expected.headCounts);
    for (const { cells } of table.rows) expect(parseDate(cells[0])).toMatchObject({ ok: true });
  });

  test('sign-in sheet: GB18030, labels above the headings, sum row', async () => {
    const book = await readSample('sign-in-2026-03-05.csv');
    expect(book).toMatchObject({ kind: 'text', encoding: 'gb18030', delimiter: ',' });
    const table = await tableOf('sign-in-2026-03-05.csv');
    expect(Object.fromEntries(Object.entries(table.facts).map(([key, fact]) => [key, fact.value.text]))).toEqual({
      活动名称: '健康知识讲座',
      时间: '2026年3月5日 14:00-16:00',
      地点: '幸福社区教学点',
      主讲人: '何志强',
    });
    expect(table.facts['地点']).toMatchObject({ row: 2, column: 3 });
    expect(parseWhen(table.facts['时间']?.value)).toEqual({
      ok: true,
      value: { date: '2026-03-05', start: '14:00', end: '16:00' },
    });
    expect(table.headingRow).toBe(3);
    expect(table.rows).toHaveLength(30);
    expect(table.rows[0]?.row).toBe(4);
    expect(table.skipped.at(-1)).toEqual({ row: 34, reason: 'subtotal' });
  });

  test('roster and attendance grid: two sheets, dates as headings, ticks', async () => {
    const roster = await tableOf('roster-and-attendance-2026.xlsx');
    expect(roster.rows).toHaveLength(72);
    const { mapping, missing, ambiguous } = matchColumns(roster.columns, FIELDS);
    expect([missing, ambiguous]).toEqual([[], []]);
    expect(roster.rows[0]?.cells[mapping['phone']?.index ?? -1]).toEqual({
      kind: 'text',
      value: '13885578355',
      text: '13885578355',
    });
    const grid = await tableOf('roster-and-attendance-2026.xlsx', 1);
    const { dateColumns } = matchColumns(grid.columns, FIELDS);
    expect(dateColumns.map(({ date }) => date)).toEqual([
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
      '2026-03-24',
      '2026-03-31',
      '2026-04-07',
      '2026-04-14',
      '2026-04-21',
    ]);
    const ticks = grid.rows.flatMap(({ cells }) => dateColumns.map(({ index }) => parseMark(cells[index])));
    expect(ticks.every((tick) => tick.ok)).toBe(true);
    // The rest of the named attendances are the 30 signatures.
    expect(ticks.filter((tick) => tick.ok && tick.value)).toHaveLength(expected.namedAttendances - 30);
  });

  test('funding ledger in the old format: exact fen', async () => {
    const table = await tableOf('funding-ledger-2026.xls');
    const { mapping } = matchColumns(table.columns, FIELDS);
    expect(mapping['spent']).toMatchObject({ heading: '支出(元)', unit: '元', score: 1 });
    const fen = sum(table, 'spent', (cell) => {
      const money = parseMoney(cell, '元');
      return money.ok ? (money.value ?? 0) : Number.NaN;
    });
    expect(fen).toBe(expected.fundingAllFen);
  });

  test('units and population', async () => {
    const table = await tableOf('units-and-population-2025.xlsx');
    const { mapping } = matchColumns(table.columns, FIELDS);
    expect(mapping['over60']?.heading).toBe('其中60岁以上');
    expect(whole(table.rows[0]?.cells[mapping['residents']?.index ?? -1])).toBe(expected.residents);
    expect(table.rows).toHaveLength(5);
  });

  test('learning organizations and their population', async () => {
    const totals = await tableOf('learning-organization-population-2026.csv');
    expect(totals.rows.map(({ cells }) => [cells[0]?.text, whole(cells[1])])).toEqual(
      Object.entries(expected.organizations as Record<string, { total: number }>).map(([kind, { total }]) => [
        kind,
        total,
      ]),
    );
    const awards = await tableOf('learning-organizations-2026.csv');
    const of2026 = awards.rows.filter(({ cells }) => cells[0]?.text === '学习型家庭' && cells[2]?.text === '2026');
    expect(awards.rows).toHaveLength(139);
    expect(of2026.length).toBeGreaterThan(0);
  });
});
