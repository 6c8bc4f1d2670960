/** What one transaction of the gate needs at hand, loaded once and written once. */

import type { Table } from 'dexie';
import { SETTINGS_ID } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import { mergeChange, mergeWhole } from '#kernel/merge-whole.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Database, SessionRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { type Differing, saveDifferences } from './differing.ts';
import { forgetErased } from './erasing.ts';
import { LearnerPages } from './learners.ts';
import { Ledgers, readKnown } from './ledgers.ts';
import { Tallies } from './tallies.ts';
import { UnitNumbers } from './units.ts';

export interface Work {
  database: Database;
  seal: Seal;
  units: UnitNumbers;
  learners: LearnerPages;
  ledgers: Ledgers;
  tallies: Tallies;
  settings: CompleteSettings;
  /** Rows of ordinary kinds and of sessions as they stood at the beginning, by `<kind>/<id>`. */
  rows: Map<string, RecordState | undefined>;
  differing: Differing;
  /** Whether records come in whole, from another device, rather than as this device's changes. */
  whole: boolean;
  /** Learners whom this write erases. */
  erased: Set<string>;
}

export async function beginWork(database: Database, seal: Seal): Promise<Work> {
  // Asked for at once: a write waits for few answers, whatever the number of questions.
  const [units, known, stored] = await Promise.all([
    UnitNumbers.load(database),
    readKnown(database),
    database.rows('settings').get(SETTINGS_ID),
  ]);
  const learners = new LearnerPages(database, seal);
  const tallies = new Tallies(database, units);
  const ledgers = new Ledgers(database, units, learners, tallies, known);
  const fresh = { differing: new Map(), whole: false, erased: new Set<string>() };
  const settings = completeSettings(stored?.f);
  return { database, seal, units, learners, ledgers, tallies, settings, rows: new Map(), ...fresh };
}

export async function endWork(work: Work): Promise<void> {
  await Promise.all([
    saveDifferences(work.database, work.differing),
    work.learners.save((code) => work.units.numberOf(code)),
    work.ledgers.save(),
    work.tallies.save(),
  ]);
  await work.units.save(work.database);
  if (work.erased.size > 0) await forgetErased(work.database, work.seal, work.erased);
}

/** How a record that comes in joins the one that is here. */
export function joinInto(work: Work, known: RecordState | undefined, state: RecordState): RecordState {
  return work.whole ? mergeWhole(known, state) : mergeChange(known, state);
}

/** From so many rows on it is cheaper to ask first which of them there are. */
const MANY = 64;

/** Loads rows of ordinary kinds and sessions into `work.rows`. */
export async function loadRows(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !work.rows.has(`${kind}/${id}`));
  if (missing.length === 0) return;
  const wanted = missing.length < MANY ? missing : await thoseThere(work.database.rows(kind), missing);
  const rows = wanted.length === 0 ? [] : await work.database.rows(kind).bulkGet(wanted);
  for (const id of missing) work.rows.set(`${kind}/${id}`, undefined);
  wanted.forEach((id, index) => {
    work.rows.set(`${kind}/${id}`, rows[index]);
  });
}

/** Of many ids those that have a row. Ids made in one go lie together: one request tells, where each would be one. */
async function thoseThere(table: Table<RecordState, string>, ids: readonly string[]): Promise<string[]> {
  const ordered = [...ids].sort();
  const most = ids.length * 4;
  const there = await table.where(':id').between(ordered[0], ordered.at(-1), true, true).limit(most).primaryKeys();
  if (there.length === most) return ordered;
  const found = new Set(there);
  return ordered.filter((id) => found.has(id));
}

export function rowOf(work: Work, kind: string, id: string): RecordState | undefined {
  return work.rows.get(`${kind}/${id}`);
}

export function sessionRowOf(work: Work, id: string): SessionRow | undefined {
  return work.rows.get(`session/${id}`) as SessionRow | undefined;
}
