/**
 * Walks folders of files that were made to break readers. Every file comes in or is refused with a reason; every row of a
 * sheet is taken, refused with a reason, known already, or passed over for a reason: none is lost in silence.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegisterName } from '#domain/registers/register-columns.ts';
import { isUnreadable, type OpenSheet, openRegisterFile } from '#exchange/registers/open-registers.ts';
import { registerTable } from '#exchange/registers/register-table.ts';
import { Memory } from '../domain/registers/memory.ts';

// More files can be tried by naming their folder.
const more = process.env['TORTURE'];
const folders = ['tests/samples/', 'tests/samples/ugly/', ...(more !== undefined && existsSync(more) ? [more] : [])];
const KINDS = /\.(xlsx|xlsm|xlsb|xls|et|ods|csv|tsv|txt|xml|html?|docx?)$/i;

function say(...cells: (string | number)[]): void {
  process.stdout.write(`${cells.join('\t')}\n`);
}

function walkSheet(file: string, sheet: OpenSheet, register: RegisterName): void {
  const { found } = sheet;
  const rows = found.headingEnd - found.headingRow + 1 + found.rows.length + found.skipped.length;
  const memory = new Memory();
  const table = registerTable(sheet, register, sheet.mapping);
  const plan = memory.bringIn([table]);
  const [made] = plan.tables;
  const outcomes: Record<string, number> = {};
  const reasons = new Set<string>();
  for (const { outcome, issues } of made?.rows ?? []) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome === 'refused') {
      expect(issues.length).toBeGreaterThan(0);
      for (const { code } of issues) reasons.add(code);
    }
  }
  expect(made?.rows.map(({ row }) => row)).toEqual(found.rows.map(({ row }) => row));
  const taken = (outcomes.new ?? 0) + (outcomes.changed ?? 0) + (outcomes.doubtful ?? 0) + (outcomes.same ?? 0);
  const why = reasons.size === 0 ? '' : ` (${[...reasons].join(', ')})`;
  say(
    `${file} ${sheet.name}`,
    register,
    `${rows} rows read`,
    `${taken} taken`,
    `${outcomes.refused ?? 0} refused${why}`,
    `${found.skipped.length} passed over`,
  );
  // The same file again brings nothing new.
  expect(memory.bringIn([registerTable(sheet, register, sheet.mapping)]).changes).toEqual([]);
}

describe.each(folders)('files of %s', (folder) => {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && KINDS.test(entry.name),
  );
  test.each(files.map(({ name }) => name))('%s comes in or is refused', async (file) => {
    const opened = await openRegisterFile(new Uint8Array(readFileSync(`${folder}/${file}`)), file);
    if (isUnreadable(opened)) {
      say(file, 'refused', opened.code);
      expect(opened.code).toMatch(/^file\./);
      return;
    }
    expect(opened.sheets.length + opened.unread.length).toBeGreaterThan(0);
    for (const name of opened.unread) say(`${file} ${name}`, 'no headings found, said so');
    for (const sheet of opened.sheets) {
      // A sheet of no known kind is shown as such, and a person says what it is; here it is tried as a roster.
      if (sheet.register === undefined) say(`${file} ${sheet.name}`, 'no register recognised, asked');
      else walkSheet(file, sheet, sheet.register);
    }
  });
});
