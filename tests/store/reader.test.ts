import { describe, expect, it } from 'vitest';
import { RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, yearOf } from '#domain/attendance/sums.ts';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { Chance } from '../laws/chance.ts';
import { openDevices, write } from '../laws/devices.ts';
import { YEARS } from '../laws/random-changes.ts';
import { openTestStore } from './test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('persons behind a figure', () => {
  it('are as many as the figure says, in histories of chance', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const chance = new Chance(seed);
      const [device] = await openDevices(1, chance, false);
      if (device === undefined) throw new Error('no device');
      const { store } = device;
      await store.commitChanges({ command: 'start' }, device.random.start());
      for (let step = 0; step < 12; step += 1) await write(device, chance);
      for (const year of YEARS) {
        for (const unit of ['nd00000000', 'ns00000001', 'np00000002']) {
          const [sums] = await store.reader.sums([unit], [year]);
          const persons = await store.reader.personsOf(unit, year, 'home');
          expect(new Set(persons).size).toBe(yearOf(sums?.cells, RESIDENTS, HOME_NEW));
          for (const person of persons) expect((await store.reader.sessionsOf(person, year)).length).toBeGreaterThan(0);
        }
      }
      store.close();
    }
  });

  it('are nobody for a group that nobody was ever in', async () => {
    const store = await openTestStore();
    await store.commitChanges({ command: 'record' }, [
      change(learnerRecord, { id: id(1), unit: 'point' }, { name: 'One', birthYear: 1930 }),
      change(
        sessionRecord,
        { id: id(9), unit: 'point' },
        { name: 'Class', date: '2026-03-05', sessionKind: 'class' },
        { learners: [id(1)], marks: [1] },
      ),
    ]);
    expect(await store.reader.personsOf('point', 2026, 'home', 'older')).toEqual([id(1)]);
    expect(await store.reader.personsOf('point', 2026, 'home', 'farmers')).toEqual([]);
  });
});

describe('rosters', () => {
  it('are many at once what they are one by one, in the order asked for', async () => {
    const chance = new Chance(3);
    const [device] = await openDevices(1, chance, false);
    if (device === undefined) throw new Error('no device');
    const { store } = device;
    await store.commitChanges({ command: 'start' }, device.random.start());
    for (let step = 0; step < 12; step += 1) await write(device, chance);
    const sessions = (await store.reader.all(sessionRecord)).map((session) => session.id).reverse();
    const asked = [...sessions, 'of-no-session'];
    const single = await Promise.all(asked.map((session) => store.reader.attendance(session)));
    expect(single.flat().length).toBeGreaterThan(0);
    expect(await store.reader.rosters(asked)).toEqual(single);
  });
});

describe('records that were deleted', () => {
  it('are found among few ids and among more than the table has rows', async () => {
    const store = await openTestStore({ seed: 3 });
    const id = (number: number) => `0190aaaa-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const unit = 'p000000000';
    const made = [1, 2, 3].map((number) =>
      change(courseRecord, { id: id(number), unit }, { name: `Course ${number}` }),
    );
    await store.commitChanges({ command: 'fill' }, made);
    await store.commitChanges({ command: 'delete' }, [change(courseRecord, { id: id(2), unit }, { deleted: true })]);
    const many = Array.from({ length: 100 }, (_, number) => id(number));
    expect(await store.reader.deletedOf(courseRecord, [id(1), id(2), id(7)])).toEqual([id(2)]);
    expect(await store.reader.deletedOf(courseRecord, many)).toEqual([id(2)]);
    expect(await store.reader.deletedOf(courseRecord, many.slice(3))).toEqual([]);
    store.close();
  });
});
