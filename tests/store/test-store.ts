/** A store in memory with a clock and chance of the test's own. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openStore, type Store, type StoreOptions } from '#store/store.ts';

export interface TestClock {
  milliseconds: number;
  today: string;
}

export async function openTestStore(
  options: { seed?: number; clock?: TestClock; indexedDB?: IDBFactory } & Pick<
    StoreOptions,
    'name' | 'upgrade' | 'dataKey'
  > = {},
): Promise<Store> {
  const clock = options.clock ?? { milliseconds: Date.UTC(2026, 5, 1), today: '2026-06-01' };
  let state = (options.seed ?? 1) * 2_654_435_761;
  return openStore({
    name: options.name ?? 'test',
    ...(options.upgrade && { upgrade: options.upgrade }),
    ...(options.dataKey && { dataKey: options.dataKey }),
    indexedDB: options.indexedDB ?? new IDBFactory(),
    IDBKeyRange,
    surroundings: {
      now: () => {
        clock.milliseconds += 1;
        return clock.milliseconds;
      },
      today: () => clock.today,
      random: (count) => {
        const bytes = new Uint8Array(count);
        for (let index = 0; index < count; index += 1) {
          state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
          bytes[index] = (state >>> 24) ^ (state >>> 9);
        }
        return bytes;
      },
    },
  });
}
