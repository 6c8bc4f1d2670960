/** One figure, one number: what a chart's value table shows is what its workbook holds, what the views give and what the papers carry. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import { type Cell, isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { OverviewPage } from '#features/overview/overview-page.tsx';
import { summaryPaper } from '#features/reports/summary-paper.ts';
import { text } from '#i18n/language.ts';
import { paperTables } from '#kernel/paper.ts';
import type { Store } from '#store/store.ts';
import {
  DISTRICT,
  families,
  family,
  money,
  planStore,
  residents,
  STREET,
  session,
  signed,
  TODAY,
} from '../../domain/plans/plans-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

afterEach(cleanup);

const view = { unit: DISTRICT, year: 2026, today: TODAY };
const page = (
  <Routes>
    <Route path="/overview/*" element={<OverviewPage />} />
  </Routes>
);

const district = () =>
  planStore(
    session('2026-05-04', [1, 2, 3, 4], { unnamed: 2 }),
    session('2026-03-04', [4, 5, 6, 7], { theme: 'health' }),
    residents(DISTRICT, 16),
    residents(STREET, 13),
    signed(DISTRICT, 2025, 5, 16),
    signed(STREET, 2025, 4, 13),
    money(120_050, '2026-05-20'),
    ...family('2026-02-01'),
    families(3),
  );

type User = ReturnType<typeof userEvent.setup>;

async function savedBy(user: User, button: HTMLElement): Promise<Cell[][]> {
  const saved: Blob[] = [];
  const offered = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await user.click(button);
  await waitFor(() => expect(saved).toHaveLength(1));
  offered.mockRestore();
  const book = await readSpreadsheet(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0)), 'a.xlsx');
  if (isReadProblem(book)) throw new Error(book.code);
  return (book.sheets[0]?.rows ?? []) as Cell[][];
}

const textsOf = (row: Element): string[] => [...row.children].map((cell) => cell.textContent ?? '');

/** The number in a text as people read it, and how many decimals it has; undefined for words. */
function numberIn(shown: string): { value: number; decimals: number } | undefined {
  const found = /^([+−-]?)[^\d+−-]{0,2}([\d,]+)(?:\.(\d+))?(?:\s?%| .*)?$/.exec(shown.trim());
  if (!found) return undefined;
  const [, sign, whole = '', decimals = ''] = found;
  const value = Number(`${whole.replaceAll(',', '')}.${decimals}`);
  return { value: sign === '−' || sign === '-' ? -value : value, decimals: decimals.length };
}

async function chartTables(store: Store): Promise<{ user: User; tables: Map<string, Map<string, string[]>> }> {
  const user = await showScreen(store, page, { ...view, address: '#/overview' });
  await screen.findAllByRole('button', { name: 'Value table' });
  await waitFor(() => expect(screen.getAllByRole('table', { name: /Value table/ }).length).toBeGreaterThan(4));
  const tables = new Map<string, Map<string, string[]>>();
  for (const table of screen.getAllByRole('table', { name: /Value table/ })) {
    const [head, ...rows] = within(table).getAllByRole('row').map(textsOf) as [string[], ...string[][]];
    tables.set(head.join('|'), new Map(rows.map((row) => [row[0] as string, row])));
  }
  return { user, tables };
}

describe('the charts of the Overview', () => {
  it('hold in their workbooks what their value tables show', async () => {
    const store = await district();
    const { user } = await chartTables(store);
    let compared = 0;
    for (const button of screen.getAllByRole('button', { name: 'Save as workbook' })) {
      const region = button.closest('section, [role=region]') as HTMLElement;
      const shown = within(within(region).getByRole('table', { name: /Value table/ }))
        .getAllByRole('row')
        .map(textsOf);
      const book = await savedBy(user, button);
      expect(book).toHaveLength(shown.length);
      shown.forEach((row, at) => {
        row.forEach((cell, column) => {
          const kept = book[at]?.[column]?.value;
          const number = numberIn(cell);
          if (typeof kept !== 'number' || number === undefined) {
            expect(String(kept ?? '–')).toBe(cell);
            return;
          }
          compared += 1;
          const where = `${row[0]}, ${shown[0]?.[column]}: ${cell} and ${kept}`;
          expect(Math.abs(kept - number.value), where).toBeLessThanOrEqual(0.5 * 10 ** -number.decimals + 1e-9);
        });
      });
    }
    expect(compared).toBeGreaterThan(30);
    store.close();
  });

  it('show the numbers of the views and of the papers', async () => {
    const store = await district();
    const { tables } = await chartTables(store);
    const overview = await store.read(overviewView, view);
    const funding = await store.read(fundingOverviewView, { unit: DISTRICT, year: 2026 });
    const summary = await store.read(summaryView, { ...view, half: false });
    if (overview === undefined || summary === undefined) throw new Error('no unit');
    const papers = paperTables(summaryPaper(text(), summary, false));
    const onPaper = (table: string, row: string, column: number) =>
      papers.find(({ name }) => name === table)?.rows.find(([name]) => name === row)?.[column];
    const inChart = (heads: RegExp, row: string, column: string): string => {
      const [head = '', rows] = [...tables].find(([names]) => heads.test(names)) ?? [];
      return rows?.get(row)?.[head.split('|').indexOf(column)] ?? '';
    };
    const street = overview.children[0];
    const same: [shown: string, ofView: number | undefined, onPaper: unknown][] = [
      [inChart(/To target/, 'Street', 'Counted'), street?.count, onPaper('Training rate by unit', 'Street', 1)],
      [inChart(/To target/, 'Street', 'Residents'), street?.residents, onPaper('Training rate by unit', 'Street', 2)],
      [inChart(/To target/, 'Street', 'Rate, %'), street?.ratePercent, onPaper('Training rate by unit', 'Street', 3)],
      [
        inChart(/To target/, 'Street', 'Target, %'),
        street?.targetPercent,
        onPaper('Training rate by unit', 'Street', 4),
      ],
      [inChart(/^Year/, '2026', 'Rate, %'), overview.ratePercent, onPaper('Training rate by unit', 'In all', 3)],
      [inChart(/^Year/, '2026', 'Target, %'), overview.targetPercent, onPaper('Training rate by unit', 'In all', 4)],
      [inChart(/^Month/, 'May', 'Since January'), overview.count, onPaper('Training rate by unit', 'In all', 1)],
      [
        inChart(/^Group/, 'Older people (60+)', 'Learners'),
        overview.groups[0]?.persons,
        onPaper('Learners by group', 'Older people (60+)', 1),
      ],
      [
        inChart(/^Unit.Arranged/, 'Street', 'Arranged per resident'),
        funding.children[0]?.arranged.yuanPerResident,
        Number(onPaper('Funding by unit', 'Street', 1)) / 100,
      ],
    ];
    for (const [shown, ofView, paper] of same) {
      const number = numberIn(shown);
      const printed = number && ofView?.toFixed(number.decimals);
      expect([shown, number?.value.toFixed(number.decimals)]).toEqual([shown, printed]);
      expect([shown, Number(paper).toFixed(number?.decimals)]).toEqual([shown, printed]);
    }
    expect(same.map(([shown]) => shown)).toEqual(['7', '13', '53.85', '35.77', '43.75', '36.25', '7', '3', '92.35']);
    store.close();
  });
});
