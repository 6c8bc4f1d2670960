/** Hand-over by file: any order, any repetition, nothing of a damaged one, both values of one field. */
import { afterAll, describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { chooseValue } from '#domain/differences/difference.commands.ts';
import { differencesView } from '#domain/differences/difference.views.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { missingFiles } from '#exchange/hand-over/ranges.ts';
import { acceptHandOver, checkHandOver } from '#exchange/hand-over/take-in.ts';
import { writeHandOver } from '#exchange/hand-over/write-hand-over.ts';
import type { Store } from '#store/store.ts';
import { Chance } from '../laws/chance.ts';
import { openDevices, write } from '../laws/devices.ts';
import { allRecords, restingFigures } from '../laws/kept-figures.ts';
import { openTestStore } from '../store/test-store.ts';
import { id } from './safe-copy/small-district.ts';

const DISTRICT = 'd000000000';
const POINT = 'p000000000';
const still = new AbortController().signal;
let drawn = 0;
const random = (count: number) =>
  Uint8Array.from({ length: count }, () => {
    drawn += 7;
    return drawn & 255;
  });
const opened: Store[] = [];

afterAll(() => {
  for (const store of opened) store.close();
});

async function device(seed: number): Promise<Store> {
  const store = await openTestStore({ seed });
  opened.push(store);
  return store;
}

async function file(store: Store, wish: Partial<Parameters<typeof writeHandOver>[1]> = {}): Promise<Uint8Array> {
  const all = { what: 'new' as const, part: '', passphrase: '', ...wish };
  const written = await writeHandOver(store, all, random, () => undefined, still);
  if (!written.ok) throw new Error(written.error.code);
  return written.value.bytes;
}

async function take(store: Store, bytes: Uint8Array, passphrase = '') {
  const checked = await checkHandOver(store, bytes, passphrase);
  if (!checked.ok) throw new Error(checked.error.code);
  await acceptHandOver(checked.value, (taken) => store.takeIn(taken, () => undefined));
  return checked.value;
}

const units = [
  change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: 'District', tier: 'district' }),
  change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point', tier: 'point', parent: DISTRICT }),
];
const course = (name: string) => change(courseRecord, { id: id(1), unit: POINT }, { name });

describe('devices that hand over files', () => {
  for (let seed = 1; seed <= Number(process.env.FIVEPOINT_HAND_OVERS ?? 4); seed += 1) {
    it(`end with the same records and figures in any order and repetition (history ${seed})`, async () => {
      const chance = new Chance(seed);
      const devices = await openDevices(2 + (seed % 3), chance, seed % 2 === 0);
      const stores = devices.map(({ store }) => store);
      opened.push(...stores);
      const [first] = devices;
      await first?.store.commitChanges({ command: 'start' }, first.random.start());
      const files: { from: Store; bytes: Uint8Array }[] = [];
      const hand = async (from: Store) => {
        const written = await writeHandOver(
          from,
          { what: 'new', part: '', passphrase: '' },
          random,
          () => undefined,
          still,
        );
        if (written.ok) files.push({ from, bytes: written.value.bytes });
      };
      await hand(stores[0] as Store);
      for (const store of stores.slice(1)) await take(store, files[0]?.bytes as Uint8Array);
      for (let step = 0; step < 14; step += 1) {
        const one = chance.pick(devices);
        if (chance.chance(70)) await write(one, chance);
        else await hand(one.store);
        if (chance.chance(20) && files.length > 0) {
          const { from, bytes } = chance.pick(files);
          if (from !== one.store) await take(one.store, bytes);
        }
      }
      for (const store of stores) await hand(store);
      const twice = chance.shuffled([...files, ...files.slice(0, 2)]);
      for (const store of stores) {
        for (const { from, bytes } of chance.shuffled(twice)) {
          if (from !== store) await take(store, bytes);
        }
      }
      const [records, figures] = [await allRecords(stores[0] as Store), await restingFigures(stores[0] as Store)];
      for (const store of stores.slice(1)) {
        expect(await allRecords(store)).toEqual(records);
        expect(await restingFigures(store)).toEqual(figures);
      }
    });
  }

  it('pass on what they took in, and nothing goes round for ever', async () => {
    const [point, school, district] = [await device(1), await device(2), await device(3)];
    await point.commitChanges({ command: 'fill' }, [...units, course('Calligraphy')]);
    await take(school, await file(point));
    await take(district, await file(school));
    expect((await district.reader.get(courseRecord, id(1)))?.name).toBe('Calligraphy');
    await take(school, await file(district));
    await expect(file(school)).rejects.toThrow('handOver.nothing-new');
  });

  it('name the file that is missing, until it arrives', async () => {
    const [point, district] = [await device(4), await device(5)];
    await point.commitChanges({ command: 'fill' }, units);
    const one = await file(point);
    await point.commitChanges({ command: 'fill' }, [course('One')]);
    const two = await file(point);
    await point.commitChanges({ command: 'fill' }, [course('Two')]);
    const three = await file(point);
    expect((await take(district, three)).missing).toEqual([1, 2]);
    expect((await take(district, one)).missing).toEqual([2]);
    expect((await take(district, two)).missing).toEqual([]);
    expect((await district.reader.get(courseRecord, id(1)))?.name).toBe('Two');
    expect(missingFiles((await district.handOverState()).taken[0] as never)).toEqual([]);
  });

  it('keep numbers after a device was emptied, and promise no batch that is gone', async () => {
    const [point, district] = [await device(6), await device(7)];
    await point.commitChanges({ command: 'fill' }, units);
    await file(point);
    await point.empty();
    await point.commitChanges({ command: 'fill' }, [...units, course('After')]);
    expect((await take(district, await file(point))).missing).toEqual([]);
    expect((await district.reader.get(courseRecord, id(1)))?.name).toBe('After');
  });
});

describe('a part', () => {
  it('holds the unit and what lies below it, with the tree', async () => {
    const [from, into] = [await device(8), await device(9)];
    await from.commitChanges({ command: 'fill' }, [
      ...units,
      course('Here'),
      change(courseRecord, { id: id(2), unit: DISTRICT }, { name: 'Above' }),
    ]);
    await take(into, await file(from, { part: POINT }));
    expect((await into.reader.all(courseRecord)).map(({ name }) => name)).toEqual(['Here']);
    expect(await into.reader.all(unitRecord)).toHaveLength(2);
  });
});

describe('a damaged or closed file', () => {
  it('is refused for any one byte altered, dropped, doubled or cut off, and nothing is written', async () => {
    const [from, into] = [await device(10), await device(11)];
    await from.commitChanges({ command: 'fill' }, [...units, course('Calligraphy')]);
    const bytes = await file(from);
    const chance = new Chance(5);
    for (let turn = 0; turn < 200; turn += 1) {
      const at = chance.whole(bytes.length);
      const byte = bytes[at] as number;
      const damaged = chance.pick([
        () => [...bytes.subarray(0, at), byte ^ chance.between(1, 255), ...bytes.subarray(at + 1)],
        () => [...bytes.subarray(0, at), ...bytes.subarray(at + 1)],
        () => [...bytes.subarray(0, at), byte, byte, ...bytes.subarray(at + 1)],
        () => [...bytes.subarray(0, at)],
      ])();
      const checked = await checkHandOver(into, Uint8Array.from(damaged), '');
      expect(checked.ok ? undefined : checked.error.code).toMatch(/^handOver\./);
    }
    expect(Object.values(await into.recordCounts()).every((count) => count === 0)).toBe(true);
  });

  it('opens with its passphrase only', async () => {
    const [from, into] = [await device(12), await device(13)];
    await from.commitChanges({ command: 'fill' }, [
      ...units,
      change(learnerRecord, { id: id(3), unit: POINT }, { name: 'Wang Planted' }),
    ]);
    const bytes = await file(from, { passphrase: 'open sesame' });
    expect(await checkHandOver(into, bytes, '')).toMatchObject({ ok: false, error: { code: 'handOver.locked' } });
    expect(await checkHandOver(into, bytes, 'other')).toMatchObject({
      ok: false,
      error: { code: 'handOver.wrong-passphrase' },
    });
    for (const text of ['Wang Planted', 'Point', from.device]) expect(Buffer.from(bytes).includes(text)).toBe(false);
    await take(into, bytes, 'open sesame');
    expect((await into.reader.get(learnerRecord, id(3)))?.name).toBe('Wang Planted');
  });

  it('of a device with a passphrase is not written without one', async () => {
    const from = await device(16);
    await from.commitChanges({ command: 'fill' }, units);
    await from.setPassphrase('plum rain grain');
    const wish = { what: 'new' as const, part: '', passphrase: '' };
    expect(await writeHandOver(from, wish, random, () => undefined, still)).toEqual({
      ok: false,
      error: { code: 'handOver.passphrase-missing', field: 'passphrase' },
    });
    expect((await checkHandOver(await device(17), await file(from, { passphrase: 'for you' }), 'for you')).ok).toBe(
      true,
    );
  });

  it('of oneself is refused', async () => {
    const from = await device(14);
    await from.commitChanges({ command: 'fill' }, units);
    expect(await checkHandOver(from, await file(from), '')).toMatchObject({
      ok: false,
      error: { code: 'handOver.own-file' },
    });
  });

  it('leaves nothing behind when its taking in is stopped half-way', async () => {
    const [from, into] = [await device(15), await device(16)];
    await from.commitChanges({ command: 'fill' }, [...units, course('Calligraphy')]);
    const checked = await checkHandOver(into, await file(from), '');
    if (!checked.ok) throw new Error(checked.error.code);
    const stop = (done: number) => {
      if (done > 0) throw new Error('stopped');
    };
    await expect(acceptHandOver(checked.value, (taken) => into.takeIn(taken, stop))).rejects.toThrow('stopped');
    expect(Object.values(await into.recordCounts()).every((count) => count === 0)).toBe(true);
    expect((await into.handOverState()).taken).toEqual([]);
  });
});

describe('two edits of one field', () => {
  it('are previewed, listed on both devices, chosen, and the choice is undone', async () => {
    const [one, other] = [await device(17), await device(18)];
    const meeting = (fields: object) => change(sessionRecord, { id: id(4), unit: POINT }, fields);
    await one.commitChanges({ command: 'fill' }, [
      ...units,
      meeting({ name: 'Class', date: '2026-03-05', sessionKind: 'class' }),
    ]);
    await take(other, await file(one));
    await one.commitChanges({ command: 'changeSession' }, [meeting({ name: 'Ours' })]);
    await other.commitChanges({ command: 'changeSession' }, [meeting({ name: 'Theirs', start: '09:00' })]);
    const checked = await take(one, await file(other));
    expect(checked.preview.kinds).toEqual([
      { kind: 'unit', fresh: 0, changed: 0, same: 2 },
      { kind: 'session', fresh: 0, changed: 1, same: 0 },
    ]);
    expect(checked.preview.differing).toMatchObject([{ kind: 'session', field: 'name' }]);
    await take(other, await file(one));
    for (const store of [one, other]) {
      const [difference] = await store.read(differencesView, null);
      expect(difference).toMatchObject({ kind: 'session', field: 'name', unitName: 'Point' });
      expect(difference?.values.map(({ value }) => value).sort()).toEqual(['Ours', 'Theirs']);
    }
    const [open] = await one.read(differencesView, null);
    const [shown, loser] = open?.values ?? [];
    const choice = { kind: 'session', id: id(4), field: 'name', stamp: loser?.stamp as string };
    const chosen = await one.commit(chooseValue, choice);
    expect((await one.reader.get(sessionRecord, id(4)))?.name).toBe(loser?.value);
    expect(await one.read(differencesView, null)).toEqual([]);
    expect(await one.commit(chooseValue, choice)).toMatchObject({ ok: false, error: { code: 'difference.settled' } });
    if (!chosen.ok) throw new Error(chosen.error.code);
    await one.undo(chosen.value.seq as number);
    expect((await one.reader.get(sessionRecord, id(4)))?.name).toBe(shown?.value);
    await take(other, await file(one));
    for (const store of [one, other]) {
      const [again] = await store.read(differencesView, null);
      expect(again?.values.map(({ value }) => value)).toEqual([shown?.value, loser?.value]);
      expect(again?.values.map(({ device: who }) => who).sort()).toEqual([one.device, other.device].sort());
    }
  });
});
