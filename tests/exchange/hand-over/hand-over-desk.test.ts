/** The desk of hand-overs: what was looked into last is what is taken in, wholly or not at all. */
import { afterAll, describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { HandOverDesk, type HandOverOutcomes } from '#exchange/hand-over/hand-over-desk.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { id } from '../safe-copy/small-district.ts';

const UNIT = 'd000000000';
const silent = () => undefined;
const still = new AbortController().signal;
const opened: Store[] = [];

afterAll(() => {
  for (const store of opened) store.close();
});

async function device(seed: number) {
  const store = await openTestStore({ seed });
  opened.push(store);
  return { store, desk: new HandOverDesk((_durability, work) => work(store)) };
}

async function fileOf({ store, desk }: Awaited<ReturnType<typeof device>>, name: string): Promise<Uint8Array> {
  await store.commitChanges({ command: 'test' }, [
    change(unitRecord, { id: UNIT, unit: UNIT }, { name: 'District', tier: 'district' }),
    change(courseRecord, { id: id(1), unit: UNIT }, { name }),
  ]);
  const wish = { what: 'new' as const, part: '', passphrase: '' };
  const written = (await desk.run({ type: 'write', wish }, silent, still)) as HandOverOutcomes['write'];
  if (!written.ok) throw new Error(written.error.code);
  return written.value.bytes;
}

async function look({ desk }: Awaited<ReturnType<typeof device>>, bytes: Uint8Array, passphrase = '') {
  const checked = (await desk.run({ type: 'check', bytes, passphrase }, silent, still)) as HandOverOutcomes['check'];
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}

const courses = async ({ store }: Awaited<ReturnType<typeof device>>) =>
  (await store.reader.all(courseRecord)).map(({ name }) => name);

describe('the desk of hand-overs', () => {
  it('shows a file without its records, and takes in what it showed', async () => {
    const [from, to] = [await device(1), await device(2)];
    const facts = await look(to, await fileOf(from, 'Calligraphy'));
    expect(facts).not.toHaveProperty('incoming');
    expect(facts.preview.kinds.map(({ kind, fresh }) => [kind, fresh])).toEqual([
      ['unit', 1],
      ['course', 1],
    ]);
    expect(await courses(to)).toEqual([]);
    expect(await to.desk.run({ type: 'accept', look: facts.look }, silent, still)).toBe(2);
    expect(await courses(to)).toEqual(['Calligraphy']);
    await expect(to.desk.run({ type: 'accept', look: facts.look }, silent, still)).rejects.toThrow(/looked into/);
  });

  it('takes in nothing that was looked into before another file, nor after one that is refused', async () => {
    const [from, to] = [await device(3), await device(4)];
    const first = await fileOf(from, 'Calligraphy');
    const second = await fileOf(from, 'Calligraphy for beginners');
    const before = await look(to, first);
    const after = await look(to, second);
    await expect(to.desk.run({ type: 'accept', look: before.look }, silent, still)).rejects.toThrow(/looked into/);
    await expect(look(to, first.slice(0, -1))).rejects.toThrow('handOver.altered');
    await expect(to.desk.run({ type: 'accept', look: after.look }, silent, still)).rejects.toThrow(/looked into/);
    expect(await courses(to)).toEqual([]);
  });

  it('leaves all as it was when the taking in is cancelled, and does it when it is asked again', async () => {
    const [from, to] = [await device(5), await device(6)];
    const { look: number } = await look(to, await fileOf(from, 'Calligraphy'));
    const cancelling = new AbortController();
    cancelling.abort();
    await expect(to.desk.run({ type: 'accept', look: number }, silent, cancelling.signal)).rejects.toMatchObject({
      name: 'Cancelled',
    });
    expect(await courses(to)).toEqual([]);
    await to.desk.run({ type: 'accept', look: number }, silent, still);
    expect(await courses(to)).toEqual(['Calligraphy']);
  });
});
