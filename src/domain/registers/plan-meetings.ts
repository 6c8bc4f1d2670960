/** Registers of what was held: sign-in sheet and attendance grid by name, activity ledger by head-count. */
import type { Stored } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { isDate } from '#kernel/calendar.ts';
import { Claims } from './draft.ts';
import { findPeople, readPeople } from './plan-people.ts';
import type { CellValue, QuestionOption, TableRow } from './register-table.ts';
import { activityInTitle, unitInTitle } from './register-titles.ts';
import { kindByName, modeOf, normal } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

/** Minutes of a class hour. */
const CLASS_HOUR = 45;

/** Asks what kind of session it is, once for a table. */
export function kindQuestion(planner: TablePlanner, guessed: string): string {
  const kinds = planner.draft.settings.sessionKinds;
  const options = kinds.map(
    ({ id, name, counts }): QuestionOption => ({
      value: id,
      ...(name === undefined ? { list: 'sessionKinds' } : { text: name }),
      ...(!counts && { uncounted: true }),
    }),
  );
  const byDefault = kinds.some(({ id }) => id === guessed) ? guessed : (kinds[0]?.id ?? '');
  return planner.ask({ key: `${planner.table.key}/kind`, code: 'session.kind', input: 'choice', options, byDefault });
}

export interface Place {
  unit: string;
  date: string;
  name: string;
  start?: string | undefined;
}

/** The session of that unit, day and name; one that began at another time is another. */
export function likeSessions(planner: TablePlanner, at: Place): Stored<Session>[] {
  return planner.draft
    .sessionsAt(at.unit, at.date)
    .filter((session) => normal(session.name) === normal(at.name))
    .filter((session) => !session.start || !at.start || session.start === at.start);
}

/** People counted without a name are among those who have one now: a head-count never counts them a second time. */
function withoutCounted(session: Stored<Session>, more: number): Partial<Session> {
  const unnamed = Math.max(0, (session.unnamed ?? 0) - more);
  if (session.unnamed === undefined || unnamed === session.unnamed) return {};
  return { unnamed, headCounts: atMost(session.headCounts ?? {}, unnamed) };
}

function atMost(counts: Readonly<Record<string, number>>, most: number): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([group, people]) => [group, Math.min(people, most)]));
}

/** Ticks for a session that is there or is made now. */
export function attend(
  planner: TablePlanner,
  id: string,
  at: Place,
  known: Stored<Session> | undefined,
  fields: Partial<Session>,
  learners: string[],
): void {
  const { draft } = planner;
  if (known === undefined) {
    const whole = { name: at.name, date: at.date, ...(at.start && { start: at.start }), ...fields };
    draft.put(sessionRecord, { id, unit: at.unit }, whole, learners);
    return;
  }
  const ticked = draft.newTicks(known.id, learners, known.id === id);
  const completed: Partial<Session> = withoutCounted(known, ticked.length);
  for (const field of ['start', 'minutes', 'lecturer', 'course'] as const) {
    const value = field === 'start' ? at.start : fields[field];
    if (known[field] === undefined && value !== undefined) Object.assign(completed, { [field]: value });
  }
  draft.put(sessionRecord, known, completed, ticked);
}

function refuseAll(planner: TablePlanner, code: string, fact?: CellValue): void {
  for (const row of planner.openRows()) {
    planner.refuse(row, code, fact);
    planner.isRefused(row);
  }
}

function factUnit(planner: TablePlanner): { unit?: string; problem?: string } {
  const place = planner.factText('place');
  if (place !== '') return planner.unitNamed(place, planner.table.codes);
  const unit = planner.tableUnit('in-view');
  return unit === undefined ? { problem: 'unit.missing' } : { unit };
}

/** One meeting; everybody on the sheet was there. */
export function planSignIn(planner: TablePlanner): void {
  const { draft, table, options } = planner;
  const { when } = table.facts;
  const asked = planner.ask({
    key: `${table.key}/date`,
    code: 'session.date',
    input: 'date',
    byDefault: planner.dateOf(when) ?? '',
    fromFile: when !== undefined && when.problem === undefined,
  });
  const name = planner.ask({
    key: `${table.key}/activity`,
    code: 'session.name',
    input: 'text',
    byDefault: planner.factText('activity') || (activityInTitle(table.title, undefined) ?? ''),
    fromFile: planner.factText('activity') !== '',
  });
  if (!isDate(asked)) {
    refuseAll(planner, 'session.date-missing', when);
    return;
  }
  if (name.trim() === '') {
    refuseAll(planner, 'session.name-missing');
    return;
  }
  const kind =
    planner.word('sessionKinds', planner.factText('kind')) ?? kindQuestion(planner, kindByName(name) ?? 'class');
  const { unit, problem } = factUnit(planner);
  if (unit === undefined) {
    refuseAll(planner, problem ?? 'unit.missing', table.facts.place);
    return;
  }
  if (asked > options.today) planner.note('session.in-future', { date: asked });

  const at: Place = { unit, date: asked, name: name.trim(), start: when?.start };
  const known = draft.get(sessionRecord, table.id) ?? likeSessions(planner, at)[0];
  const people = findPeople(
    planner,
    readPeople(planner, Number(asked.slice(0, 4)), () => unit),
  );
  const learners = people.map(({ learner }) => learner);
  const ticked = new Set(known === undefined ? learners : draft.newTicks(known.id, learners, known.id === table.id));
  for (const { row, learner, outcome, again } of people) {
    if (again) planner.warn(row, 'person.twice', 'name');
    planner.done(row, outcome !== 'same' || !ticked.has(learner) ? outcome : 'changed');
  }
  if (people.length === 0) return;
  const lecturer = planner.factText('lecturer');
  const fields: Partial<Session> = { sessionKind: kind, mode: 'in-person' };
  if (when?.minutes !== undefined) fields.minutes = when.minutes;
  if (lecturer !== '') fields.lecturer = lecturer;
  attend(planner, table.id, at, known, fields, learners);
}

/** A class with the days across: who was there when. */
export function planAttendance(planner: TablePlanner): void {
  const { draft, table, options } = planner;
  const needsYear = table.dates.some(({ yearless }) => yearless);
  const dates = table.dates.map(({ date, yearless }) => planner.dateOf({ value: date, ...(yearless && { yearless }) }));
  const titled = unitInTitle(
    table.title,
    draft.standingUnits().map(({ name }) => name),
  );
  const course = planner
    .ask({
      key: `${table.key}/activity`,
      code: 'course.name',
      input: 'text',
      byDefault: planner.factText('activity') || (activityInTitle(table.title, titled) ?? ''),
      fromFile: planner.factText('activity') !== '' || activityInTitle(table.title, titled) !== undefined,
    })
    .trim();
  if (course === '') {
    refuseAll(planner, 'course.name-missing');
    return;
  }
  const { unit, problem } = factUnit(planner);
  if (unit === undefined) {
    refuseAll(planner, problem ?? 'unit.missing', table.facts.place);
    return;
  }
  const year = needsYear ? planner.year() : Number((dates[0] ?? '').slice(0, 4)) || options.year;

  const stands = draft.standsForUnit(unit);
  const knownCourse =
    draft.get(courseRecord, table.id) ??
    draft
      .all(courseRecord)
      .find((one) => draft.standsForUnit(one.unit) === stands && normal(one.name) === normal(course));
  const kind = knownCourse?.sessionKind ?? kindQuestion(planner, 'class');
  const readable = readPeople(planner, year, () => unit).filter(({ row }) => {
    for (const mark of row.marks ?? [])
      if (mark.problem !== undefined) planner.refuse(row, `cell.${mark.problem}`, mark);
    return !planner.isRefused(row);
  });
  const people = findPeople(planner, readable);
  const attends = (row: TableRow, index: number): boolean => row.marks?.[index]?.value === true;
  const courseId = knownCourse?.id ?? table.id;
  const changed = new Set<string>();
  let empty = 0;
  const meetings = table.dates.flatMap((heading, index) => {
    const date = dates[index];
    const learners = people.filter(({ row }) => attends(row, index)).map(({ learner }) => learner);
    if (learners.length === 0) empty += 1;
    if (date === undefined || learners.length === 0) return [];
    const at: Place = { unit, date, name: course };
    const byCourse = draft.sessionsAt(unit, date).find((session) => session.course === courseId);
    const known = draft.get(sessionRecord, heading.id) ?? byCourse ?? likeSessions(planner, at)[0];
    const fresh = known ? draft.newTicks(known.id, learners, known.id === heading.id) : learners;
    for (const learner of fresh) changed.add(learner);
    return [{ id: heading.id, at, known, learners }];
  });
  for (const { row, learner, outcome, again } of people) {
    if (again) planner.warn(row, 'person.twice', 'name');
    planner.done(row, outcome !== 'same' || !changed.has(learner) ? outcome : 'changed');
  }
  if (empty > 0) planner.note('attendance.empty-days', { count: empty });
  if (dates.some((date) => date !== undefined && date > options.today))
    planner.note('session.in-future', { date: options.today });
  if (people.length === 0) return;
  const lecturer = planner.factText('lecturer');
  const members = [...(knownCourse?.roster ?? [])];
  for (const { learner } of people)
    if (!members.some((one) => draft.personIdOf(one) === learner)) members.push(learner);
  draft.put(
    courseRecord,
    knownCourse ?? { id: table.id, unit },
    knownCourse
      ? { roster: members }
      : { name: course, sessionKind: kind, state: 'offered', roster: members, ...(lecturer && { lecturer }) },
  );
  for (const { id, at, known, learners } of meetings) {
    const fields: Partial<Session> = {
      course: courseId,
      sessionKind: kind,
      mode: 'in-person',
      ...(lecturer && { lecturer }),
    };
    attend(planner, id, at, known, fields, learners);
  }
}

interface Activity {
  row: TableRow;
  at: Place;
  people: number;
  headCounts: Record<string, number>;
  fields: Partial<Session>;
}

function readActivity(planner: TablePlanner, row: TableRow): Activity | undefined {
  const name = planner.text(row, 'name');
  planner.about(row, name);
  if (name === '') planner.refuse(row, 'session.name-missing', 'name');
  if (name.length > 120) planner.refuse(row, 'session.name-too-long', 'name');
  planner.value(row, 'when');
  const date = planner.dateOf(row.cells.when);
  if (date === undefined && row.cells.when?.problem === undefined) planner.refuse(row, 'session.date-missing', 'when');
  if (date !== undefined && date > planner.options.today) planner.warn(row, 'session.in-future', 'when');
  const people = planner.value<number>(row, 'people');
  if (people === undefined && row.cells.people?.problem === undefined)
    planner.refuse(row, 'session.people-missing', 'people');
  if ((people ?? 0) > 100_000) planner.refuse(row, 'session.people-too-many', 'people');
  const headCounts: Record<string, number> = {};
  for (const field of Object.keys(row.cells).filter((key) => key.startsWith('group:'))) {
    const count = planner.value<number>(row, field);
    if (count === undefined) continue;
    if (count > (people ?? count)) planner.refuse(row, 'session.part-over-whole', field, { people: people ?? 0 });
    headCounts[field.slice('group:'.length)] = count;
  }
  const fields = activityFields(planner, row, name);
  const place = planner.text(row, 'place');
  if (planner.isRefused(row)) return undefined;
  const { unit, problem } =
    place === '' ? { unit: planner.tableUnit('in-view'), problem: undefined } : planner.unitNamed(place, row.codes);
  if (unit === undefined) planner.refuse(row, problem ?? 'unit.missing', 'place', { name: place });
  if (planner.isRefused(row) || unit === undefined) return undefined;
  return {
    row,
    at: { unit, date: date as string, name, start: row.cells.when?.start },
    people: people as number,
    headCounts,
    fields,
  };
}

function activityFields(planner: TablePlanner, row: TableRow, name: string): Partial<Session> {
  const kindText = planner.text(row, 'kind');
  const kind =
    kindText === '' ? (kindByName(name) ?? kindQuestion(planner, 'lecture')) : planner.word('sessionKinds', kindText);
  if (kind === undefined) planner.refuse(row, 'session.kind-unknown', 'kind', { text: kindText });
  const fields: Partial<Session> = { sessionKind: kind ?? '' };
  const modeText = planner.text(row, 'mode');
  const mode = modeOf(modeText);
  if (mode !== undefined) fields.mode = mode;
  else if (modeText !== '') planner.warn(row, 'session.mode-unknown', 'mode');
  const hours = planner.value<number>(row, 'hours', 'warning');
  const minutes = row.cells.when?.minutes ?? (hours === undefined ? undefined : Math.round(hours * CLASS_HOUR));
  if (hours !== undefined) planner.note('session.class-hour', { minutes: CLASS_HOUR });
  if (minutes !== undefined && minutes >= 0 && minutes <= 1440) fields.minutes = minutes;
  const lecturer = planner.text(row, 'lecturer');
  if (lecturer !== '') fields.lecturer = lecturer;
  const notes = planner.text(row, 'notes');
  if (notes !== '') fields.notes = notes;
  return fields;
}

/** One row is one meeting with a head-count. People who are ticked by name in it are part of that number. */
export function planActivities(planner: TablePlanner): void {
  const { draft, table } = planner;
  const own = new Set(table.rows.filter(({ id }) => draft.get(sessionRecord, id) !== undefined).map(({ id }) => id));
  const claims = new Claims(own);
  const keys = new Set<string>();
  for (const row of planner.openRows()) {
    const activity = readActivity(planner, row);
    if (activity === undefined) continue;
    if (own.has(row.id)) {
      planner.done(row, 'same');
      continue;
    }
    const { at, people, headCounts, fields } = activity;
    const key = `${at.unit}/${at.date}/${normal(at.name)}/${at.start ?? ''}`;
    if (keys.has(key)) planner.warn(row, 'session.twice', 'name');
    keys.add(key);
    const alike = likeSessions(planner, at);
    const equal = alike.filter((session) => (session.unnamed ?? 0) + draft.tickCount(session.id) === people);
    const known = claims.take([...equal, ...alike]);
    if (known === undefined) {
      const { name, date, start } = at;
      const whole: Partial<Session> = { name, date, ...(start && { start }), ...fields, unnamed: people, headCounts };
      draft.put(sessionRecord, { id: row.id, unit: at.unit }, whole);
      claims.add(row.id);
      planner.done(row, 'new');
      continue;
    }
    const named = draft.tickCount(known.id);
    const unnamed = Math.max(0, people - named);
    if (named > people) planner.warn(row, 'session.fewer-than-named', 'people', { named });
    const before = known.unnamed ?? 0;
    const counts = named === 0 ? headCounts : atMost(headCounts, unnamed);
    const completed: Partial<Session> = { unnamed };
    if (Object.keys(counts).length > 0 && (known.headCounts === undefined || before !== unnamed))
      completed.headCounts = counts;
    for (const field of ['lecturer', 'minutes', 'mode'] as const) {
      if (known[field] === undefined && fields[field] !== undefined)
        Object.assign(completed, { [field]: fields[field] });
    }
    if (before !== 0 && before !== unnamed)
      planner.warn(row, 'session.people-replaced', 'people', { before: before + named });
    planner.done(row, draft.put(sessionRecord, known, completed) ? 'changed' : 'same');
  }
}
