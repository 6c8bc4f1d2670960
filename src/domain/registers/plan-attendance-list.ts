/** Sign-in sheets of many meetings: a row for each attendance, with the activity and its day beside the name. */
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { attend, kindQuestion, likeSessions, type Place } from './plan-meetings.ts';
import { type FoundPerson, findPeople, type PlacedPerson, readPeople } from './plan-people.ts';
import type { TableRow } from './register-table.ts';
import { normal } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

interface Meeting {
  /** Of its first row. */
  id: string;
  at: Place;
  fields: Partial<Session>;
  rows: PlacedPerson[];
}

/** Rows of the same activity, day and time are one meeting; a person may stand in as many as they came to. */
export function planAttendanceList(planner: TablePlanner): void {
  const unit = planner.tableUnit('in-view');
  const meetings = new Map<string, Meeting>();
  for (const placed of readPeople(planner, planner.options.year, () => unit)) {
    const meeting = readMeeting(planner, placed.row, unit);
    if (meeting === undefined) {
      // Says for the row that it stays out.
      planner.isRefused(placed.row);
      continue;
    }
    const key = `${meeting.at.date}/${meeting.at.start ?? ''}/${normal(meeting.at.name)}`;
    const known = meetings.get(key) ?? meeting;
    meetings.set(key, known);
    known.rows.push(placed);
  }
  const all = [...meetings.values()];
  const found = foundByPerson(planner, all);
  const seen = new Set<string>();
  for (const { id, at, fields, rows } of all) {
    const { draft } = planner;
    const known = draft.get(sessionRecord, id) ?? likeSessions(planner, at)[0];
    const people = rows.flatMap((placed) => found.get(identityOf(placed)) ?? []);
    const learners = people.map(({ learner }) => learner);
    const fresh = new Set(known === undefined ? learners : draft.newTicks(known.id, learners, known.id === id));
    const here = new Set<string>();
    for (const placed of rows) {
      const person = found.get(identityOf(placed));
      if (person === undefined) continue;
      if (here.has(person.learner)) planner.warn(placed.row, 'person.twice-at-meeting', 'name');
      here.add(person.learner);
      // The first row of somebody makes or completes their record, every row a tick.
      const outcome = seen.has(person.learner) ? 'same' : person.outcome;
      seen.add(person.learner);
      planner.done(placed.row, outcome !== 'same' || !fresh.has(person.learner) ? outcome : 'changed');
    }
    if (learners.length > 0) attend(planner, id, at, known, fields, learners);
  }
}

function readMeeting(planner: TablePlanner, row: TableRow, unit: string | undefined): Meeting | undefined {
  const name = planner.text(row, 'activity').trim();
  if (name === '') planner.refuse(row, 'session.name-missing', 'activity');
  if (name.length > 120) planner.refuse(row, 'session.name-too-long', 'activity');
  planner.value(row, 'when');
  const date = planner.dateOf(row.cells.when);
  if (date === undefined && row.cells.when?.problem === undefined) planner.refuse(row, 'session.date-missing', 'when');
  if (date !== undefined && date > planner.options.today) planner.warn(row, 'session.in-future', 'when');
  const kindText = planner.text(row, 'kind');
  const kind = kindText === '' ? kindQuestion(planner, 'class') : planner.word('sessionKinds', kindText);
  if (kind === undefined) planner.refuse(row, 'session.kind-unknown', 'kind', { text: kindText });
  if (planner.isRefused(row) || date === undefined || unit === undefined || kind === undefined) return undefined;
  const lecturer = planner.text(row, 'lecturer');
  const minutes = row.cells.when?.minutes;
  const fields: Partial<Session> = { sessionKind: kind, mode: 'in-person' };
  if (minutes !== undefined) fields.minutes = minutes;
  if (lecturer !== '') fields.lecturer = lecturer;
  return { id: row.secondId, at: { unit, date, name, start: row.cells.when?.start }, fields, rows: [] };
}

const identityOf = ({ person }: PlacedPerson): string =>
  JSON.stringify([normal(person.name), person.home, person.sex, person.birthYear, person.telephone]);

/** Each person once, by what their rows say: a name that comes back on another day is nobody's namesake. */
function foundByPerson(planner: TablePlanner, meetings: readonly Meeting[]): Map<string, FoundPerson> {
  const firsts = new Map<string, PlacedPerson>();
  for (const placed of meetings.flatMap(({ rows }) => rows)) {
    if (!firsts.has(identityOf(placed))) firsts.set(identityOf(placed), placed);
  }
  const found = findPeople(planner, [...firsts.values()]);
  const known = new Map(found.map((person) => [identityOf(person), person]));
  for (const { rows } of meetings) {
    for (const placed of rows) {
      if (known.has(identityOf(placed)) || firsts.get(identityOf(placed)) === placed) continue;
      // What keeps the first row of somebody out keeps the others out too.
      planner.refuse(placed.row, 'person.ambiguous-above', 'name', { name: placed.person.name });
      planner.isRefused(placed.row);
    }
  }
  return known;
}
