/** The desk for hand-overs, as the page reaches it. */
import { connectDesk, type Desk } from '#exchange/desk/connect-desk.ts';
import type { Store } from '#store/store.ts';
import type { HandOverJob, HandOverOutcomes } from './hand-over-desk.ts';
import address from './hand-over-worker.ts?worker&url';

export type HandOverClient = Desk<HandOverJob, HandOverOutcomes>;

export function openHandOverDesk(store: Store): HandOverClient {
  return connectDesk<HandOverJob, HandOverOutcomes>(store, {
    address,
    here: async (withStore) => new (await import('./hand-over-desk.ts')).HandOverDesk(withStore),
  });
}
