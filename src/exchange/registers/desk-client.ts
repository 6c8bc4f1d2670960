/** The desk for registers: in a worker, since reading, comparing and writing thousands of rows take long. */
import { connectDesk, type Desk as DeskOf } from '#exchange/desk/connect-desk.ts';
import type { Store } from '#store/store.ts';
import address from './desk-worker.ts?worker&url';
import type { DeskJob, DeskOutcomes } from './register-desk.ts';

export type Desk = DeskOf<DeskJob, DeskOutcomes>;

export function openDesk(store: Store): Desk {
  return connectDesk<DeskJob, DeskOutcomes>(store, {
    address,
    here: async (withStore) => new (await import('./register-desk.ts')).RegisterDesk(withStore),
    transfer: (job) => (job.type === 'open' ? [job.bytes.buffer as ArrayBuffer] : []),
  });
}
