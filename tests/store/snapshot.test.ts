import { describe, expect, it } from 'vitest';
import { recordKinds } from '#domain/registry.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { openSmallDistrict, portionsOf, recordsOf } from '../exchange/safe-copy/small-district.ts';
import { restingFigures } from '../laws/kept-figures.ts';
import { openTestStore } from './test-store.ts';

/** A store into which the records came kind by kind, in this order. */
async function merged(incoming: readonly Incoming[], kinds: readonly string[]): Promise<Store> {
  const store = await openTestStore({ name: kinds.join('-').slice(0, 40), seed: 3 });
  for (const kind of kinds) await store.merge(incoming.filter((item) => item.kind === kind));
  return store;
}

describe('the order of kinds in a snapshot', () => {
  it('has no effect on what comes of it, but for what others are counted by', async () => {
    const district = await openSmallDistrict();
    const incoming = await portionsOf(district);
    const present = recordKinds.filter(({ kind }) => incoming.some((item) => item.kind === kind));
    const first = present.filter(({ foundation }) => foundation !== undefined).map(({ kind }) => kind);
    const others = present.filter(({ foundation }) => foundation === undefined).map(({ kind }) => kind);
    expect(others.length).toBeGreaterThan(10);
    const [records, figures] = [await recordsOf(district), await restingFigures(district)];
    for (const order of [others, [...others].reverse(), [...others.slice(7), ...others.slice(0, 7)]]) {
      const store = await merged(incoming, [...first, ...order]);
      expect(await recordsOf(store)).toEqual(records);
      expect(await restingFigures(store)).toEqual(figures);
      store.close();
    }
    district.close();
  });
});
