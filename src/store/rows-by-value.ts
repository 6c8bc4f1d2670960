import Dexie, { cmp, type Table } from 'dexie';
import type { IndexValue } from '#domain/contracts.ts';
import type { RecordState } from '#kernel/register.ts';

/** So many requests at once cost less than looking first whether there is anything to ask for. */
const FEW = 32;

/**
 * Rows whose index has one of the values, in its order. Not by Dexie's `anyOf`, which walks a cursor: an event, and mostly a jump, for each
 * row. A request for a value is answered with all its rows at once, and where few rows lie between the values one request brings them all.
 */
export async function rowsByValue(
  table: Table<RecordState, string>,
  index: string,
  values: readonly IndexValue[],
): Promise<RecordState[]> {
  const asked = [...values].sort(cmp).filter((value, place, all) => place === 0 || cmp(value, all[place - 1]) !== 0);
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return [];
  return table.db.transaction('r', table, async () => {
    if (asked.length > FEW) {
      const between = await table.where(index).between(first, last, true, true).limit(asked.length).toArray();
      if (between.length < asked.length) return between.filter(hasOneOf(table, index, asked));
    }
    const found = await Promise.all(asked.map((value) => table.where(index).equals(value).toArray()));
    return found.flat();
  });
}

function hasOneOf(table: Table<RecordState, string>, index: string, values: readonly IndexValue[]) {
  const keyPath = table.schema.idxByName[index]?.keyPath ?? index;
  const names = new Set(values.map((value) => JSON.stringify(value)));
  return (row: RecordState) => names.has(JSON.stringify(Dexie.getByKeyPath(row, keyPath)));
}
