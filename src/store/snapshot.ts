/** Every record with its stamps, as it would come in by a merge. */
import type { Database, SessionRow } from './database.ts';
import type { Incoming, IncomingRoster } from './gate/incoming.ts';
import { LearnerPages, readPage } from './gate/learners.ts';
import { markStamp, readRoster } from './gate/sessions.ts';
import { learnersById } from './learner-reading.ts';
import type { Seal } from './sealing.ts';
import { sessionState } from './session-state.ts';
import { thoseThere } from './those-there.ts';

export async function* snapshot(database: Database, seal: Seal, portion: number): AsyncGenerator<Incoming[]> {
  for (const { kind, storage, atOnce = portion } of database.kindsHere()) {
    if (storage === 'learners') yield* learnerPortions(database, seal);
    else yield* rowPortions(database, seal, kind, Math.min(portion, atOnce));
  }
}

/** Records of one kind by their ids, those that are there. */
export async function recordsById(
  database: Database,
  seal: Seal,
  kind: string,
  ids: readonly string[],
): Promise<Incoming[]> {
  if (kind === 'learner') return (await learnersById(database, seal, ids)).map((state) => ({ kind, state }));
  const table = database.rows(kind);
  const rows = (await table.bulkGet(await thoseThere(table, ids))).filter((row) => row !== undefined);
  return kind === 'session'
    ? withRosters(database, seal, rows as SessionRow[])
    : rows.map((state) => ({ kind, state }));
}

/** Records of each kind, deleted ones too; learners of whom only ticks have arrived are not counted. */
export async function countRecords(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind, storage } of database.kindsHere()) {
    if (storage !== 'learners') {
      counts[kind] = await database.rows(kind).count();
      continue;
    }
    let learners = 0;
    await database.learnerPages.each((row) => {
      learners += (JSON.parse(row.open) as unknown[]).filter((state) => state !== null).length;
    });
    counts[kind] = learners;
  }
  return counts;
}

async function* learnerPortions(database: Database, seal: Seal): AsyncGenerator<Incoming[]> {
  const pagesAtOnce = 16;
  for (let first = 0; ; first += pagesAtOnce) {
    const rows = await database.learnerPages
      .where('page')
      .between(first, first + pagesAtOnce)
      .toArray();
    if (rows.length === 0) return;
    yield rows.flatMap((row) =>
      readPage(row, seal)
        .states.filter((state) => state !== null)
        .map((state) => ({ kind: 'learner', state })),
    );
  }
}

async function* rowPortions(database: Database, seal: Seal, kind: string, portion: number): AsyncGenerator<Incoming[]> {
  let after = '';
  for (;;) {
    const rows = await database.rows(kind).where(':id').above(after).limit(portion).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    if (kind === 'session') yield await withRosters(database, seal, rows as SessionRow[]);
    else yield rows.map((state) => ({ kind, state }));
  }
}

async function withRosters(database: Database, seal: Seal, rows: readonly SessionRow[]): Promise<Incoming[]> {
  const learners = new LearnerPages(database, seal);
  await learners.preparePersons(rows.flatMap((row) => Array.from(row.a, (packed) => packed >>> 4)));
  return rows.map((row) => {
    const item: Incoming = { kind: 'session', state: sessionState(row) };
    const marks = [...readRoster(row)];
    if (marks.length > 0) item.roster = toRoster(marks, learners);
    return item;
  });
}

function toRoster(
  marks: [number, { mark: number; moment: number; device: string }][],
  learners: LearnerPages,
): IncomingRoster {
  const stamps = marks.map(([, mark]) => markStamp(mark));
  return {
    learners: marks.map(([number]) => learners.idOf(number)),
    marks: marks.map(([, mark]) => mark.mark),
    stamps: stamps.every((stamp) => stamp === stamps[0]) ? stamps.slice(0, 1) : stamps,
  };
}
