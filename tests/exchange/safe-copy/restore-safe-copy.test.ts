import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { copyFileName } from '#exchange/safe-copy/copy-format.ts';
import { beginRestore, clearInterruptedRestore } from '#exchange/safe-copy/interrupted-restore.ts';
import { readSafeCopy } from '#exchange/safe-copy/read-safe-copy.ts';
import { restoreSafeCopy } from '#exchange/safe-copy/restore-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { openSmallDistrict, recordsOf } from './small-district.ts';

const never = new AbortController().signal;
const silent = () => undefined;

async function copyOf(store: Store): Promise<Uint8Array> {
  const { blob } = await writeSafeCopy(store, silent, never);
  return new Uint8Array(await blob.arrayBuffer());
}

const isEmpty = async (store: Store) => (await recordsOf(store)).length === 0;

describe('a safe copy', () => {
  it('brings every record, tick, stamp and difference to a new device, with the same figures', async () => {
    const store = await openSmallDistrict();
    const bytes = await copyOf(store);
    const fresh = await openTestStore({ seed: 7 });
    const done: number[] = [];
    const restored = await restoreSafeCopy(fresh, bytes, (at) => done.push(at), never);
    expect(restored).toMatchObject({ ok: true, value: { records: 31 } });
    expect(done.at(-1)).toBe(31);
    expect(await recordsOf(fresh)).toEqual(await recordsOf(store));
    expect(fresh.device).not.toBe(store.device);
    expect(await isEmpty(fresh)).toBe(false);
  });

  it('says what it holds before anything is written', async () => {
    const store = await openSmallDistrict();
    const copy = await readSafeCopy(await copyOf(store));
    expect(copy.ok && copy.value.manifest).toMatchObject({
      device: store.device,
      unitName: '青禾区',
      counts: { unit: 5, learner: 5, session: 4, funding: 1 },
      standing: { unit: 5, learner: 5, session: 4 },
      attendances: 9,
      figures: {
        years: [
          { year: 2025, persons: 2, personTimes: 2 },
          { year: 2026, persons: 3, personTimes: 6 },
        ],
      },
    });
  });

  it('reports what is done of all, twice over each record', async () => {
    const store = await openSmallDistrict();
    const seen: [number, number][] = [];
    await writeSafeCopy(store, (done, total) => seen.push([done, total]), never);
    expect(seen.at(-1)).toEqual([62, 62]);
  });

  it('holds nothing of an empty store and can be restored all the same', async () => {
    const bytes = await copyOf(await openTestStore());
    const fresh = await openTestStore({ seed: 2 });
    expect(await restoreSafeCopy(fresh, bytes, silent, never)).toMatchObject({ ok: true, value: { records: 0 } });
  });

  it('refuses a store that holds records, and leaves them alone', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const used = await openTestStore({ seed: 3 });
    await used.commitChanges({ command: 'fill' }, [
      change(unitRecord, { id: 'own', unit: 'own' }, { name: 'Own', tier: 'district' }),
    ]);
    const before = await recordsOf(used);
    const refused = await restoreSafeCopy(used, bytes, silent, never);
    expect(refused).toEqual({ ok: false, error: { code: 'copy.store-not-empty' } });
    expect(await recordsOf(used)).toEqual(before);
  });

  it('leaves an empty store when it is cancelled in the middle', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const fresh = await openTestStore({ seed: 4 });
    const stop = new AbortController();
    const merged = restoreSafeCopy(fresh, bytes, silent, stop.signal, async (incoming) => {
      await fresh.merge(incoming);
      stop.abort();
    });
    await expect(merged).rejects.toMatchObject({ name: 'Cancelled' });
    expect(await isEmpty(fresh)).toBe(true);
    expect(await restoreSafeCopy(fresh, bytes, silent, never)).toMatchObject({ ok: true });
  });

  it('writes no copy when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const store = await openSmallDistrict();
    await expect(writeSafeCopy(store, silent, stop.signal)).rejects.toMatchObject({ name: 'Cancelled' });
  });

  it('takes back what was written when records are lost on the way in', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const fresh = await openTestStore({ seed: 5 });
    const refused = await restoreSafeCopy(fresh, bytes, silent, never, (incoming) =>
      fresh.merge(incoming.filter(({ kind }) => kind !== 'award')),
    );
    expect(refused).toEqual({ ok: false, error: { code: 'copy.counts-differ', values: { kind: 'award' } } });
    expect(await isEmpty(fresh)).toBe(true);
  });

  it('takes back what was written when the figures come out different', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const fresh = await openTestStore({ seed: 5 });
    const refused = await restoreSafeCopy(fresh, bytes, silent, never, (incoming) =>
      fresh.merge(incoming.map(({ kind, state }) => ({ kind, state }))),
    );
    expect(refused).toEqual({ ok: false, error: { code: 'copy.figures-differ' } });
    expect(await isEmpty(fresh)).toBe(true);
  });

  it('removes what an interrupted restore left behind, and only that', async () => {
    const store = await openSmallDistrict();
    expect(await clearInterruptedRestore(store)).toBe(false);
    expect(await isEmpty(store)).toBe(false);
    await beginRestore(store);
    expect(await clearInterruptedRestore(store)).toBe(true);
    expect(await isEmpty(store)).toBe(true);
    expect(await clearInterruptedRestore(store)).toBe(false);
  });
});

describe('a damaged copy', () => {
  it('is refused for any one byte altered, dropped or doubled, and nothing is written', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const fresh = await openTestStore({ seed: 6 });
    const place = fc.nat(bytes.length - 1);
    const damage = fc.oneof(
      fc.record({ how: fc.constant('alter' as const), place, by: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ how: fc.constantFrom('drop' as const, 'double' as const, 'cut' as const), place }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        const before = bytes.subarray(0, what.place);
        const after = what.how === 'cut' ? [] : bytes.subarray(what.place + 1);
        const byte = bytes[what.place] as number;
        const kept = { alter: [byte ^ ('by' in what ? what.by : 0)], drop: [], double: [byte, byte], cut: [] }[
          what.how
        ];
        const damaged = new Uint8Array(before.length + kept.length + after.length);
        damaged.set(before);
        damaged.set(kept, before.length);
        damaged.set(after, before.length + kept.length);
        const refused = await restoreSafeCopy(fresh, damaged, silent, never);
        expect(refused.ok ? undefined : refused.error.code).toMatch(/^copy\.(not-a-copy|incomplete|altered)$/);
      }),
      { numRuns: 300 },
    );
    expect(await isEmpty(fresh)).toBe(true);
  });

  it('is named for what it is', async () => {
    const bytes = await copyOf(await openSmallDistrict());
    const codeOf = async (damaged: Uint8Array) => {
      const copy = await readSafeCopy(damaged);
      return copy.ok ? undefined : copy.error.code;
    };
    expect(await codeOf(new TextEncoder().encode('PK a workbook'))).toBe('copy.not-a-copy');
    expect(await codeOf(new Uint8Array(0))).toBe('copy.not-a-copy');
    expect(await codeOf(bytes.subarray(0, bytes.length - 100))).toBe('copy.incomplete');
    const flipped = bytes.slice();
    flipped[200] = (flipped[200] as number) ^ 1;
    expect(await codeOf(flipped)).toBe('copy.altered');
  });
});

describe('its name', () => {
  it('says whose and when, without signs that file systems refuse', () => {
    expect(copyFileName({ unit: 'd1', unitName: '青禾区 / "A"' }, '2026-06-01')).toBe(
      'fivepoint-青禾区  A-2026-06-01.fpcopy',
    );
    expect(copyFileName({ unit: 'd1', unitName: '' }, '2026-06-01')).toBe('fivepoint-d1-2026-06-01.fpcopy');
  });
});
