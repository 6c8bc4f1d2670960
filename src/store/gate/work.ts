/** What one transaction of the gate needs at hand, loaded once and written once. */

import { SETTINGS_ID } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Database, SessionRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { LearnerPages } from './learners.ts';
import { Ledgers } from './ledgers.ts';
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
}

export async function beginWork(database: Database, seal: Seal): Promise<Work> {
  const units = await UnitNumbers.load(database);
  const learners = new LearnerPages(database, seal);
  const tallies = new Tallies(database, units);
  const ledgers = new Ledgers(database, units, learners, tallies);
  await ledgers.load();
  const settings = completeSettings((await database.rows('settings').get(SETTINGS_ID))?.f);
  return { database, seal, units, learners, ledgers, tallies, settings, rows: new Map() };
}

export async function endWork(work: Work): Promise<void> {
  await work.learners.save((code) => work.units.numberOf(code));
  await work.ledgers.save();
  await work.tallies.save();
  await work.units.save(work.database);
}

/** Loads rows of ordinary kinds and sessions into `work.rows`. */
export async function loadRows(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !work.rows.has(`${kind}/${id}`));
  if (missing.length === 0) return;
  const rows = await work.database.rows(kind).bulkGet(missing);
  missing.forEach((id, index) => {
    work.rows.set(`${kind}/${id}`, rows[index]);
  });
}

export function rowOf(work: Work, kind: string, id: string): RecordState | undefined {
  return work.rows.get(`${kind}/${id}`);
}

export function sessionRowOf(work: Work, id: string): SessionRow | undefined {
  return work.rows.get(`session/${id}`) as SessionRow | undefined;
}
