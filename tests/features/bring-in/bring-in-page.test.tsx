import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { EVERYONE, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, PLACE_TIMES, yearOf } from '#domain/attendance/sums.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { BringInPage } from '#features/bring-in/bring-in-page.tsx';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const view = { address: '#/bring-in', unit: '', year: 2026, today: '2026-11-10' };
const SAMPLES = 'tests/samples/';

function sample(name: string): File {
  return new File([readFileSync(`${SAMPLES}${name}`)], name);
}

const MESSY = [
  ['姓名', '性别', '出生年份', '所属社区(村)', '联系电话', '人群类别'],
  ['王红', '女', '1950', '红旗社区教学点', '13800000001', '老年人'],
  ['李四', '不详', '1950', '红旗社区教学点', '13800000002', '老年人'],
  ['赵五', '男', '1961', '红旗社区教学点', '13800000003', '银发族'],
];

describe('the bring-in page', () => {
  it('takes files dropped together, shows what would come of them, and brings them in as one change', async () => {
    const store = await openTestStore();
    const user = await showScreen(store, <BringInPage />, view);
    await user.upload(screen.getByLabelText('Files with registers', { selector: 'input' }), [
      sample('roster-and-attendance-2026.xlsx'),
      sample('sign-in-2026-03-05.csv'),
      sample('units-and-population-2025.xlsx'),
    ]);
    const units = within(await screen.findByRole('region', { name: /units-and-population-2025/ }));
    expect(units.getByLabelText('This sheet is')).toHaveValue('units');
    expect(await units.findByText('5 new')).toBeVisible();
    expect(units.getByLabelText('Reference date of the population')).toHaveValue('2025-12-31');
    const bringIn = await screen.findByRole('button', { name: 'Bring in 126 rows' });
    await waitFor(() => expect(bringIn).not.toHaveAttribute('aria-disabled', 'true'));
    await user.click(bringIn);
    expect(await screen.findByText(/rows brought in/)).toBeVisible();
    const district = (await store.reader.all(unitRecord)).find(({ tier }) => tier === 'district')?.id ?? '';
    const [sums] = await store.reader.sums([district], [2026]);
    expect(yearOf(sums?.cells, RESIDENTS, HOME_NEW)).toBe(37);
    expect(yearOf(sums?.cells, EVERYONE, PLACE_TIMES)).toBe(151);
    const [latest, ...others] = await store.journal(10);
    expect(latest?.command).toBe('bringInRegisters');
    expect(others).toEqual([]);
  });

  it('shows problems at their cells, asks for unknown words, leaves rows out, and gives the refused ones back', async () => {
    const store = await openTestStore();
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
    const user = await showScreen(store, <BringInPage />, view);
    await user.click(screen.getByText('Paste cells instead'));
    await user.click(screen.getByLabelText(/Cells copied from a spreadsheet/));
    await user.paste(MESSY.map((row) => row.join('\t')).join('\n'));
    await user.click(screen.getByRole('button', { name: 'Use these cells' }));
    expect(await screen.findByText('B3 “不详”: neither female nor male')).toBeVisible();
    expect(screen.getByText(/F4 “银发族”: “银发族” is no group known here/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Which group is “银发族”?'), 'Older people (60+)');
    await waitFor(() => expect(screen.queryByText(/F4 “银发族”/)).toBeNull());
    await user.click(screen.getByLabelText('All rows'));
    await user.click(await screen.findByRole('checkbox', { name: 'Take row 2' }));
    await screen.findByText('1 left out');
    await user.click(screen.getByRole('button', { name: 'Bring in 1 row' }));
    await screen.findByText('1 row not taken.');
    expect((await store.reader.all(learnerRecord)).map(({ name }) => name)).toEqual(['赵五']);
    await user.click(screen.getByRole('button', { name: 'Save the rows not taken' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const blob = saved.mock.calls[0]?.[0] as Blob;
    const book = await readSpreadsheet(new Uint8Array(await blob.arrayBuffer()), 'refused.xlsx');
    if (isReadProblem(book)) throw new Error(book.code);
    expect(book.sheets[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      [...(MESSY[0] as string[]), 'Why not taken', 'Row in the file'],
      [...(MESSY[2] as string[]), 'B3 “不详”: neither female nor male', '3'],
    ]);
    saved.mockRestore();
  });

  it('says of a file that is no spreadsheet what it is, and of a known register that nothing is new', async () => {
    const store = await openTestStore();
    const user = await showScreen(store, <BringInPage />, view);
    const input = screen.getByLabelText('Files with registers', { selector: 'input' });
    await user.upload(input, [new File(['%PDF-1.7'], 'notes.csv')]);
    expect(await screen.findByText('notes.csv: It is not a spreadsheet.')).toBeVisible();
    await user.upload(input, [sample('learning-organizations-2026.csv')]);
    await user.click(await screen.findByRole('button', { name: 'Bring in 139 rows' }));
    await screen.findByText(/rows brought in/);
    await user.upload(input, [sample('learning-organizations-2026.csv')]);
    expect(await screen.findByText('Everything in these registers is known already.')).toBeVisible();
  });

  it('does not call a row known that it refuses', async () => {
    const store = await openTestStore();
    const user = await showScreen(store, <BringInPage />, view);
    await user.click(screen.getByText('Paste cells instead'));
    await user.click(screen.getByLabelText(/Cells copied from a spreadsheet/));
    await user.paste([MESSY[0], MESSY[2]].map((row) => row?.join('\t')).join('\n'));
    await user.click(screen.getByRole('button', { name: 'Use these cells' }));
    expect(await screen.findByText(/^No row can be brought in/)).toBeVisible();
    expect(screen.queryByText(/is known already\.$/)).toBeNull();
  });

  it('reads a text file in another encoding when told so', async () => {
    const store = await openTestStore();
    const user = await showScreen(store, <BringInPage />, view);
    await user.upload(screen.getByLabelText('Files with registers', { selector: 'input' }), [
      sample('sign-in-2026-03-05.csv'),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Read in another encoding', hidden: true }));
    const encoding = await screen.findByLabelText('Encoding of the text');
    expect(encoding).toHaveValue('gb18030');
    await waitFor(() => expect(screen.getByText(/^Reads so: .*姓名/)).toBeVisible());
    expect(screen.getByText(/^Not part of the table: /)).toBeVisible();
    await user.selectOptions(encoding, 'Big5 (traditional Chinese)');
    await waitFor(() => expect(screen.queryByText(/^Reads so: .*姓名/)).toBeNull());
    await user.selectOptions(screen.getByLabelText('Encoding of the text'), 'GB18030, GBK (simplified Chinese)');
    expect(await screen.findByText(/^Reads so: .*姓名/)).toBeVisible();
    expect(screen.getByLabelText('This sheet is')).toHaveValue('sign-in');
  });

  it('remembers which column is which for the same headings, and what a word means', async () => {
    const store = await openTestStore();
    const user = await showScreen(store, <BringInPage />, view);
    const paste = async (person: string) => {
      const details = screen.getByText('Paste cells instead');
      if (!(details.parentElement as HTMLDetailsElement).open) await user.click(details);
      await user.click(screen.getByLabelText(/Cells copied from a spreadsheet/));
      await user.paste(`甲\t乙\t丙\n${person}`);
      await user.click(screen.getByRole('button', { name: 'Use these cells' }));
    };
    await paste('王红\t1950\t银发族');
    expect(await screen.findByText(/No register was recognised here/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('This sheet is'), 'Class roster');
    await user.selectOptions(await screen.findByLabelText('Name'), 'A 甲');
    await user.selectOptions(screen.getByLabelText('Birth year'), 'B 乙');
    await user.selectOptions(screen.getByLabelText('Groups'), 'C 丙');
    await user.selectOptions(await screen.findByLabelText('Which group is “银发族”?'), 'Older people (60+)');
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 row' }));
    await screen.findByText(/^1 row brought in/);
    await paste('李四\t1948\t银发族');
    const asLastTime = await screen.findByText('Columns as you set them last time for these headings.');
    await waitFor(() => expect(asLastTime).toBeVisible());
    expect(screen.getByLabelText('Name')).toHaveValue('0');
    expect(await screen.findByLabelText('Which group is “银发族”?')).toHaveValue('older');
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 row' }));
    await screen.findByText(/^1 row brought in/);
    const people = await store.reader.all(learnerRecord);
    expect(people.map(({ name, birthYear }) => [name, birthYear]).sort()).toEqual([
      ['李四', 1948],
      ['王红', 1950],
    ]);
  });
});
