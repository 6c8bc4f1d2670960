import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { portionsOf } from '../../exchange/safe-copy/small-district.ts';
import { Chance } from '../../laws/chance.ts';
import { openDevices } from '../../laws/devices.ts';
import { readFigures } from '../../laws/kept-figures.ts';
import { openTestStore } from '../test-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const session = { id: id(9), unit: 'point' };
const meeting = { name: 'Class', date: '2026-03-05', sessionKind: 'class' };

async function filled(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'district', unit: 'district' }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: 'point', unit: 'point' }, { name: 'Point', tier: 'point', parent: 'district' }),
    change(learnerRecord, { id: id(1), unit: 'point' }, { name: 'One' }),
    change(learnerRecord, { id: id(2), unit: 'point' }, { name: 'Two' }),
  ]);
  return store;
}

describe('undo', () => {
  // Everybody has a record from the start: taking a record away never takes its attendances away, so the first record of
  // somebody known by ticks alone is the one thing whose undo leaves them counted at the home it named.
  it('brings back every figure, whatever the commit did', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const chance = new Chance(seed);
      const [device] = await openDevices(1, chance, false);
      if (device === undefined) throw new Error('no device');
      await device.store.commitChanges({ command: 'start' }, device.random.start(true));
      for (let step = 0; step < 12; step += 1) {
        const before = await readFigures(device.store);
        const done = await device.store.commitChanges({ command: 'random' }, await device.random.next());
        const after = await readFigures(device.store);
        if (done.seq === undefined) continue;
        const undone = await device.store.undo(done.seq);
        expect(undone.ok).toBe(true);
        expect(await readFigures(device.store)).toEqual(before);
        if (!undone.ok || undone.value.seq === undefined) continue;
        await device.store.undo(undone.value.seq);
        expect(await readFigures(device.store)).toEqual(after);
      }
      device.store.close();
    }
  });

  it('leaves a learner without a birth year out of all age groups again', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, session, meeting, { learners: [id(1)], marks: [1] }),
    ]);
    const before = await readFigures(store);
    const done = await store.commitChanges({ command: 'change' }, [
      change(learnerRecord, { id: id(1), unit: 'point' }, { birthYear: 1950 }),
    ]);
    await store.undo(done.seq as number);
    expect(await readFigures(store)).toEqual(before);
  });

  it('puts a unit without a parent at the top again', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [
      change(unitRecord, { id: 'lone', unit: 'lone' }, { name: 'Lone', tier: 'point' }),
      change(sessionRecord, { id: id(8), unit: 'lone' }, meeting, { learners: [id(1)], marks: [1] }),
    ]);
    const before = await readFigures(store);
    const done = await store.commitChanges({ command: 'change' }, [
      change(unitRecord, { id: 'lone', unit: 'lone' }, { parent: 'district' }),
    ]);
    await store.undo(done.seq as number);
    expect(await readFigures(store)).toEqual(before);
    const numbers = (await store.database.meta.get('unitNumbers'))?.value as { codes: unknown[] };
    expect(numbers.codes).not.toContain(null);
  });

  it('takes back a bulk job whose parts ticked and unticked the same person', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'record' }, [change(sessionRecord, session, meeting)]);
    const before = await readFigures(store);
    const ticked = (mark: number) => [change(sessionRecord, session, {}, { learners: [id(1)], marks: [mark] })];
    await store.commitChanges({ command: 'bulk', group: 'g' }, ticked(1));
    const last = await store.commitChanges({ command: 'bulk', group: 'g' }, ticked(0));
    expect((await store.undo(last.seq as number)).ok).toBe(true);
    expect(await readFigures(store)).toEqual(before);
    expect(await store.reader.attendance(session.id)).toEqual([{ learner: id(1), present: false }]);
  });

  it('refuses to take back a session into which somebody was ticked later', async () => {
    const store = await filled();
    const made = await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, session, meeting, { learners: [id(1)], marks: [1] }),
    ]);
    await store.commitChanges({ command: 'tick' }, [
      change(sessionRecord, session, {}, { learners: [id(2)], marks: [1] }),
    ]);
    expect(await store.undo(made.seq as number)).toMatchObject({
      ok: false,
      error: { code: 'undo.later-write', values: { field: 'attendance' } },
    });
  });

  it('goes back step by step through what one record became', async () => {
    const store = await filled();
    const start = await readFigures(store);
    const steps = [
      await store.commitChanges({ command: 'record' }, [change(sessionRecord, session, meeting)]),
      await store.commitChanges({ command: 'change' }, [change(sessionRecord, session, { name: 'Choir' })]),
      await store.commitChanges({ command: 'tick' }, [
        change(sessionRecord, session, {}, { learners: [id(1)], marks: [1] }),
      ]),
      await store.commitChanges({ command: 'change' }, [
        change(sessionRecord, session, { name: 'Band' }, { learners: [id(1)], marks: [0] }),
      ]),
    ];
    for (const { seq } of steps.reverse()) expect(await store.undo(seq as number)).toMatchObject({ ok: true });
    expect(await readFigures(store)).toEqual(start);
    expect((await store.reader.get(sessionRecord, session.id))?.deleted).toBe(true);
  });

  it('does not go back through what somebody else wrote in between, or what was done again', async () => {
    const store = await filled();
    const other = await openTestStore({ name: 'other', seed: 2 });
    const made = await store.commitChanges({ command: 'record' }, [change(sessionRecord, session, meeting)]);
    await other.merge(await portionsOf(store));
    await other.commitChanges({ command: 'change' }, [change(sessionRecord, session, { name: 'Theirs' })]);
    await store.merge(await portionsOf(other));
    const ours = await store.commitChanges({ command: 'change' }, [change(sessionRecord, session, { name: 'Ours' })]);
    expect(await store.undo(ours.seq as number)).toMatchObject({ ok: true });
    const refused = { ok: false, error: { code: 'undo.later-write', values: { field: 'name' } } };
    expect(await store.undo(made.seq as number)).toMatchObject(refused);

    const second = await store.commitChanges({ command: 'record' }, [
      change(sessionRecord, { id: id(8), unit: 'point' }, meeting),
    ]);
    const renamed = await store.commitChanges({ command: 'change' }, [
      change(sessionRecord, { id: id(8), unit: 'point' }, { name: 'Choir' }),
    ]);
    const undone = await store.undo(renamed.seq as number);
    await store.undo(undone.ok ? (undone.value.seq as number) : 0);
    expect(await store.undo(second.seq as number)).toMatchObject(refused);
  });

  it('refuses what is unknown and what is undone already', async () => {
    const store = await filled();
    const made = await store.commitChanges({ command: 'record' }, [change(sessionRecord, session, meeting)]);
    expect(await store.undo(99)).toMatchObject({ ok: false, error: { code: 'undo.unknown' } });
    await store.undo(made.seq as number);
    expect(await store.undo(made.seq as number)).toMatchObject({ ok: false, error: { code: 'undo.already' } });
  });
});
