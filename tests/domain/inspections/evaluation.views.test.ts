import { describe, expect, it } from 'vitest';
import { scoreItem } from '#domain/inspections/evaluation.commands.ts';
import type { Store } from '#store/store.ts';
import { snapshotOf } from '../../laws/kept-figures.ts';
import { openTestStore } from '../../store/test-store.ts';
import { inspectedStore, pageOf, scoreAll, sign, startedVisit } from './inspections-store.ts';

const TODAY_CLOCK = { milliseconds: Date.UTC(2026, 5, 15, 12), today: '2026-06-15' };

async function handOver(from: Store, to: Store): Promise<void> {
  await to.merge(await snapshotOf(from));
}

async function pair(): Promise<{ one: Store; other: Store; visit: string }> {
  const one = await inspectedStore();
  const visit = await startedVisit(one);
  const other = await openTestStore({ seed: 7, clock: { ...TODAY_CLOCK } });
  await handOver(one, other);
  return { one, other, visit };
}

describe('a visit on two devices', () => {
  it('keeps what each of two inspectors scored, whichever file comes first', async () => {
    const { one, other, visit } = await pair();
    await one.commit(scoreItem, { evaluation: visit, item: 'rooms', given: 30, note: 'Small' });
    await other.commit(scoreItem, { evaluation: visit, item: 'equipment', given: 40 });
    await handOver(one, other);
    await handOver(other, one);
    for (const store of [one, other]) {
      const page = await pageOf(store, visit);
      expect(page?.score).toMatchObject({ got: 70, missing: 19 });
      expect(page?.items.find(({ item }) => item.id === 'rooms')?.note).toBe('Small');
    }
  });

  it('stays what was signed when a score of another device arrives late, and its code holds there too', async () => {
    const { one, other, visit } = await pair();
    await scoreAll(one, visit);
    await sign(one, visit, 'inspector');
    await other.commit(scoreItem, { evaluation: visit, item: 'rooms', given: 0 });
    await handOver(other, one);
    await sign(one, visit, 'unit');
    await handOver(one, other);
    for (const store of [one, other]) {
      expect(await pageOf(store, visit)).toMatchObject({
        state: 'signed',
        score: { total: 1000 },
        verdict: { kind: 'holds' },
      });
    }
  });
});
