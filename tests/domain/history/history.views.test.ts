import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { differencesView } from '#domain/differences/difference.views.ts';
import { restoreRecord } from '#domain/history/history.commands.ts';
import { binView, historyView } from '#domain/history/history.views.ts';
import { evaluationRecord } from '#domain/inspections/inspection.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

const id = (number: number) => `01890000-0000-7000-8000-00000000000${number}`;
const SESSION = { id: id(1), unit: 'p1' };
const WU = { id: id(2), unit: 'p1' };
const NOW = Date.UTC(2026, 5, 2);

async function filled(seed = 1): Promise<Store> {
  const store = await openTestStore({ seed, name: `test${seed}` });
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
    change(unitRecord, { id: 'p1', unit: 'p1' }, { name: 'Point', tier: 'point', parent: 'd1' }),
    change(learnerRecord, WU, { name: 'Wu Lan' }),
    change(sessionRecord, SESSION, { name: 'Choir', date: '2026-03-05', sessionKind: 'class' }, tick(1)),
  ]);
  return store;
}
const tick = (mark: number) => ({ learners: [WU.id], marks: [mark] });

/** Everything that one store holds comes into the other. */
async function take(into: Store, from: Store): Promise<void> {
  for await (const portion of from.snapshot()) await into.merge(portion);
}

describe('the history', () => {
  it('tells from what to what, whatever came later, and who was ticked', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'changeSession' }, [change(sessionRecord, SESSION, { name: 'Choir A' })]);
    await store.commitChanges({ command: 'changeSession' }, [
      change(sessionRecord, SESSION, { name: 'Choir B', venue: 'Hall' }, tick(0)),
    ]);
    const { lines } = await store.read(historyView, { unit: 'd1', kind: 'session' });
    expect(lines.map(({ fields, created, ticks }) => ({ fields, created, ticks }))).toEqual([
      {
        fields: [
          { field: 'name', from: 'Choir A', to: 'Choir B' },
          { field: 'venue', from: null, to: 'Hall' },
        ],
        created: false,
        ticks: 1,
      },
      { fields: [{ field: 'name', from: 'Choir', to: 'Choir A' }], created: false, ticks: 0 },
      { fields: [], created: true, ticks: 0 },
    ]);
    expect(lines[0]).toMatchObject({ title: 'Choir B', unitName: 'Point', device: store.device });
    const { lines: ofUnit } = await store.read(historyView, { unit: 'p1', record: { kind: 'learner', id: WU.id } });
    expect(ofUnit).toMatchObject([{ kind: 'learner', created: true, title: 'Wu Lan' }]);
  });

  it('tells bulk work as a whole, and what stood before it as what an earlier change led to', async () => {
    const store = await filled();
    const renamed = (name: string) => change(sessionRecord, SESSION, { name });
    const others = (venue: string) =>
      Array.from({ length: 400 }, (_, index) => {
        const other = { id: `01890000-0000-7000-8000-0000000${10000 + index}`, unit: 'p1' };
        return change(sessionRecord, other, { name: 'Talk', date: '2026-04-01', sessionKind: 'class', venue });
      });
    await store.commitChanges({ command: 'changeSession' }, [renamed('Choir A')]);
    await store.commitChanges({ command: 'bringIn' }, [renamed('Choir B'), ...others('Hall')]);
    await store.commitChanges({ command: 'changeSession' }, [renamed('Choir C')]);
    await store.commitChanges({ command: 'bringIn' }, [renamed('Choir D'), ...others('Room')]);
    const { lines, bulk } = await store.read(historyView, { unit: 'd1' });
    const sessions = lines.filter(({ kind }) => kind === 'session');
    const named = sessions.map(({ fields }) => fields.find(({ field }) => field === 'name'));
    expect(named).toEqual([
      { field: 'name', from: 'Choir B', to: 'Choir C' },
      { field: 'name', from: 'Choir', to: 'Choir A' },
      undefined,
    ]);
    expect(bulk).toMatchObject([
      { command: 'bringIn', count: 401 },
      { command: 'bringIn', count: 401 },
    ]);
    const { lines: ofOne } = await store.read(historyView, { unit: 'd1', record: { kind: 'session', id: SESSION.id } });
    expect(ofOne.map(({ fields }) => fields[0]?.to)).toEqual(['Choir D', 'Choir C', 'Choir B', 'Choir A', undefined]);
  });

  it('leaves out other units, and what was done at other times', async () => {
    const store = await filled();
    const { lines } = await store.read(historyView, { unit: 'p1' });
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['learner', 'session', 'unit']);
    expect((await store.read(historyView, { unit: 'd1', from: NOW })).lines).toEqual([]);
  });

  it('tells what came in from another device, with its name and its moment', async () => {
    const [here, there] = [await filled(1), await filled(2)];
    await take(there, here);
    await there.commitChanges({ command: 'changeSession' }, [change(sessionRecord, SESSION, { name: 'Theirs' })]);
    await take(here, there);
    const { lines, devices } = await here.read(historyView, { unit: 'd1', device: there.device });
    expect(lines.find(({ kind }) => kind === 'session')).toMatchObject({
      taken: true,
      device: there.device,
      fields: [{ field: 'name', to: 'Theirs' }],
    });
    expect(devices).toContain(there.device);
    expect((await here.journal(9)).every(({ command }) => command !== 'takeIn')).toBe(true);
  });

  it('names the sessions and people that an inspector drew', async () => {
    const store = await filled();
    const drawn = {
      code: 'x',
      ofSessions: 1,
      ofLearners: 1,
      sessions: [SESSION.id],
      learners: [WU.id],
      on: '2026-06-01',
    };
    const visit = { id: id(3), unit: 'p1' };
    await store.commitChanges({ command: 'drawRecords' }, [change(evaluationRecord, visit, { drawn })]);
    const { names } = await store.read(historyView, { unit: 'd1', kind: 'evaluation' });
    expect(names).toMatchObject({ [SESSION.id]: 'Choir 2026-03-05', [WU.id]: 'Wu Lan' });
  });
});

describe('the bin', () => {
  it('gives back what was deleted, and every count with it', async () => {
    const store = await filled();
    const figures = () => store.read(overviewView, { unit: 'd1', year: 2026, today: '2026-06-01' });
    const before = await figures();
    await store.commitChanges({ command: 'deleteSession' }, [change(sessionRecord, SESSION, { deleted: true })]);
    expect(await figures()).not.toEqual(before);
    const [entry] = await store.read(binView, { unit: 'd1', now: NOW });
    expect(entry).toMatchObject({ command: 'deleteSession', records: [{ title: 'Choir', unitName: 'Point' }] });
    const records = entry?.records ?? [];
    expect((await store.commit(restoreRecord, { records })).ok).toBe(true);
    expect(await figures()).toEqual(before);
    expect(await store.read(binView, { unit: 'd1', now: NOW })).toEqual([]);
    expect(await store.commit(restoreRecord, { records })).toMatchObject({ error: { code: 'history.not-deleted' } });
  });

  it('is of the unit in view and of the last twelve months', async () => {
    const store = await filled();
    await store.commitChanges({ command: 'deleteSession' }, [change(sessionRecord, SESSION, { deleted: true })]);
    expect(await store.read(binView, { unit: 'elsewhere', now: NOW })).toEqual([]);
    expect(await store.read(binView, { unit: 'd1', now: NOW + 370 * 86_400_000 })).toEqual([]);
    expect(await store.read(binView, { unit: 'p1', now: NOW })).toHaveLength(1);
  });
});

it('a session deleted here and edited there is listed as a difference on both devices', async () => {
  const [here, there] = [await filled(1), await openTestStore({ seed: 3, name: 'there' })];
  await take(there, here);
  await there.commitChanges({ command: 'changeSession' }, [change(sessionRecord, SESSION, { venue: 'Hall' })]);
  await here.commitChanges({ command: 'deleteSession' }, [change(sessionRecord, SESSION, { deleted: true })]);
  await take(here, there);
  await take(there, here);
  for (const store of [here, there]) {
    const [difference, ...others] = await store.read(differencesView, null);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ kind: 'session', field: 'deleted' });
    expect(difference?.values.map(({ value, device }) => ({ value, device }))).toEqual(
      expect.arrayContaining([
        { value: true, device: here.device },
        { value: false, device: there.device },
      ]),
    );
  }
});
