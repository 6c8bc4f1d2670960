/**
 * The one way into the store. A person's command, an undo, an import and a merge all end here, inside one transaction:
 * fields are merged by their stamps, ledger, sums and totals follow, and the values that stood before are handed back.
 */

import { ERASED_FIELDS, isErased, keepErased } from '#domain/learners/erasure.rules.ts';
import { recordKinds } from '#domain/registry.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import type { Unit, UnitAlias } from '#domain/units/unit.record.ts';
import { sameValue } from '#kernel/register.ts';
import { unitYearKey } from '#store/keys.ts';
import { toStored } from '#store/stored.ts';
import { realias } from './aliases.ts';
import { noteDifferences } from './differing.ts';
import { type Turn, type Turns, tallyFacts } from './facts.ts';
import { type Before, beforeOf, type Incoming } from './incoming.ts';
import { homeNow } from './learners.ts';
import { rebuildFromLedger, rebuildFromSessions } from './rebuild.ts';
import { takeSessions } from './take-sessions.ts';
import { joinInto, loadRows, rowOf, type Work } from './work.ts';

export async function apply(work: Work, incoming: readonly Incoming[]): Promise<Before[]> {
  const before: Before[] = [];
  const byKind = new Map<string, Incoming[]>();
  for (const item of incoming) {
    const known = byKind.get(item.kind);
    if (known === undefined) byKind.set(item.kind, [item]);
    else known.push(item);
  }
  const turns: Turns = new Map();
  for (const { kind, storage } of recordKinds) {
    const items = byKind.get(kind);
    if (items === undefined || storage === 'learners' || storage === 'sessions') continue;
    turns.set(kind, await takeRows(work, kind, items, before));
    if (kind === 'unitAlias' || kind === 'unit') await putRows(work, kind, turns);
  }
  // The tree first: whatever is tallied from here on goes up the ways as they are after this commit.
  const rebuild = await restructure(work, turns);
  const learners = byKind.get('learner');
  if (learners !== undefined) before.push(...(await takeLearners(work, learners)));
  const sessions = byKind.get('session');
  const sessionTurns = sessions === undefined ? undefined : await takeSessions(work, sessions, before);
  if (sessionTurns !== undefined) turns.set('session', sessionTurns.turns);
  await tallyFacts(work, turns);
  for (const kind of turns.keys()) if (kind !== 'session') await putRows(work, kind, turns);
  if (sessionTurns !== undefined) {
    const { rows, attended } = sessionTurns;
    await Promise.all([rows.length > 0 && work.database.session.bulkPut(rows), work.ledgers.attend(attended)]);
  }
  if (turns.get('learnerAlias')?.size) await realias(work, turns.get('learnerAlias') as Map<string, Turn>);
  if (countingChanged(turns)) await rebuildFromSessions(work);
  else if (rebuild) await rebuildFromLedger(work);
  return before;
}

async function takeRows(work: Work, kind: string, items: Incoming[], before: Before[]): Promise<Map<string, Turn>> {
  await loadRows(
    work,
    kind,
    items.map(({ state }) => state.id),
  );
  const turns = new Map<string, Turn>();
  for (const { state } of items) {
    const known = rowOf(work, kind, state.id);
    const after = joinInto(work, turns.get(state.id)?.after ?? known, state);
    turns.set(state.id, { before: known, after });
  }
  for (const [id, turn] of turns) {
    const found = beforeOf(kind, turn);
    if (found === undefined) turns.delete(id);
    else {
      before.push(found);
      noteDifferences(work, kind, turn.before, turn.after);
    }
  }
  return turns;
}

async function putRows(work: Work, kind: string, turns: Turns): Promise<void> {
  const rows = [...(turns.get(kind)?.values() ?? [])].map((turn) => turn.after);
  if (rows.length > 0) await work.database.rows(kind).bulkPut(rows);
}

async function takeLearners(work: Work, items: Incoming[]): Promise<Before[]> {
  const { learners, units, ledgers } = work;
  const before: Before[] = [];
  const ids = items.map(({ state }) => state.id);
  const known = await learners.numbersOf(ids);
  await learners.allocate(new Map(items.map(({ state }) => [state.id, units.numberOf(homeNow(state))])));
  const numbers = await learners.numbersOf(ids);
  await learners.prepareStates(numbers.values());
  const counted = new Set<number>();
  for (const { state } of items) {
    const number = numbers.get(state.id) as number;
    const current = learners.stateOf(number) ?? undefined;
    const after = keepErased(joinInto(work, current, state));
    const found = beforeOf('learner', { before: current, after });
    if (found === undefined) continue;
    if (isErased(after)) {
      for (const field of ERASED_FIELDS) delete found.fields[field];
      delete found.others;
      if (current !== undefined && !isErased(current)) work.erased.add(state.id);
    }
    before.push(found);
    noteDifferences(work, 'learner', current, after);
    learners.setState(number, after);
    if (known.has(state.id)) counted.add(learners.personOf(number));
  }
  await ledgers.redescribe([...counted]);
  return before;
}

/** Takes over a changed tree. Returns whether figures that are already kept belong under other units now. */
async function restructure(work: Work, turns: Turns): Promise<boolean> {
  if (!turns.get('unit')?.size && !turns.get('unitAlias')?.size) return false;
  const { database, units, ledgers } = work;
  const root = units.root();
  const [unitRows, aliasRows] = await Promise.all([
    database.rows('unit').toArray(),
    database.rows('unitAlias').toArray(),
  ]);
  const moved = units.restructure(
    unitRows.filter((row) => row.f.deleted !== true).map((row) => toStored<Unit>(row)),
    aliasRows.filter((row) => row.f.deleted !== true).map((row) => toStored<UnitAlias>(row)),
  );
  if (root !== units.root() && ledgers.years.length > 0) return true;
  if (moved.length === 0) return false;
  const years = await database.totals.toCollection().primaryKeys();
  const all = new Set([...ledgers.years, ...years.map((key) => Math.floor(key / 65_536))]);
  const keys = [...all].flatMap((year) => moved.map((unit) => unitYearKey(year, unit)));
  const [sums, totals] = await Promise.all([database.sums.bulkGet(keys), database.totals.bulkGet(keys)]);
  return [...sums, ...totals].some((row) => row !== undefined);
}

function countingChanged(turns: Turns): boolean {
  for (const { before, after } of turns.get('settings')?.values() ?? []) {
    if (!sameValue(completeSettings(before?.f).sessionKinds, completeSettings(after.f).sessionKinds)) return true;
  }
  return false;
}
