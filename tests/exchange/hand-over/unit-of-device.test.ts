import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { unitOfDevice } from '#exchange/hand-over/unit-of-device.ts';
import { openTestStore } from '../../store/test-store.ts';

describe('the unit that hands over', () => {
  it('is the one at the top until the device belongs to another, and again when that one is gone', async () => {
    const store = await openTestStore();
    await store.commitChanges({ command: 'addUnit' }, [
      change(unitRecord, { id: 'd000000000', unit: 'd000000000' }, { name: '青禾区', tier: 'district' }),
      change(
        unitRecord,
        { id: 'p000000000', unit: 'p000000000' },
        { name: '柳园点', tier: 'point', parent: 'd000000000' },
      ),
    ]);
    expect(await unitOfDevice(store)).toEqual({ unit: 'd000000000', unitName: '青禾区' });
    await store.setPreference(DUTY, { role: 'point', unit: 'p000000000' });
    expect(await unitOfDevice(store)).toEqual({ unit: 'p000000000', unitName: '柳园点' });
    await store.setPreference(DUTY, { role: 'point', unit: 'p999999999' });
    expect(await unitOfDevice(store)).toEqual({ unit: 'd000000000', unitName: '青禾区' });
    store.close();
  });
});
