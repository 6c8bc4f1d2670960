import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { addCourse } from '#domain/courses/course.commands.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { DUTY, type Duty } from '#domain/roles/duty.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { allowOf, undoRefusal } from '#store/duty.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from './test-store.ts';

async function filled(duty?: Duty): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: 'p1', unit: 'p1' }, { name: 'Point', tier: 'point', parent: 'd1' }),
  ]);
  if (duty !== undefined) await store.setPreference(DUTY, duty);
  return store;
}

async function outcome(store: Store, unit: string): Promise<string> {
  const seq = await store.lastSeq();
  const result = await store.commit(addCourse, { unit, name: 'Calligraphy', theme: 'arts' }, await allowOf(store));
  const courses = await store.reader.all(courseRecord);
  if (result.ok) return `added ${courses.length}`;
  expect([courses.length, await store.lastSeq()]).toEqual([0, seq]);
  return result.error.code;
}

describe('the role of the device in the transaction that writes', () => {
  it('holds nobody back where none was chosen, and no district', async () => {
    expect(await allowOf(await filled())).toBeUndefined();
    expect(await outcome(await filled({ role: 'district', unit: '' }), 'p1')).toBe('added 1');
  });

  it('keeps an inspector from taking back what others may change', async () => {
    const store = await filled();
    const added = await store.commit(addCourse, { unit: 'p1', name: 'Calligraphy', theme: 'arts' });
    const seq = added.ok ? (added.value.seq as number) : 0;
    expect(await undoRefusal(store, seq)).toBeUndefined();
    await store.setPreference(DUTY, { role: 'inspector', unit: '' });
    expect(await undoRefusal(store, seq)).toEqual({ code: 'role.inspector' });
    await store.setPreference(DUTY, { role: 'point', unit: 'p1' });
    expect(await undoRefusal(store, seq)).toBeUndefined();
  });

  it('writes nothing of what an inspector or another unit may not change', async () => {
    expect(await outcome(await filled({ role: 'inspector', unit: '' }), 'p1')).toBe('role.inspector');
    const point = await filled({ role: 'point', unit: 'p1' });
    expect(await outcome(point, 'd1')).toBe('role.other-unit');
    expect(await outcome(point, 'p1')).toBe('added 1');
  });
});
