/**
 * Undo is a new change that brings back what stood before, refused where a later write stands on one of the fields, unless
 * that one only took something later back.
 */
import type { Change, Refusal } from '#domain/contracts.ts';
import { ERASURE } from '#domain/learners/erasure.rules.ts';
import { kindNamed } from '#domain/registry.ts';
import { stampOf } from '#kernel/register.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Database, JournalRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { sessionState } from '#store/session-state.ts';
import { type Author, type Committed, commitChanges } from './commit.ts';
import type { Before } from './incoming.ts';
import { markStamp, readRoster } from './sessions.ts';
import { type LaterWrite, UndoTrail } from './undo-trail.ts';
import { beginWork, loadRows, rowOf, sessionRowOf, type Work } from './work.ts';

/** To be called inside a transaction over all tables. A commit of a bulk job is taken back with its whole group. */
export async function undoCommit(
  database: Database,
  seal: Seal,
  author: Author,
  seq: number,
): Promise<Result<Committed, Refusal>> {
  const first = await database.journal.get(seq);
  if (first === undefined || first.taken) return fail({ code: 'undo.unknown' });
  if (first.undoneBy !== undefined) return fail({ code: 'undo.already' });
  const rows =
    first.group === undefined ? [first] : await database.journal.where('group').equals(first.group).toArray();
  const changes: Change[] = [];
  const trail = new UndoTrail(database, seal, Math.max(...rows.map((row) => row.seq)));
  // Latest first, so that of several writes of one bulk job on a field the earliest value is what comes back.
  for (const row of rows.sort((one, other) => other.seq - one.seq)) {
    const work = await beginWork(database, seal);
    const before = seal.unseal(row.body) as Before[];
    if (before.some(isErasure)) return fail({ code: 'undo.erased' });
    const numbers = await loadStanding(work, before);
    if (before.some((entry) => isFinal(work, entry))) return fail({ code: 'undo.signed' });
    for (const entry of before) {
      for (const later of laterWrites(work, entry, rows, numbers)) {
        if (await trail.isBroughtBack(entry, later)) continue;
        return fail({ code: 'undo.later-write', values: { kind: entry.kind, field: later.field } });
      }
      changes.push(backTo(entry));
    }
  }
  const done = await commitChanges(database, seal, author, { command: 'undo', undoes: seq }, changes);
  await database.journal.bulkPut(rows.map((row) => ({ ...row, undoneBy: done.seq ?? row.seq })));
  return ok(done);
}

/** What is erased on a person's request does not come back. */
function isErasure({ kind, fields }: Before): boolean {
  return kind === 'learner' && ERASURE in fields;
}

function isFinal(work: Work, { kind, id }: Before): boolean {
  const check = kindNamed(kind)?.isFinal;
  const standing = check && rowOf(work, kind, id);
  return standing !== undefined && check?.(standing.f) === true;
}

function backTo(entry: Before): Change {
  const change: Change = {
    kind: entry.kind,
    id: entry.id,
    unit: entry.unit,
    fields: entry.created ? { deleted: true } : entry.fields,
  };
  if (entry.others !== undefined) change.others = entry.others;
  if (entry.marks !== undefined) {
    change.ticks = { learners: Object.keys(entry.marks), marks: Object.values(entry.marks) };
  }
  return change;
}

/** Loads what stands now and gives the numbers of all learners concerned, so that looking at it awaits nothing more. */
async function loadStanding(work: Work, before: readonly Before[]): Promise<Map<string, number>> {
  for (const kind of new Set(before.map((entry) => entry.kind))) {
    const ids = before.filter((entry) => entry.kind === kind).map((entry) => entry.id);
    if (kind !== 'learner') await loadRows(work, kind, ids);
    else await work.learners.prepareStates((await work.learners.numbersOf(ids)).values());
  }
  const marked = before.flatMap((entry) => Object.keys(entry.marks ?? {}));
  const learners = before.filter((entry) => entry.kind === 'learner').map((entry) => entry.id);
  return work.learners.numbersOf([...learners, ...marked]);
}

/** What stands newer than what the commit wrote: fields, and marks of people. */
function laterWrites(
  work: Work,
  entry: Before,
  group: readonly JournalRow[],
  numbers: ReadonlyMap<string, number>,
): LaterWrite[] {
  const known = new Set(group.map((one) => one.stamp));
  const session = entry.kind === 'session' ? sessionRowOf(work, entry.id) : undefined;
  const state = session === undefined ? standingState(work, entry, numbers) : sessionState(session);
  const fields = entry.created ? Object.keys(state?.f ?? {}) : Object.keys(entry.fields);
  const later: LaterWrite[] = [];
  for (const field of fields) {
    const stamp = state && stampOf(state, field);
    if (stamp !== undefined && !known.has(stamp)) later.push({ field, stamp });
  }
  const roster = readRoster(session);
  const marked = Object.keys(entry.marks ?? {}).map((learner) => numbers.get(learner) ?? -1);
  // Taking back a whole session would take everybody out of it, whoever ticked them.
  for (const number of entry.created ? roster.keys() : marked) {
    const mark = roster.get(number);
    const stamp = mark === undefined ? undefined : markStamp(mark);
    if (stamp !== undefined && !known.has(stamp)) later.push({ field: 'attendance', stamp });
  }
  return later;
}

function standingState(work: Work, entry: Before, numbers: ReadonlyMap<string, number>) {
  if (entry.kind !== 'learner') return rowOf(work, entry.kind, entry.id);
  const number = numbers.get(entry.id);
  return number === undefined ? undefined : (work.learners.stateOf(number) ?? undefined);
}
