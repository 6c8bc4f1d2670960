import { describe, expect, it, vi } from 'vitest';
import { EVERYONE, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_TIMES, yearOf } from '#domain/attendance/sums.ts';
import { change, type Reader } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from './test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

async function filled(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'district', unit: 'district' }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: 'school', unit: 'school' }, { name: 'School', tier: 'school', parent: 'district' }),
    change(unitRecord, { id: 'point-a', unit: 'point-a' }, { name: 'A', tier: 'point', parent: 'school' }),
    change(unitRecord, { id: 'point-b', unit: 'point-b' }, { name: 'B', tier: 'point', parent: 'school' }),
    change(learnerRecord, { id: id(1), unit: 'point-a' }, { name: 'One', birthYear: 1950 }),
    change(learnerRecord, { id: id(2), unit: 'point-a' }, { name: 'Two' }),
    change(learnerRecord, { id: id(3), unit: 'point-b' }, { name: 'Three' }),
  ]);
  return store;
}

function meeting(number: number, unit: string, date: string, learners: number[], kind = 'class') {
  return change(
    sessionRecord,
    { id: id(number), unit },
    { name: 'Class', date, sessionKind: kind },
    { learners: learners.map(id), marks: learners.map(() => 1) },
  );
}

async function persons(store: Store, unit: string, year = 2026) {
  const [sums] = await store.reader.sums([unit], [year]);
  return {
    home: yearOf(sums?.cells, RESIDENTS, HOME_NEW),
    months: monthsOf(sums?.cells, RESIDENTS, HOME_NEW),
    times: yearOf(sums?.cells, EVERYONE, PLACE_TIMES),
  };
}

describe('the write gate', () => {
  it('counts a person once in every unit above their home, whatever was attended where', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [meeting(10, 'point-a', '2026-03-05', [1, 2])]);
    await store.commitChanges({ command: 'record' }, [meeting(11, 'point-b', '2026-02-05', [1, 3])]);
    expect((await persons(store, 'point-a')).home).toBe(2);
    expect((await persons(store, 'point-b')).home).toBe(1);
    expect((await persons(store, 'district')).home).toBe(3);
    expect((await persons(store, 'district')).months.slice(0, 4)).toEqual([0, 2, 1, 0]);
    expect((await persons(store, 'point-b')).times).toBe(2);
    expect((await persons(store, 'district')).times).toBe(4);
  });

  it('leaves the figures as they were after an undo', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [meeting(10, 'point-a', '2026-03-05', [1, 2])]);
    const done = await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, { id: id(10), unit: 'point-a' }, { date: '2026-05-05' }, { learners: [id(2)], marks: [0] }),
    ]);
    expect((await persons(store, 'district')).home).toBe(1);
    const undone = await store.undo(done.seq as number);
    expect(undone.ok).toBe(true);
    expect((await persons(store, 'district')).months.slice(0, 6)).toEqual([0, 0, 2, 0, 0, 0]);
    expect((await store.reader.get(sessionRecord, id(10)))?.date).toBe('2026-03-05');
  });

  it('refuses an undo over a later write and changes nothing', async () => {
    const store = await filled();
    const first = await store.commitChanges({ command: 'record' }, [meeting(10, 'point-a', '2026-03-05', [1])]);
    await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, { id: id(10), unit: 'point-a' }, { date: '2026-04-01' }),
    ]);
    const undone = await store.undo(first.seq as number);
    expect(undone).toMatchObject({ ok: false, error: { code: 'undo.later-write' } });
    expect((await persons(store, 'district')).home).toBe(1);
  });

  it('counts two merged records of a person once, and apart again without the alias', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [
      meeting(10, 'point-a', '2026-03-05', [1, 2]),
      meeting(11, 'point-b', '2026-04-05', [2, 3]),
    ]);
    const merged = await store.commitChanges({ command: 'merge' }, [
      change(learnerAliasRecord, { id: id(90), unit: 'point-a' }, { from: id(2), into: id(1) }),
    ]);
    expect((await persons(store, 'district')).home).toBe(2);
    expect((await persons(store, 'district')).times).toBe(3);
    expect(await store.reader.sessionsOf(id(1), 2026)).toEqual([id(11), id(10)]);
    await store.undo(merged.seq as number);
    expect((await persons(store, 'district')).home).toBe(3);
    expect((await persons(store, 'district')).times).toBe(4);
  });

  it('moves a person with their home, and keeps events out of the rate', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [
      meeting(10, 'point-a', '2026-03-05', [1]),
      meeting(11, 'point-a', '2026-03-06', [2], 'event'),
    ]);
    expect((await persons(store, 'point-a')).home).toBe(1);
    await store.commitChanges({ command: 'move' }, [
      change(learnerRecord, { id: id(1), unit: 'point-a' }, { home: [{ from: 2026, value: 'point-b' }] }),
    ]);
    expect((await persons(store, 'point-a')).home).toBe(0);
    expect((await persons(store, 'point-b')).home).toBe(1);
    expect(await store.reader.personsOf('point-b', 2026, 'home')).toEqual([id(1)]);
  });

  it('changes nothing when the same is written again', async () => {
    const store = await filled();
    const again = await store.commitChanges({ command: 'fill' }, [
      change(learnerRecord, { id: id(1), unit: 'point-a' }, { name: 'One', birthYear: 1950 }),
    ]);
    expect(again).toMatchObject({ seq: undefined, changed: 0 });
  });

  it('gives the same figures and rows to another device by merging a snapshot, in either order and twice', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [meeting(10, 'point-a', '2026-03-05', [1, 2])]);
    const portions = [];
    for await (const portion of store.snapshot()) portions.push(portion);
    const forward = await openTestStore({ seed: 2 });
    for (const portion of [...portions, ...portions]) await forward.merge(portion);
    const backward = await openTestStore({ seed: 3 });
    for (const portion of [...portions].reverse()) await backward.merge(portion);
    for (const other of [forward, backward]) {
      expect(await persons(other, 'district')).toEqual(await persons(store, 'district'));
      expect(await persons(other, 'point-a')).toEqual(await persons(store, 'point-a'));
      expect((await other.reader.get(learnerRecord, id(1)))?.name).toBe('One');
    }
  });
});

describe('watching', () => {
  it('follows what a view reads after its first read, however deep', async () => {
    const store = await filled();
    const view = {
      name: 'tops',
      load: async (reader: Reader) => {
        await reader.get(settingsRecord, SETTINGS_ID);
        await reader.totals(['district'], [2026]);
        return reader.all(unitRecord);
      },
      select: (units: { name: string }[]) => units.map(({ name }) => name).sort(),
    };
    const seen: string[][] = [];
    const stop = store.watch(
      view,
      null,
      (names) => seen.push(names),
      (error) => expect.unreachable(error.message),
    );
    await expect.poll(() => seen).toHaveLength(1);
    await store.commitChanges({ command: 'rename' }, [
      change(unitRecord, { id: 'school', unit: 'school' }, { name: 'Renamed' }),
    ]);
    await expect.poll(() => seen.at(-1)).toContain('Renamed');
    stop();
  });
});

it('is destroyed after what is being read, which would stand in the way', async () => {
  const store = await openTestStore();
  await store.commitChanges({ command: 'add' }, [change(courseRecord, { id: 'c1', unit: 'p1' }, { name: 'Singing' })]);
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const reading = Promise.all(Array.from({ length: 20 }, () => store.reader.where(courseRecord, 'unit', ['p1', 'p2'])));
  await store.destroy();
  await reading.catch(() => undefined);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
