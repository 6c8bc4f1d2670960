import { describe, expect, test } from 'vitest';
import { isUnreadable, openPastedRegister } from '#exchange/registers/open-registers.ts';
import { registerTable, unusedColumns } from '#exchange/registers/register-table.ts';
import { Memory, outcomes } from '../../domain/registers/memory.ts';
import { openSample, pastedTables, SAMPLE_FILES } from './sample-tables.ts';

function paste(lines: readonly string[]) {
  const opened = openPastedRegister(lines.join('\n'), 'pasted');
  if (isUnreadable(opened)) throw new Error(opened.code);
  return opened;
}

describe('recognising registers', () => {
  test('the samples by their headings, with every column used', async () => {
    const found = [];
    for (const file of SAMPLE_FILES) {
      for (const sheet of (await openSample(file)).sheets) {
        found.push(sheet.register);
        expect(sheet.unsure).toEqual([]);
        expect(sheet.register && unusedColumns(sheet, sheet.register, sheet.mapping)).toEqual([]);
      }
    }
    expect(found).toEqual([
      'units',
      'roster',
      'attendance',
      'sign-in',
      'activities',
      'organizations',
      'organization-base',
      'funding',
    ]);
  });

  test('English headings', () => {
    const memory = new Memory();
    memory.bringIn(
      pastedTables('Population 2025', [
        ['Unit', 'Tier', 'Parent unit', 'Permanent residents'],
        ['Green District College', 'district', '', '1000'],
        ['River Street School', 'street', 'Green District College', '1000'],
        ['Red Flag Teaching Point', 'community', 'River Street School', '1000'],
      ]),
    );
    const roster = memory.bringIn(
      pastedTables('Roster 2026', [
        ['Name', 'Sex', 'Year of birth', 'Teaching point', 'Phone', 'Group'],
        ['Ann Example', 'female', '1950', 'Red Flag Teaching Point', '13800000001', 'Older people'],
      ]),
    );
    const ledger = memory.bringIn(
      pastedTables('Ledger 2026', [
        ['Date', 'Activity', 'Kind', 'Place', 'Participants', 'Class hours'],
        ['2026-03-05', 'Health talk', 'Lecture', 'Red Flag Teaching Point', '20', '2'],
      ]),
    );
    expect([outcomes(roster), outcomes(ledger)]).toEqual([{ new: 1 }, { new: 1 }]);
    expect(memory.all<{ tier: string }>('unit').map(({ tier }) => tier)).toEqual(['district', 'school', 'point']);
    expect(memory.all('session')[0]).toMatchObject({ sessionKind: 'lecture', unnamed: 20, minutes: 90 });
  });

  test('a person may say that a sheet is another register, and which column is which', () => {
    const [sheet] = paste(['学员\t哪年生\t手机号', '王红\t1950\t13800000001']).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const table = registerTable(sheet, 'roster', { name: 0, birthYear: 1, telephone: 2 });
    const memory = new Memory();
    memory.bringIn([table], { answers: {} });
    expect(memory.all('learner')).toEqual([
      expect.objectContaining({ name: '王红', birthYear: 1950, telephone: '13800000001' }),
    ]);
  });

  test('a page of prose is no register', () => {
    const { sheets, unread } = paste(['今天天气很好', '明天也是']);
    expect(sheets.every(({ register }) => register === undefined)).toBe(true);
    expect(sheets.length + unread.length).toBe(1);
  });
});
