import { describe, expect, it } from 'vitest';
import { readTemplate } from '#exchange/forms/template.ts';
import { workbookBytes } from '#exchange/spreadsheet/write-workbook.ts';

const columns = (...headings: string[]) => headings.map((heading) => ({ heading, kind: 'text' as const }));

describe('a workbook that is brought in as a form', () => {
  it('tells its marks sheet by sheet, several in a cell, whatever their braces and case', async () => {
    const bytes = workbookBytes([
      { name: 'One', columns: columns('Unit: {{Unit}} {{ year }}'), rows: [['\uff5b\uff5bResidents\uff5d\uff5d']] },
      { name: 'Two', columns: columns('A', 'B'), rows: [['x', '{{learners.name}}']] },
    ]);
    expect(await readTemplate(bytes, 'a.xlsx')).toEqual({
      ok: true,
      value: [
        { sheet: 0, row: 1, column: 0, mark: 'unit' },
        { sheet: 0, row: 1, column: 0, mark: 'year' },
        { sheet: 0, row: 2, column: 0, mark: 'residents' },
        { sheet: 1, row: 2, column: 1, mark: 'learners.name' },
      ],
    });
  });

  it('tells a list by two headings of the field over an empty row, not by one, not over a filled row', async () => {
    const marks = async (headings: string[], rows: string[][]) => {
      const read = await readTemplate(workbookBytes([{ name: 'A', columns: columns(...headings), rows }]), 'a.xlsx');
      return read.ok ? read.value.map(({ column, mark, heading }) => [column, mark, heading]) : read.error.code;
    };
    expect(await marks(['序号', '活动名称', '日期', '参加人数'], [])).toEqual([
      [0, 'sessions.number', true],
      [1, 'sessions.name', true],
      [2, 'sessions.date', true],
      [3, 'sessions.people', true],
    ]);
    expect(await marks(['序号', '姓名'], [])).toEqual([]);
    expect(await marks(['姓名', '性别'], [['Li', '女']])).toEqual([]);
  });

  it('is refused with a reason where it is no workbook of today, or none at all', async () => {
    const text = new TextEncoder().encode('姓名,性别\n');
    expect(await readTemplate(text, 'a.csv')).toEqual({ ok: false, error: { code: 'form.not-xlsx' } });
    const broken = workbookBytes([{ name: 'A', columns: columns('{{unit}}'), rows: [] }]).slice(0, 300);
    expect(await readTemplate(broken, 'a.xlsx')).toMatchObject({ ok: false, error: { code: 'file.damaged' } });
  });
});
