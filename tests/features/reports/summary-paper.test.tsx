import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import { targetRecord } from '#domain/targets/target.record.ts';
import { writeWord } from '#exchange/word/write-word.ts';
import { summaryPaper } from '#features/reports/summary-paper.ts';
import { formatFen, formatNumber, formatPercent } from '#i18n/format.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { paperTables } from '#kernel/paper.ts';
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
import { expectSameEverywhere, wordTables } from './same-everywhere.tsx';

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

  it('and the lines of the units add up to the last, whoever belongs to none of those below', async () => {
    const { paper } = await made();
    const store = await wholeStore();
    const summary = await store.read(summaryView, { ...params, half: false });
    if (summary === undefined) throw new Error('no summary');
    const linesOf = (of: typeof paper) =>
      paperTables(of)
        .find(({ name }) => name === 'Training rate by unit')
        ?.rows.map(([name, count]) => [name, count]);
    expect(linesOf(paper)).toEqual([
      ['Street', 7],
      ['In all', 7],
    ]);
    const more = { ...summary, overview: { ...summary.overview, count: 9 } };
    expect(linesOf(summaryPaper(text(), more, false))).toEqual([
      ['Street', 7],
      ['The unit itself', 2],
      ['In all', 9],
    ]);
  });

  it('never makes up the rest where the units below count something else', async () => {
    const store = await wholeStore();
    await store.commitChanges({ command: 'setTarget' }, [
      change(targetRecord, { id: 'target-of-the-district', unit: DISTRICT }, { year: 2026, basis: 'person-times' }),
    ]);
    const summary = await store.read(summaryView, { ...params, half: false });
    if (summary === undefined) throw new Error('no summary');
    const lines = paperTables(summaryPaper(text(), summary, false)).find(
      ({ name }) => name === 'Training rate by unit',
    );
    expect(lines?.rows.map(([name, count]) => [name, count])).toEqual([
      ['Street (Persons named)', 7],
      ['In all', 10],
    ]);
  });

  it('in every table of the Word file and the workbook', async () => {
    const { paper } = await made();
    const tables = paperTables(paper);
    expect(tables.length).toBeGreaterThan(4);
    await expectSameEverywhere(paper);
  });
});
