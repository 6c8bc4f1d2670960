import { beforeEach, describe, expect, it } from 'vitest';
import { RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, yearOf } from '#domain/attendance/sums.ts';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const unit = (code: string, parent?: string) =>
  change(unitRecord, { id: code, unit: code }, { name: code, tier: 'point', ...(parent && { parent }) });

async function residents(store: Store, code: string): Promise<number> {
  const [sums] = await store.reader.sums([code], [2026]);
  return yearOf(sums?.cells, RESIDENTS, HOME_NEW);
}

describe('one commit that changes the tree and who lives where', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
    await store.commitChanges({ command: 'fill' }, [
      unit('district'),
      unit('school', 'district'),
      unit('point', 'school'),
      change(learnerRecord, { id: id(1), unit: 'point' }, { name: 'One' }),
      change(
        sessionRecord,
        { id: id(9), unit: 'point' },
        { name: 'Class', date: '2026-03-05', sessionKind: 'class' },
        { learners: [id(1)], marks: [1] },
      ),
    ]);
  });

  it('counts a learner who moves to a unit made in the same commit in every unit above it', async () => {
    await store.commitChanges({ command: 'move' }, [
      change(learnerRecord, { id: id(1), unit: 'point' }, { home: [{ from: 2026, value: 'fresh' }] }),
      unit('fresh', 'school'),
    ]);
    expect(await residents(store, 'point')).toBe(0);
    expect(await residents(store, 'fresh')).toBe(1);
    expect(await residents(store, 'school')).toBe(1);
    expect(await residents(store, 'district')).toBe(1);
  });

  it('counts up the old way again once the alias that stood for a unit is gone', async () => {
    await store.commitChanges({ command: 'fill' }, [unit('other', 'district')]);
    const alias = { id: id(20), unit: 'district' };
    await store.commitChanges({ command: 'move' }, [
      unit('a-point', 'other'),
      change(unitAliasRecord, alias, { from: 'point', into: 'a-point' }),
    ]);
    expect(await residents(store, 'other')).toBe(1);
    expect(await residents(store, 'school')).toBe(0);
    await store.commitChanges({ command: 'back' }, [change(unitAliasRecord, alias, { deleted: true })]);
    expect(await residents(store, 'other')).toBe(0);
    expect(await residents(store, 'school')).toBe(1);
    expect(await residents(store, 'point')).toBe(1);
    expect(await residents(store, 'a-point')).toBe(0);
  });

  it('knows a unit by its alias whose codes nobody had used before the alias arrived', async () => {
    await store.commitChanges({ command: 'alias' }, [
      unit('b-later', 'school'),
      change(unitAliasRecord, { id: id(20), unit: 'district' }, { from: 'c-later', into: 'b-later' }),
    ]);
    await store.commitChanges({ command: 'record' }, [
      change(learnerRecord, { id: id(2), unit: 'c-later' }, { name: 'Two' }),
      change(
        sessionRecord,
        { id: id(10), unit: 'c-later' },
        { name: 'Class', date: '2026-03-05', sessionKind: 'class' },
        { learners: [id(2)], marks: [1] },
      ),
    ]);
    expect(await residents(store, 'c-later')).toBe(1);
    expect(await residents(store, 'b-later')).toBe(1);
    expect(await residents(store, 'school')).toBe(2);
  });
});
