/** Taking in what other devices wrote: the same `apply` as for a person's own commit, with the stamps given. */
import { stampOf } from '#kernel/register.ts';
import { isFarAhead, type Moment, type Stamp, stampMoment } from '#kernel/stamp.ts';
import type { Database } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { apply } from './apply.ts';
import { type Clock, journalRow, noteOutbox, readClock } from './commit.ts';
import type { Before, Incoming } from './incoming.ts';
import { beginWork, endWork } from './work.ts';

/** Command under which the journal notes what came in from others. */
const TAKEN = 'takeIn';

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
  work.whole = true;
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
  await noteTaken(database, seal, { now, seq }, incoming, before);
  // What was news here is passed on with the next hand-over; what was known is not, so that nothing goes round for ever.
  await noteOutbox(database, before, latest, seq);
  return { changed: before.length, farAhead };
}

/** For the history: what was changed here by others. What they made is told by itself. */
async function noteTaken(
  database: Database,
  seal: Seal,
  { now, seq }: { now: number; seq: number },
  incoming: readonly Incoming[],
  before: readonly Before[],
): Promise<void> {
  const changed = before.filter((entry) => !entry.created);
  if (changed.length === 0) return;
  const states = new Map(incoming.map(({ kind, state }) => [`${kind}/${state.id}`, state]));
  const told = changed.map((entry) => {
    const state = states.get(`${entry.kind}/${entry.id}`);
    const by: Record<string, Stamp> = {};
    for (const field of Object.keys(entry.fields)) {
      const stamp = state && stampOf(state, field);
      if (stamp !== undefined) by[field] = stamp;
    }
    return { ...entry, by };
  });
  const row = journalRow(seal, { device: '', now }, { command: TAKEN }, seq, '', told);
  await database.journal.add({ ...row, taken: true });
}

function latestMoment({ state, roster }: Incoming): Moment {
  let latest = 0;
  for (const stamp of Object.values(state.h)) latest = Math.max(latest, stampMoment(stamp));
  for (const stamp of roster?.stamps ?? []) latest = Math.max(latest, stampMoment(stamp));
  return latest;
}
