/** The desk for people: in a worker, since opening and searching hundreds of thousands take long. */
import { connectDesk, type Desk } from '#exchange/desk/connect-desk.ts';
import type { Store } from '#store/store.ts';
import type { PeopleJob, PeopleOutcomes } from './people-desk.ts';
import address from './people-worker.ts?worker&url';

export type People = Desk<PeopleJob, PeopleOutcomes>;

export function openPeople(store: Store): People {
  return connectDesk<PeopleJob, PeopleOutcomes>(store, {
    address,
    here: async (withStore) => new (await import('./people-desk.ts')).PeopleDesk(withStore),
  });
}
