import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeadline } from '#domain/comparison/headline.ts';
import { type Change, change } from '#domain/contracts.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { type Comparison, compareSafeCopy } from '#exchange/safe-copy/compare-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { id, openSmallDistrict, recordsOf } from './small-district.ts';

const never = new AbortController().signal;
const silent = () => undefined;
const DISTRICT = 'd000000000';
const POINT = 'p000000000';
const OTHER_POINT = 'p111111111';
const asked = { unit: DISTRICT, year: 2026, today: '2026-06-01' };

async function copyOf(store: Store): Promise<Uint8Array> {
  const { blob } = await writeSafeCopy(store, silent, never);
  return new Uint8Array(await blob.arrayBuffer());
}

async function compared(store: Store, copy: Uint8Array, about = asked): Promise<Comparison> {
  const result = await compareSafeCopy(store, copy, about, silent, never);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function meeting(number: number, unit: string, date: string, learners: readonly number[], marks = 1): Change {
  return change(
    sessionRecord,
    { id: id(number), unit },
    { name: `Class ${number}`, date, sessionKind: 'class' },
    { learners: learners.map(id), marks: learners.map(() => marks) },
  );
}

describe('what has changed since a safe copy', () => {
  it('is nothing for the copy just made, and the figures are those of the Overview', async () => {
    const store = await openSmallDistrict();
    const { kinds, before, now, bridge, moves } = await compared(store, await copyOf(store));
    expect(kinds).toEqual([]);
    expect(moves).toEqual([]);
    expect(now).toEqual(before);
    expect(now).toEqual(await readHeadline(store.reader, asked));
    expect(bridge).toEqual({ before: 3, now: 3, steps: [] });
    expect(now?.organizations.find(({ kind }) => kind === 'family')).toMatchObject({ valid: 1 });
  });

  it('names what is new, changed and deleted, and tells what it did to the people', async () => {
    const store = await openSmallDistrict();
    const copy = await copyOf(store);
    await store.commitChanges({ command: 'test' }, [
      change(learnerRecord, { id: id(16), unit: POINT }, { name: 'Newcomer' }),
      change(learnerRecord, { id: id(14), unit: OTHER_POINT }, { residence: [{ from: 2026, value: 'outside' }] }),
      change(learnerRecord, { id: id(17), unit: POINT }, { name: 'Not yet' }),
      meeting(35, POINT, '2026-05-02', [16]),
      change(sessionRecord, { id: id(34), unit: POINT }, { deleted: true }),
    ]);
    const { kinds, bridge, before, now, moves } = await compared(store, copy);
    const of = (kind: string) => kinds.find((each) => each.kind === kind);
    expect(of('learner')?.added.count).toBe(2);
    expect(
      of('learner')
        ?.added.named.map(({ title }) => title)
        .sort(),
    ).toEqual(['Newcomer', 'Not yet']);
    expect(of('learner')?.changed).toEqual({ count: 1, named: [{ id: id(14), title: '学员14', unitName: 'Other' }] });
    expect(of('session')?.added.named).toEqual([{ id: id(35), title: 'Class 35', unitName: 'Point' }]);
    expect(of('session')?.deleted.named).toEqual([{ id: id(34), title: 'Class 34', unitName: 'Point' }]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['learner', 'session']);
    expect(bridge).toEqual({
      before: 3,
      now: 3,
      steps: [
        { step: 'new', people: 1 },
        { step: 'countsNoMore', people: -1 },
      ],
    });
    expect(before?.count).toBe(3);
    expect(now).toEqual(await readHeadline(store.reader, asked));
    expect(moves).toEqual([]);
    const school = await compared(store, copy, { ...asked, unit: 's000000000' });
    expect(school.moves).toEqual([
      { unit: OTHER_POINT, name: 'Other', before: 1, now: 0 },
      { unit: POINT, name: 'Point', before: 2, now: 3 },
    ]);
  });

  it('finds a changed tick alone', async () => {
    const store = await openSmallDistrict();
    const copy = await copyOf(store);
    await store.commitChanges({ command: 'test' }, [
      change(sessionRecord, { id: id(34), unit: POINT }, {}, { learners: [id(11)], marks: [0] }),
    ]);
    const { kinds } = await compared(store, copy);
    expect(kinds).toHaveLength(1);
    expect(kinds[0]).toMatchObject({ kind: 'session', changed: { count: 1 } });
  });

  it('names what only the copy holds, and writes nothing', async () => {
    const district = await openSmallDistrict();
    const copy = await copyOf(district);
    const store = await openTestStore({ seed: 5 });
    await store.commitChanges({ command: 'test' }, [
      change(unitRecord, { id: 'x000000000', unit: 'x000000000' }, { name: 'Elsewhere', tier: 'district' }),
    ]);
    const [held, seq] = [await recordsOf(store), await store.lastSeq()];
    const { kinds, before, now, bridge } = await compared(store, copy, { ...asked, unit: 'x000000000' });
    const learners = kinds.find(({ kind }) => kind === 'learner');
    expect(learners?.missing.count).toBe(5);
    expect(learners?.missing.named).toContainEqual({ id: id(12), title: '学员12', unitName: '' });
    expect(before).toBeUndefined();
    expect(now).toMatchObject({ count: 0 });
    expect(bridge).toBeUndefined();
    expect(await recordsOf(store)).toEqual(held);
    expect(await store.lastSeq()).toBe(seq);
  });

  it('shows no names of persons on the device of an inspector', async () => {
    const store = await openSmallDistrict();
    const copy = await copyOf(store);
    await store.commitChanges({ command: 'test' }, [
      change(learnerRecord, { id: id(16), unit: POINT }, { name: 'Newcomer' }),
    ]);
    const other = await openTestStore({ seed: 5 });
    for (const each of [store, other]) await each.setPreference(DUTY, { role: 'inspector', unit: '' });
    for (const each of [store, other]) {
      const told = JSON.stringify(await compared(each, copy));
      expect(told).not.toMatch(/学员1|Newcomer|本名|别名/);
    }
  });

  it('refuses an altered copy, and stops when it is cancelled', async () => {
    const store = await openSmallDistrict();
    const copy = await copyOf(store);
    const altered = copy.slice();
    altered[100] = (altered[100] as number) ^ 1;
    const refused = await compareSafeCopy(store, altered, asked, silent, never);
    expect(refused).toMatchObject({ ok: false, error: { code: 'copy.altered' } });
    const cancelling = new AbortController();
    const running = compareSafeCopy(store, copy, asked, () => cancelling.abort(), cancelling.signal);
    await expect(running).rejects.toMatchObject({ name: 'Cancelled' });
  });

  it('gives the people of the Overview on both sides, and steps that sum to the difference, whatever happened', async () => {
    const person = fc.integer({ min: 11, max: 16 });
    const meet = fc
      .record({
        number: fc.integer({ min: 31, max: 36 }),
        people: fc.uniqueArray(person, { minLength: 1 }),
        mark: fc.constantFrom(0, 1),
        month: fc.integer({ min: 1, max: 7 }),
      })
      .map(({ number, people, mark, month }) => meeting(number, POINT, `2026-0${month}-05`, people, mark));
    const move = fc
      .record({ number: person, residence: fc.constantFrom('registered', 'outside', 'elsewhere-short') })
      .map(({ number, residence }) =>
        change(
          learnerRecord,
          { id: id(number), unit: POINT },
          { name: `P${number}`, residence: [{ from: 2026, value: residence as 'outside' }] },
        ),
      );
    const join = fc
      .record({ from: person, into: person, deleted: fc.boolean() })
      .map(({ from, into, deleted }) =>
        change(
          learnerAliasRecord,
          { id: id(100 + from * 20 + into), unit: POINT },
          { from: id(from), into: id(into), deleted },
        ),
      );
    const commits = fc.array(fc.oneof(meet, move, join), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(commits, commits, async (earlier, later) => {
        const store = await openTestStore();
        await store.commitChanges({ command: 'test' }, [
          change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: 'District', tier: 'district' }),
          change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point', tier: 'point', parent: DISTRICT }),
        ]);
        const named = async () => (await store.read(overviewView, asked))?.counts.named;
        for (const each of earlier) await store.commitChanges({ command: 'test' }, [each]);
        const before = await named();
        const copy = await copyOf(store);
        for (const each of later) await store.commitChanges({ command: 'test' }, [each]);
        const { bridge, now } = await compared(store, copy);
        expect(bridge).toMatchObject({ before, now: await named() });
        const steps = bridge?.steps.reduce((sum, { people }) => sum + people, 0) ?? 0;
        expect((bridge?.before ?? 0) + steps).toBe(bridge?.now);
        expect(now).toEqual(await readHeadline(store.reader, asked));
        store.close();
      }),
      { numRuns: 15 },
    );
  });
});
