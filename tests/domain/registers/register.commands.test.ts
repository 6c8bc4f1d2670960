import { describe, expect, test } from 'vitest';
import { EVERYONE, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, PLACE_TIMES, yearOf } from '#domain/attendance/sums.ts';
import { fundingCell } from '#domain/funding/funding.facts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { bringInRegisters } from '#domain/registers/register.commands.ts';
import { registerPreview } from '#domain/registers/register.views.ts';
import type { RegisterTable } from '#domain/registers/register-table.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { expected, SAMPLE_FILES, sampleTables } from '../../exchange/registers/sample-tables.ts';
import { openTestStore } from '../../store/test-store.ts';

const input = (tables: RegisterTable[]) => ({
  tables,
  answers: {},
  skipped: [],
  unit: '',
  year: 2026,
  topName: '本区',
});

async function bringIn(store: Store, tables: RegisterTable[]) {
  const preview = await store.read(registerPreview, { ...input(tables), today: '2026-06-01' });
  const result = await store.commit(bringInRegisters, input(tables));
  return { preview, result };
}

async function keptFigures(store: Store) {
  const units = await store.reader.all(unitRecord);
  const district = units.find(({ tier }) => tier === 'district')?.id ?? '';
  const [sums] = await store.reader.sums([district], [2026]);
  const [totals] = await store.reader.totals([district], [2026]);
  const total = (measure: string) => (totals?.cells[measure] ?? []).reduce((sum, value) => sum + value, 0);
  const fundingMeasures = Object.keys(totals?.cells ?? {}).filter((measure) => fundingCell(measure) !== undefined);
  return {
    persons: yearOf(sums?.cells, RESIDENTS, HOME_NEW),
    ticks: yearOf(sums?.cells, EVERYONE, PLACE_TIMES),
    unnamed: total(sessionMeasures.unnamedAll),
    counting: total(sessionMeasures.unnamedCounting),
    funding: fundingMeasures.reduce((sum, measure) => sum + total(measure), 0),
  };
}

const GIVEN = {
  persons: expected.personsNamed,
  ticks: expected.namedAttendances,
  unnamed: expected.headCounts,
  counting: expected.headCounts - expected.headCountsOfEvents,
  funding: expected.fundingAllFen,
};

describe('registers in the store', () => {
  test.each([[[0, 1, 2, 3, 4, 5, 6]], [[6, 3, 2, 1, 5, 4, 0]], [[1, 3, 0, 6, 5, 2, 4]]])(
    'in the order %j keep the figures, once and twice',
    async (order) => {
      const store = await openTestStore();
      for (const index of order) {
        const tables = await sampleTables(SAMPLE_FILES[index] as string);
        const { preview, result } = await bringIn(store, tables);
        expect(result.ok).toBe(true);
        expect(new Set(preview.changes.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(
          result.ok ? result.value.changed : 0,
        );
      }
      expect(await keptFigures(store)).toEqual(GIVEN);
      for (const index of order) {
        const { result } = await bringIn(store, await sampleTables(SAMPLE_FILES[index] as string));
        expect(result).toEqual({ ok: false, error: { code: 'registers.nothing-new' } });
      }
      await store.rebuild();
      expect(await keptFigures(store)).toEqual(GIVEN);
    },
    30_000,
  );

  test('are taken back as one, and can be brought in again', async () => {
    const store = await openTestStore();
    for (const file of [0, 2]) await bringIn(store, await sampleTables(SAMPLE_FILES[file] as string));
    const before = await keptFigures(store);
    const tables = await sampleTables('roster-and-attendance-2026.xlsx');
    const first = await bringIn(store, tables);
    const after = await keptFigures(store);
    const undone = await store.undo(first.result.ok ? (first.result.value.seq as number) : 0);
    expect(undone.ok).toBe(true);
    expect(await keptFigures(store)).toEqual(before);
    expect(await store.reader.all(learnerRecord)).toHaveLength(30);
    expect((await bringIn(store, tables)).result.ok).toBe(true);
    expect(await keptFigures(store)).toEqual(after);
    expect(after.persons).toBe(expected.personsNamed);
  });
});
