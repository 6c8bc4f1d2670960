import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { formsView } from '#domain/forms/form.views.ts';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { workbookBytes } from '#exchange/spreadsheet/write-workbook.ts';
import { ReportsPage } from '#features/reports/reports-page.tsx';
import type { Store } from '#store/store.ts';
import { money, POINT, planStore, residents, session, signed, TODAY } from '../../domain/plans/plans-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

vi.setConfig({ testTimeout: 180_000 });

const page = (
  <Routes>
    <Route path="/reports/*" element={<ReportsPage />} />
  </Routes>
);
const show = (store: Store) =>
  showScreen(store, page, { address: '#/reports/forms', unit: POINT, year: 2026, today: TODAY });

const workbook = (name: string, ...cells: string[]) =>
  new File(
    [workbookBytes([{ name: 'A', columns: cells.map((heading) => ({ heading, kind: 'text' })), rows: [] }])],
    name,
  );

/** What is handed to the browser for saving by `save`, as rows of text. */
async function savedRows(save: () => Promise<void>): Promise<string[][]> {
  const saved: Blob[] = [];
  const offered = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:made';
  });
  await save();
  await waitFor(() => expect(saved).toHaveLength(1));
  offered.mockRestore();
  const book = await readSpreadsheet(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0)), 'a.xlsx');
  if (isReadProblem(book)) throw new Error(book.code);
  return (book.sheets[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
}

describe('the forms that others ask for', () => {
  it('begin with two examples, and are saved filled with the figures of the screen', async () => {
    const store = await planStore(
      residents(POINT, 1000),
      signed(POINT, 2025, 5, 1000),
      session('2026-05-04', [1, 2, 3], { unnamed: 4 }),
      money(123_456, '2026-05-05'),
    );
    const user = await show(store);
    await user.click(await screen.findByRole('button', { name: 'Add the two examples' }));
    const table = within(await screen.findByRole('table', { name: '2 forms to fill' }));
    expect(table.getByRole('row', { name: /^Monthly form of the district.*17, all known$/ })).toBeVisible();
    await user.click(table.getByRole('link', { name: 'Monthly form of the district (example)' }));
    const marks = within(await screen.findByRole('table', { name: 'What is filled in' }));
    expect(marks.getByRole('row', { name: /^Training rate, percent 0.3% C9/ })).toBeVisible();
    const rows = await savedRows(() => user.click(screen.getByRole('button', { name: 'Fill and save' })));
    expect(rows[1]).toEqual(['Unit: Point', 'Month: May 2026']);
    expect(rows[3]).toEqual(['Sessions held', '1', '1']);
    expect(rows[4]).toEqual(['Attendances in courses and lectures', '7', '7']);
    expect(rows[8]).toEqual(['Training rate', '', '0.003']);
    expect(rows[12]).toEqual(['Funding arranged per resident (yuan)', '', '1.2346']);
  });

  it('lists people in a roster, one row each', async () => {
    const user = await show(await planStore());
    await user.click(await screen.findByRole('button', { name: 'Add the two examples' }));
    await user.click(await screen.findByRole('link', { name: 'Roster of the street (example)' }));
    expect(await screen.findByRole('row', { name: /^Learners who live here: name 10 rows B4/ })).toBeVisible();
    const rows = await savedRows(() => user.click(screen.getByRole('button', { name: 'Fill and save' })));
    expect(rows.slice(3, 13).map((row) => row.slice(0, 2))).toEqual(
      Array.from({ length: 10 }, (_, at) => [String(at + 1), `L${at + 1}`]),
    );
    expect(rows[13]?.[0]).toBe('People');
    expect(rows[3]?.[5]).toContain('Older people');
  });

  it('come in from a workbook: what is known and what is not is told before it is kept', async () => {
    const store = await planStore();
    const user = await show(store);
    await user.click(await screen.findByRole('button', { name: 'Bring in a form' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Bring in a form' }));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findByText('Enter the name of the form.')).toBeVisible();
    const input = dialog.getByLabelText('Workbook of the form (.xlsx)', { selector: 'input' });
    await user.upload(input, new File(['nothing'], 'a.xlsx'));
    expect(
      await dialog.findByText('This is no .xlsx workbook. Open it in a spreadsheet and save it as .xlsx.'),
    ).toBeVisible();
    await user.upload(input, workbook('Empty.xlsx', 'Nothing here'));
    expect(await dialog.findByText(/^No mark and no list was found\./)).toBeVisible();
    await user.upload(input, workbook('Town.xlsx', 'Of {{unit}}', '{{nonsense}}'));
    expect(await dialog.findByText('Town.xlsx: 1 known and 1 unknown marks.')).toBeVisible();
    expect(dialog.getByText('Unknown, left as written: nonsense')).toBeVisible();
    await user.clear(dialog.getByLabelText('Form'));
    await user.type(dialog.getByLabelText('Form'), 'Town form');
    await user.type(dialog.getByLabelText(/^Asked by/), 'Town');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('link', { name: 'Town form' }));
    expect(await screen.findByText(/^1 mark of this form is unknown and stay as written: nonsense\.$/)).toBeVisible();
    expect(await savedRows(() => user.click(screen.getByRole('button', { name: 'Fill and save' })))).toEqual([
      ['Of Point', '{{nonsense}}'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByRole('heading', { name: 'No form yet' })).toBeVisible();
    expect(await store.read(formsView, { unit: POINT })).toEqual([]);
  });

  it('are helped by a list of all marks with their meaning and what they stand for today', async () => {
    const user = await show(await planStore(residents(POINT, 1000)));
    const table = () => within(screen.getByRole('table', { name: 'Marks that can be used' }));
    await screen.findByRole('table', { name: 'Marks that can be used' });
    await user.type(screen.getByLabelText('Search marks'), 'permanent residents');
    expect(table().getByRole('row', { name: '{{residents}} Permanent residents 1,000' })).toBeVisible();
    expect(table().queryByText('{{unit}}')).not.toBeInTheDocument();
  });
});
