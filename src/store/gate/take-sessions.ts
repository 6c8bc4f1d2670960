/** Sessions coming in: the record's fields merge as everywhere, its roster mark by mark, and the ledger hears the difference. */
import { type CompleteSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import type { RecordState } from '#kernel/register.ts';
import type { SessionRow } from '#store/database.ts';
import { sessionState } from '#store/session-state.ts';
import { noteDifferences } from './differing.ts';
import type { Turn } from './facts.ts';
import { type Before, beforeOf, type Incoming } from './incoming.ts';
import type { Attended } from './ledgers.ts';
import { type Mark, markOf, packSession, presentIn, type Roster, readRoster, takeMark } from './sessions.ts';
import { joinInto, loadRows, sessionRowOf, type Work } from './work.ts';

export interface TakenSessions {
  turns: Map<string, Turn>;
  rows: SessionRow[];
  attended: Attended[];
}

export async function takeSessions(work: Work, items: readonly Incoming[], before: Before[]): Promise<TakenSessions> {
  const { learners, units } = work;
  await loadRows(
    work,
    'session',
    items.map(({ state }) => state.id),
  );
  // A learner whose own record has not arrived yet gets a place among those of the unit that ticked them first.
  const homes = new Map<string, number>();
  for (const { state, roster } of items) {
    for (const learner of roster?.learners ?? [])
      if (!homes.has(learner)) homes.set(learner, units.numberOf(state.unit));
  }
  await learners.allocate(homes);

  const rosters = new Map<string, Roster>();
  const turns = new Map<string, Turn>();
  const marksBefore = new Map<string, Record<string, number>>();
  for (const { state, roster } of items) {
    const row = sessionRowOf(work, state.id);
    const known = row === undefined ? undefined : sessionState(row);
    turns.set(state.id, { before: known, after: joinInto(work, turns.get(state.id)?.after ?? known, state) });
    const marks = rosters.get(state.id) ?? readRoster(row);
    rosters.set(state.id, marks);
    let latest: { given: number; stamp: string; mark: Mark } | undefined;
    roster?.learners.forEach((learner, index) => {
      const number = learners.knownNumber(learner) as number;
      const stamp = roster.stamps[roster.stamps.length === 1 ? 0 : index] as string;
      const given = roster.marks[index] as number;
      // Mostly all marks of a roster are one and the same.
      if (latest?.given !== given || latest.stamp !== stamp) latest = { given, stamp, mark: markOf(given, stamp) };
      const old = marks.get(number)?.mark ?? 0;
      if (!takeMark(marks, number, latest.mark)) return;
      if (row === undefined) return;
      const list = marksBefore.get(state.id) ?? {};
      if (!(learner in list)) list[learner] = old;
      marksBefore.set(state.id, list);
    });
  }

  const rows: SessionRow[] = [];
  for (const [id, turn] of turns) {
    const found = beforeOf('session', turn);
    const marks = marksBefore.get(id);
    if (found === undefined && marks === undefined) {
      turns.delete(id);
      continue;
    }
    const entry = found ?? { kind: 'session', id, unit: turn.after.unit, fields: {} };
    if (marks !== undefined && !entry.created) entry.marks = marks;
    before.push(entry);
    noteDifferences(work, 'session', turn.before, turn.after);
    rows.push(packSession(turn.after, rosters.get(id) as Roster));
  }
  return { turns, rows, attended: await differences(work, turns, rows) };
}

interface Standing {
  place: number;
  year: number;
  month: number;
  counts: boolean;
  persons: Set<number>;
}

/** Who counts where because of a session; nobody where it is deleted, only announced or has no date. */
export function standing(
  session: RecordState,
  present: readonly number[],
  settings: CompleteSettings,
  numberOf: (unit: string) => number,
  personOf: (learner: number) => number,
): Standing | undefined {
  const date = session.f.date;
  if (session.f.deleted === true || session.f.planned === true) return undefined;
  if (typeof date !== 'string' || date.length !== 10) return undefined;
  return {
    place: numberOf(session.unit),
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    counts: countsForRate(settings, String(session.f.sessionKind ?? '')),
    persons: new Set(present.map(personOf)),
  };
}

async function differences(work: Work, turns: Map<string, Turn>, rows: readonly SessionRow[]): Promise<Attended[]> {
  const { learners, units, settings } = work;
  const presentBefore = new Map<string, number[]>();
  const involved = new Set<number>();
  for (const row of rows) {
    const known = sessionRowOf(work, row.id);
    const present = known === undefined ? [] : presentIn(known);
    presentBefore.set(row.id, present);
    for (const number of present) involved.add(number);
    for (const number of presentIn(row)) involved.add(number);
  }
  await learners.preparePersons(involved);
  const numberOf = (unit: string) => units.numberOf(unit);
  const personOf = (number: number) => learners.personOf(number);
  const attended: Attended[] = [];
  for (const row of rows) {
    const turn = turns.get(row.id) as Turn;
    const old = turn.before && standing(turn.before, presentBefore.get(row.id) ?? [], settings, numberOf, personOf);
    const now = standing(turn.after, presentIn(row), settings, numberOf, personOf);
    const alike = old && now && sameColumn(old, now);
    for (const person of old?.persons ?? []) {
      if (!alike || !now.persons.has(person)) attended.push(attendedBy(person, old as Standing, -1));
    }
    for (const person of now?.persons ?? []) {
      if (!alike || !old.persons.has(person)) attended.push(attendedBy(person, now as Standing, 1));
    }
  }
  return attended;
}

function sameColumn(one: Standing, other: Standing): boolean {
  const sameMonth = one.year === other.year && one.month === other.month;
  return sameMonth && one.place === other.place && one.counts === other.counts;
}

export function attendedBy(person: number, { place, year, month, counts }: Standing, times: number): Attended {
  return { person, place, year, month, counts, times };
}
