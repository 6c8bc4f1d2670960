/**
 * Everything that opens sealed pages or writes. Loaded after the first charts are drawn: they need none of it.
 */

import type { Change, PastAsked, PeopleAsked } from '#domain/contracts.ts';
import { countMissing, peopleBehind } from './behind-reading.ts';
import { cover, coverPast } from './cover.ts';
import type { Database } from './database.ts';
import type { Author, Entry } from './gate/commit.ts';
import { commitChanges } from './gate/commit.ts';
import { forgetJournal } from './gate/forgetting.ts';
import { endFile, type OutboxKey, type SealRecords, sealOutbox, type TakenFile, takeIn } from './gate/hand-over.ts';
import { ensureSigningKey } from './gate/identity.ts';
import type { Incoming } from './gate/incoming.ts';
import { mergeIncoming } from './gate/merge.ts';
import { rebuild } from './gate/rebuild.ts';
import { applyStaged, dropStaged, stage, stagedChunks } from './gate/staging.ts';
import { undoCommit } from './gate/undo.ts';
import { handOverState, keptAside, keptBatches, waiting } from './hand-over-reading.ts';
import { past } from './history-reading.ts';
import { attendance, learners, learnersById, personsOf, rosters, sessionsOf } from './learner-reading.ts';
import { changedPages, type PagesAsked, pageNumbers } from './people-reading.ts';
import { makeSeal } from './sealing.ts';
import { countRecords, recordsById, snapshot } from './snapshot.ts';

export type Private = ReturnType<typeof makePrivate>;

/** The seal never leaves this closure. Writing functions are to be called inside a transaction over all tables. */
export function makePrivate(database: Database, dataKey: Uint8Array, random: (count: number) => Uint8Array) {
  const seal = makeSeal(dataKey, random);
  database.personal.seal = seal;
  return {
    /** For what rests outside the records and may name persons. */
    sealValue: (value: unknown) => seal.seal(value),
    unsealValue: (sealed: Uint8Array) => seal.unseal(sealed),
    learners: async (homes?: readonly string[]) => cover(database, await learners(database, seal, homes)),
    learnersById: async (ids: readonly string[]) => cover(database, await learnersById(database, seal, ids)),
    pageNumbers: (homes?: readonly string[]) => pageNumbers(database, homes),
    changedPages: (asked: PagesAsked) => changedPages(database, seal, asked),
    attendance: (session: string) => attendance(database, seal, session),
    rosters: (sessions: readonly string[]) => rosters(database, seal, sessions),
    sessionsOf: (learner: string, year: number) => sessionsOf(database, seal, learner, year),
    personsOf: (unit: string, year: number, family: 'home' | 'place', group?: string) =>
      personsOf(database, unit, year, family, group),
    peopleBehind: (asked: PeopleAsked) => peopleBehind(database, seal, asked),
    countMissing: (unit: string, year: number) => countMissing(database, unit, year),
    commitChanges: (author: Author, entry: Entry, changes: readonly Change[]) =>
      commitChanges(database, seal, author, entry, changes),
    undoCommit: (author: Author, seq: number) => undoCommit(database, seal, author, seq),
    mergeIncoming: (now: number, incoming: readonly Incoming[]) => mergeIncoming(database, seal, now, incoming),
    rebuild: () => rebuild(database, seal),
    stage: (group: string, command: string, chunks: readonly Change[][]) =>
      stage(database, seal, group, command, chunks),
    stagedChunks: (group: string) => stagedChunks(database, group),
    applyStaged: (author: Author, group: string, chunk: number) => applyStaged(database, seal, author, group, chunk),
    dropStaged: (group: string) => dropStaged(database, group),
    snapshot: (portion: number) => snapshot(database, seal, portion),
    countRecords: () => countRecords(database),
    recordsById: (kind: string, ids: readonly string[]) => recordsById(database, seal, kind, ids),
    signingKey: () => ensureSigningKey(database, random),
    sealOutbox: (device: string, keys: readonly OutboxKey[], make: SealRecords) =>
      sealOutbox(database, seal, device, keys, make),
    endFile: () => endFile(database),
    forgetJournal: (upTo: number) => forgetJournal(database, upTo),
    takeIn: (
      now: number,
      taken: { incoming: readonly Incoming[]; files: readonly TakenFile[] },
      report: (done: number) => void,
    ) => takeIn(database, seal, now, taken, report),
    async past(device: string, asked: PastAsked) {
      const { changes, bulk } = await past(database, seal, device, asked);
      return { changes: await coverPast(database, changes), bulk };
    },
    waiting: () => waiting(database),
    keptBatches: (device: string, after: number) => keptBatches(database, seal, device, after),
    handOverState: (device: string) => handOverState(database, device),
    keptAside: () => keptAside(database, seal),
  };
}
