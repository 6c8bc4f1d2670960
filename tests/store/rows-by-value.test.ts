import Dexie, { type Table } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordState } from '#kernel/register.ts';
import { rowsByValue } from '#store/rows-by-value.ts';

const code = (number: number) => `unit${String(number).padStart(4, '0')}`;

async function tableOf(rows: readonly { unit: number; month: number }[]) {
  const database = new Dexie(`rows-by-value-${crypto.randomUUID()}`);
  database.version(1).stores({ rows: 'id, unit, [unit+f.month]' });
  const table = database.table('rows') as Table<RecordState, string>;
  const states = rows.map(({ unit, month }, place) => ({
    id: `row${String(place).padStart(4, '0')}`,
    unit: code(unit),
    f: { month },
    t: {},
  }));
  await table.bulkAdd(states as unknown as RecordState[]);
  return { table, states, close: () => database.delete() };
}

const rows = fc.array(fc.record({ unit: fc.nat(60), month: fc.integer({ min: 1, max: 12 }) }), { maxLength: 80 });

describe('rows by the values of an index', () => {
  it('are those that have one of them, each once, in the order of the index, whether few values are asked or many', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.nat(70), { maxLength: 90 }), async (given, asked) => {
        const { table, states, close } = await tableOf(given);
        const values = asked.map(code);
        const expected = states
          .filter(({ unit }) => values.includes(unit))
          .sort((one, other) => (one.unit + one.id < other.unit + other.id ? -1 : 1));
        const found = await rowsByValue(table, 'unit', values);
        await close();
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('are found by several fields together', async () => {
    const given = Array.from({ length: 50 }, (_, place) => ({ unit: place % 5, month: (place % 12) + 1 }));
    const { table, states, close } = await tableOf(given);
    for (const units of [2, 40]) {
      const values = Array.from({ length: units }, (_, unit): [string, number] => [code(unit), 3]);
      const found = await rowsByValue(table, '[unit+f.month]', values);
      const expected = states.filter((row) => row.f.month === 3 && Number(row.unit.slice(4)) < units);
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
      expect(found).toHaveLength(expected.length);
    }
    await close();
  });
});
