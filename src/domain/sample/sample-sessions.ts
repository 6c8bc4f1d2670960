/** A year of courses, lectures and events at the points of one school. */
import { type Change, change } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { addDays, daysInMonth, type IsoDate, weekday } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { SampleCourse, SampleNames } from './sample-names.ts';
import type { SamplePerson } from './sample-people.ts';
import { NEW_BY_MONTH, type SampleSize } from './sample-plan.ts';
import type { SampleSchool } from './sample-units.ts';

export interface SampleClass {
  id: string;
  point: number;
  plan: SampleCourse;
  weekday: number;
  start: string;
  lecturer: string;
}

const PLACES_IN_CLASS = 22;
const LATECOMERS = 8;
const PRESENT = 0.82;
const LARGEST_MEETING = 30;
const COMES_AGAIN = 0.09;
const MINUTES = 90;
/** First and last month of the two terms. */
const TERMS = [
  [3, 6],
  [9, 12],
] as const;

export interface SchoolYear {
  school: SampleSchool;
  persons: readonly SamplePerson[];
  classes: readonly SampleClass[];
  year: number;
  /** The last day of which something is recorded, by point; sessions of the school itself go by the district's. */
  until: readonly IsoDate[];
  schoolUntil: IsoDate;
}

interface Meeting {
  unit: string;
  date: IsoDate;
  fields: Partial<Session>;
  attendees: SamplePerson[];
}

export function classesOf(school: SampleSchool, size: SampleSize, names: SampleNames, chance: Chance): SampleClass[] {
  return school.points.flatMap((_, point) => {
    const plans = chance.shuffled(names.courses).slice(0, size.courses);
    return plans.map((plan) => ({
      id: '',
      point,
      plan,
      weekday: chance.whole(1, 6),
      start: chance.pick(['08:30', '09:00', '14:00', '15:00', '18:30']),
      lecturer: names.person(chance),
    }));
  });
}

/** Whether the person comes in that year, by the month in which the year sees the person first. */
type FirstMonths = Map<SamplePerson, number>;

export interface YearOfSessions {
  changes: Change[];
  /** Course -> who comes to it. */
  rosters: Map<SampleClass, SamplePerson[]>;
  /** Who came to a session that counts, and in which month first. */
  first: FirstMonths;
}

export function sessionsOf(
  plan: SchoolYear,
  which: 'last' | 'now',
  names: SampleNames,
  chance: Chance,
): YearOfSessions {
  const planned: FirstMonths = new Map();
  for (const person of plan.persons) if (person[which]) planned.set(person, chance.weighted(NEW_BY_MONTH) + 1);
  const { rosters, inClass } = enrol(plan, planned);
  const meetings = [
    ...plan.classes.flatMap((each) => classMeetings(plan, each, rosters.get(each) ?? [], planned, chance)),
    ...singleMeetings(plan, planned, inClass, names, chance),
    ...eventMeetings(plan, names, chance),
    ...countedMeetings(plan, names, chance),
  ].filter(({ unit, date }) => date <= lastDayOf(plan, unit));
  meetings.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const first: FirstMonths = new Map();
  const changes = meetings.map(({ unit, date, fields, attendees }) => {
    if (fields.sessionKind !== 'event') {
      for (const person of attendees) if (!first.has(person)) first.set(person, Number(date.slice(5, 7)));
    }
    const ids = attendees.map((person) => person.id);
    const ticks = ids.length === 0 ? undefined : { learners: ids, marks: ids.map(() => 1) };
    return change(sessionRecord, { id: chance.id(date), unit }, { ...fields, date } as Session, ticks);
  });
  return { changes, rosters, first };
}

function lastDayOf({ school, until, schoolUntil }: SchoolYear, unit: string): IsoDate {
  const point = school.points.findIndex(({ code }) => code === unit);
  return until[point] ?? schoolUntil;
}

/** Those whom the year sees early have the places; some join in September. */
function enrol({ school, persons, classes }: SchoolYear, planned: FirstMonths) {
  const rosters = new Map<SampleClass, SamplePerson[]>();
  const inClass = new Set<SamplePerson>();
  for (let point = 0; point < school.points.length; point += 1) {
    const here = persons.filter((person) => person.home === point && planned.has(person));
    const early = here.filter((person) => (planned.get(person) as number) <= 3);
    const late = here.filter((person) => planned.get(person) === 9);
    for (const each of classes.filter((one) => one.point === point)) {
      const roster = [...early.splice(0, PLACES_IN_CLASS), ...late.splice(0, LATECOMERS)];
      rosters.set(each, roster);
      for (const person of roster) inClass.add(person);
    }
  }
  return { rosters, inClass };
}

function classMeetings(
  { school, year }: SchoolYear,
  each: SampleClass,
  roster: readonly SamplePerson[],
  planned: FirstMonths,
  chance: Chance,
): Meeting[] {
  const meetings: Meeting[] = [];
  const welcomed = new Set<SamplePerson>();
  for (const [from, until] of TERMS) {
    let date = `${year}-${String(from).padStart(2, '0')}-01`;
    while (weekday(date) !== each.weekday) date = addDays(date, 1);
    const end = `${year}-${String(until).padStart(2, '0')}-${until === 12 ? 20 : 28}`;
    for (; date <= end; date = addDays(date, 7)) {
      const attendees = roster.filter((person) => {
        if ((planned.get(person) as number) > Number(date.slice(5, 7))) return false;
        // Everybody comes to the first meeting, later some are missing.
        const comes = !welcomed.has(person) || chance.happens(PRESENT);
        welcomed.add(person);
        return comes;
      });
      if (attendees.length === 0) continue;
      meetings.push({ unit: codeOf(school, each.point), date, fields: classFields(each, chance), attendees });
    }
  }
  return meetings;
}

function classFields({ id, plan, start, lecturer }: SampleClass, chance: Chance): Partial<Session> {
  const fields: Partial<Session> = {
    name: plan.name,
    course: id,
    sessionKind: 'class',
    theme: plan.theme,
    mode: 'in-person',
    start,
    minutes: MINUTES,
    lecturer,
  };
  if (chance.happens(0.1)) fields.unnamed = chance.whole(1, 4);
  return fields;
}

/** Lectures and short trainings: newcomers of the month and some who come again, mostly at their own point. */
function singleMeetings(
  { school, persons, year }: SchoolYear,
  planned: FirstMonths,
  inClass: ReadonlySet<SamplePerson>,
  names: SampleNames,
  chance: Chance,
): Meeting[] {
  const meetings: Meeting[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const byPlace = new Map<number, SamplePerson[]>();
    for (const person of persons) {
      const first = planned.get(person);
      if (first === undefined || first > month) continue;
      const startsInClass = inClass.has(person) && first >= 3;
      if (first === month ? startsInClass : inClass.has(person) || !chance.happens(COMES_AGAIN)) continue;
      const where = chance.next();
      const place = where < 0.84 ? person.home : where < 0.95 ? -1 : (person.home + 1) % school.points.length;
      const list = byPlace.get(place);
      if (list === undefined) byPlace.set(place, [person]);
      else list.push(person);
    }
    for (const [place, list] of byPlace) {
      const parts = Math.ceil(list.length / LARGEST_MEETING);
      const mixed = chance.shuffled(list);
      for (let part = 0; part < parts; part += 1) {
        const lecture = chance.pick(names.lectures);
        meetings.push({
          unit: codeOf(school, place),
          date: dayIn(year, month, chance),
          attendees: mixed.filter((_, index) => index % parts === part),
          fields: single(lecture, place < 0 ? 'training' : 'lecture', names, chance),
        });
      }
    }
  }
  return meetings;
}

function single(plan: SampleCourse, kind: string, names: SampleNames, chance: Chance): Partial<Session> {
  return {
    name: plan.name,
    sessionKind: kind,
    theme: plan.theme,
    mode: chance.happens(0.08) ? 'online' : 'in-person',
    start: chance.pick(['09:30', '14:30', '19:00']),
    minutes: chance.pick([45, 60, 120]),
    lecturer: names.person(chance),
  };
}

/** Festivals: named people come, but the rate does not count them. */
function eventMeetings({ school, persons, year }: SchoolYear, names: SampleNames, chance: Chance): Meeting[] {
  return school.points.flatMap((_, point) =>
    [5, 10].map((month): Meeting => {
      const here = persons.filter((person) => person.home === point);
      return {
        unit: codeOf(school, point),
        date: dayIn(year, month, chance),
        attendees: here.filter(() => chance.happens(0.06)),
        fields: { name: chance.pick(names.events), sessionKind: 'event', minutes: 120, unnamed: chance.whole(20, 90) },
      };
    }),
  );
}

/** Lectures of which only heads were counted. */
function countedMeetings({ school, year }: SchoolYear, names: SampleNames, chance: Chance): Meeting[] {
  return school.points.flatMap((_, point) =>
    [2, 5, 8, 11].map((month): Meeting => {
      const lecture = chance.pick(names.lectures);
      const unnamed = chance.whole(25, 80);
      const older = Math.round(unnamed * chance.between(0.3, 0.7));
      return {
        unit: codeOf(school, point),
        date: dayIn(year, month, chance),
        attendees: [],
        fields: { ...single(lecture, 'lecture', names, chance), unnamed, headCounts: { older } },
      };
    }),
  );
}

function codeOf(school: SampleSchool, place: number): string {
  return school.points[place]?.code ?? school.code;
}

function dayIn(year: number, month: number, chance: Chance): IsoDate {
  const day = chance.whole(1, daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The courses with this year's times and, as rosters, who is enrolled. */
export function courseChanges(
  school: SampleSchool,
  classes: readonly SampleClass[],
  rosters: ReadonlyMap<SampleClass, SamplePerson[]>,
  year: number,
  venue: (point: string) => string,
): Change[] {
  return classes.map((each) => {
    const point = school.points[each.point] as SampleSchool['points'][number];
    const times = { weekday: each.weekday, start: each.start, minutes: MINUTES };
    const fields: Partial<Course> = {
      name: each.plan.name,
      theme: each.plan.theme,
      sessionKind: 'class',
      mode: 'in-person',
      groups: each.plan.groups,
      lecturer: each.lecturer,
      state: 'offered',
      roster: (rosters.get(each) ?? []).map((person) => person.id),
      timetable: [
        { ...times, from: `${year}-03-01`, until: `${year}-06-28` },
        { ...times, from: `${year}-09-01`, until: `${year}-12-20` },
      ],
      venue: venue(point.name),
    };
    return change(courseRecord, { id: each.id, unit: point.code }, fields);
  });
}
