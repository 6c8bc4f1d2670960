/** Whose records these are: the unit at the top, where there is one. */
import { topUnits } from '#domain/settings/settings-unit.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';

export async function topUnitName(store: Store): Promise<{ unit: string; unitName: string }> {
  const units = await store.reader.all(unitRecord);
  const top = units.find(({ id }) => id === topUnits(units)[0]);
  return { unit: top?.id ?? '', unitName: top?.name ?? '' };
}
