import { DUTY, type Duty } from '#domain/roles/duty.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { topUnitName } from '#exchange/safe-copy/top-unit.ts';
import type { Store } from '#store/store.ts';

/** Who hands over: the unit a device belongs to, or the one at the top, so that two hundred points do not send files of one name. */
export async function unitOfDevice(store: Store): Promise<{ unit: string; unitName: string }> {
  const duty = await store.preference<Duty>(DUTY);
  const own = duty === undefined || duty.unit === '' ? undefined : await store.reader.get(unitRecord, duty.unit);
  return own === undefined ? topUnitName(store) : { unit: own.id, unitName: own.name };
}
