/** Taking in what other devices wrote: the same `apply` as for a person's own commit, with the stamps given. */
import { isFarAhead, type Moment, stampMoment } from '#kernel/stamp.ts';
import type { Database } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { apply } from './apply.ts';
import { type Clock, noteOutbox, readClock } from './commit.ts';
import type { Incoming } from './incoming.ts';
import { beginWork, endWork } from './work.ts';

export interface Merged {
  /** Records that are other than before. */
  changed: number;
  /** Records with a write of more than a day ahead of this device's clock: merged, and to be shown to a person. */
  farAhead: number;
}

/** To be called inside a transaction over all tables. `now`: milliseconds since 1970. */
export async function mergeIncoming(
  database: Database,
  seal: Seal,
  now: number,
  incoming: readonly Incoming[],
): Promise<Merged> {
  const work = await beginWork(database, seal);
  const before = await apply(work, incoming);
  await endWork(work);
  const clock = await readClock(database);
  let latest: Moment = clock.last;
  let farAhead = 0;
  for (const item of incoming) {
    const moment = latestMoment(item);
    if (isFarAhead(moment, now)) farAhead += 1;
    else latest = Math.max(latest, moment);
  }
  // A clock may follow others by at most what `isFarAhead` allows, so one wrong clock cannot drag all along.
  const seq = before.length > 0 ? clock.seq + 1 : clock.seq;
  if (latest > clock.last || seq > clock.seq) {
    await database.meta.put({ key: 'clock', value: { last: latest, seq } satisfies Clock });
  }
  // What was news here is passed on with the next hand-over; what was known is not, so that nothing goes round for ever.
  await noteOutbox(database, before, latest, seq);
  return { changed: before.length, farAhead };
}

function latestMoment({ state, roster }: Incoming): Moment {
  let latest = 0;
  for (const stamp of Object.values(state.h)) latest = Math.max(latest, stampMoment(stamp));
  for (const stamp of roster?.stamps ?? []) latest = Math.max(latest, stampMoment(stamp));
  return latest;
}
