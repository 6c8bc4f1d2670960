import { render, screen, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { writeWorkbook } from '#exchange/spreadsheet/write-workbook.ts';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import { writeWord } from '#exchange/word/write-word.ts';
import { summaryPaper } from '#features/reports/summary-paper.ts';
import { formatFen, formatNumber, formatPercent } from '#i18n/format.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { paperCell } from '#i18n/paper-words.ts';
import { type PaperTable, paperTables } from '#kernel/paper.ts';
import { PaperSheet } from '#ui/paper-sheet.tsx';
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

const params = { unit: DISTRICT, year: 2026, today: TODAY };

const wholeStore = () =>
  planStore(
    session('2026-05-04', [1, 2, 3, 4], { unnamed: 2 }),
    session('2026-03-04', [4, 5, 6, 7], { theme: 'health' }),
    residents(DISTRICT, 16),
    residents(STREET, 13),
    signed(DISTRICT, 2025, 5, 16),
    money(120_050, '2026-05-20'),
    ...family('2026-02-01'),
    families(3),
  );

async function made() {
  const store = await wholeStore();
  const summary = await store.read(summaryView, { ...params, half: false });
  if (summary === undefined) throw new Error('no summary');
  return { store, paper: summaryPaper(text(), summary, false) };
}

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
    [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

/** Tables of a Word file as rows of texts. */
async function wordTables(file: Blob): Promise<string[][][]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) =>
    [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) => cellsOf(row)),
  );
}

describe('the same cell has the same number', () => {
  beforeAll(() => loadLanguage('en'));

  it('on the screens, on the sheet and in Word', async () => {
    const { store, paper } = await made();
    const overview = await store.read(overviewView, params);
    const funding = await store.read(fundingOverviewView, { unit: DISTRICT, year: 2026 });
    const shares = await store.read(organizationSharesView, { unit: DISTRICT, year: 2026, asOf: TODAY });
    const street = overview?.children[0];
    const family = shares.kinds.find(({ kind }) => kind === 'family');
    const expected: Record<string, string[]> = {
      'Training rate by unit': [
        'Street',
        formatNumber(street?.count ?? -1),
        formatNumber(street?.residents ?? -1),
        formatPercent(street?.ratePercent ?? -1),
      ],
      'Funding by source': ['Street or township budget', formatFen(funding.sources[0]?.arranged ?? -1, 'bare', true)],
      'Learning organizations by kind': ['Learning family', formatNumber(family?.valid ?? -1)],
    };
    expect(expected['Training rate by unit']).toEqual(['Street', '7', '13', '53.8%']);
    expect(expected['Funding by source']).toEqual(['Street or township budget', '1,200.50']);
    const word = await wordTables(await writeWord(paper, { dash: '–' }));
    render(<PaperSheet paper={paper} />);
    for (const [name, cells] of Object.entries(expected)) {
      const sheet = within(screen.getByRole('table', { name }));
      const shown = [...sheet.getByRole('row', { name: new RegExp(`^${cells[0]}`) }).children].map(
        (cell) => cell.textContent,
      );
      expect(shown.slice(0, cells.length)).toEqual(cells);
      expect(word.flat().map((row) => row.slice(0, cells.length))).toContainEqual(cells);
    }
    expect(screen.getByText(/7 people learned, a training rate of 43\.8%/)).toBeVisible();
  });

  it('in every table of the Word file and the workbook', async () => {
    const { paper } = await made();
    const tables = paperTables(paper);
    expect(tables.length).toBeGreaterThan(4);
    const word = await wordTables(await writeWord(paper, { dash: '–' }));
    const file = await writeWorkbook(paperSheets(paper));
    const book = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), 'summary.xlsx');
    if (isReadProblem(book)) throw new Error(book.code);
    render(<PaperSheet paper={paper} />);
    tables.forEach((table: PaperTable, index) => {
      const onScreen = [...screen.getByRole('table', { name: table.name }).querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
      expect(word[index]).toEqual(onScreen);
      const fromBook = (book.sheets[index]?.rows ?? []).slice(1).map((row) =>
        table.columns.map(({ kind }, column) => {
          const value = row[column]?.value ?? undefined;
          if (typeof value !== 'number') return paperCell(kind, value?.toString(), '–');
          // A workbook has money in yuan and a rate as a share.
          const scale = kind === 'number' ? 1 : 100;
          return paperCell(kind, Math.round(value * scale * 10_000) / 10_000, '–');
        }),
      );
      expect(fromBook).toEqual(onScreen.slice(1));
    });
  });
});
