/** Series that others have published come out of the charts' value tables as they were printed, with the changes printed beside them. */
import { readFileSync } from 'node:fs';
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Change, change } from '#domain/contracts.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { closedYearRecord } from '#domain/targets/target.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { YearsCard } from '#features/overview/years-card.tsx';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

interface Published {
  year: number;
  tenths: number;
  /** Points against the year before, where that was printed. */
  change: number | undefined;
}

/** Percentages by series; a label in brackets that only describes the page is no series of its own. */
function publishedSeries(): Map<string, Published[]> {
  const file = readFileSync('tests/samples/reference-series.csv', 'utf8');
  const series = new Map<string, Published[]>();
  for (const line of file.trim().split('\n').slice(1)) {
    const [name = '', unit, year, value, printed] = line.split(',');
    if (unit !== '%' || name.startsWith('Minhang')) continue;
    const key = name.replace(/ \(page label.*\)$/, '');
    const known = series.get(key) ?? [];
    series.set(key, known);
    known.push({
      year: Number(year),
      tenths: Math.round(Number(value) * 10),
      change: printed === '' ? undefined : Number(printed),
    });
  }
  return series;
}

const RESIDENTS = 1000;
const UNIT = 'region0000';

/** Signed years of a thousand residents each, so that tenths of a percent are whole people. */
const signedYears = (years: readonly Published[]): Change[] =>
  years.map(({ year, tenths }) =>
    change(
      closedYearRecord,
      { id: `00000000-0000-7000-8000-00000000${year}`, unit: UNIT },
      { year, persons: tenths, residents: RESIDENTS, basis: 'declared', source: 'Published' },
    ),
  );

/** Rows of the value table by year: rate and change as they stand there. */
async function tableOf(years: readonly Published[], last: number): Promise<Map<number, string[]>> {
  const store = await openTestStore();
  const top = change(unitRecord, { id: UNIT, unit: UNIT }, { name: 'Region', tier: 'district' });
  await store.commitChanges({ command: 'fill' }, [top, ...signedYears(years)]);
  const today = `${last + 1}-06-01`;
  const shown = await store.read(overviewView, { unit: UNIT, year: last, today });
  if (shown === undefined) throw new Error('no unit');
  const view = { unit: UNIT, year: last, today, address: '#/overview' };
  await showScreen(store, <YearsCard shown={shown} onYear={() => undefined} className="" />, view);
  const table = within(screen.getByRole('table', { name: /Value table/ }));
  const heads = table.getAllByRole('columnheader').map((head) => head.textContent);
  const [rate, points] = [heads.indexOf('Rate, %'), heads.indexOf('Change, points')];
  const rows = table.getAllByRole('row').slice(1);
  const found = rows.map((row): [number, string[]] => {
    const cells = [...row.children].map((cell) => cell.textContent ?? '');
    return [Number(cells[0]), [cells[rate] ?? '', cells[points] ?? '']];
  });
  cleanup();
  store.close();
  return new Map(found);
}

const signed = (value: number): string => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;

describe('published series', () => {
  it.each([...publishedSeries()])('%s', async (_name, years) => {
    const last = (years.at(-1) as Published).year;
    let compared = 0;
    // A chart has seven years at most; longer series are looked at from several of them.
    for (let at = last; at >= (years[0] as Published).year; at -= 6) {
      const until = years.filter(({ year }) => year <= at).at(-1) as Published;
      const table = await tableOf(years, until.year);
      for (const { year, tenths, change: printed } of years) {
        const row = table.get(year);
        if (row === undefined) continue;
        compared += 1;
        expect([year, row[0]]).toEqual([year, (tenths / 10).toFixed(2)]);
        const before = years.find((each) => each.year === year - 1);
        if (before === undefined || !table.has(year - 1)) {
          // Years that do not adjoin are not compared.
          expect(row[1]).toBe('–');
          continue;
        }
        const points = (tenths - before.tenths) / 10;
        if (printed !== undefined) expect(points).toBe(printed);
        expect([year, row[1]?.replace(/ .*/, '')]).toEqual([year, signed(points)]);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(years.length);
  });

  it('learning organs and units of a city, as counted for two years', async () => {
    const store = await openTestStore();
    const top = change(unitRecord, { id: UNIT, unit: UNIT }, { name: 'City', tier: 'district' });
    const counts = { workplace: 34, enterprise: 39 };
    const changes: Change[] = [top];
    for (const [kind, count] of Object.entries(counts)) {
      changes.push(
        change(
          organizationBaseRecord,
          { id: `base-${kind}`, unit: UNIT },
          { organizationKind: kind, date: '2017-12-31', total: 100 },
        ),
      );
      for (let number = 0; number < count; number += 1) {
        const at = { id: `${kind}-${number}`, unit: UNIT };
        changes.push(
          change(organizationRecord, at, { name: at.id, organizationKind: kind }),
          change(
            awardRecord,
            { ...at, id: `award-${at.id}` },
            {
              organization: at.id,
              namedOn: number % 2 === 0 ? '2018-10-01' : '2019-05-01',
            },
          ),
        );
      }
    }
    await store.commitChanges({ command: 'fill' }, changes);
    const shares = await store.read(organizationSharesView, { unit: UNIT, year: 2019, asOf: '2026-06-01' });
    const found = shares.kinds
      .filter(({ valid }) => valid > 0)
      .map(({ kind, valid, percent }) => [kind, valid, percent]);
    expect(Object.fromEntries(found.map(([kind, ...rest]) => [kind, rest]))).toEqual({
      workplace: [34, 34],
      enterprise: [39, 39],
    });
    store.close();
  });
});
