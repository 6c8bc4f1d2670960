/** What the record screen needs before anything is typed: choices, the likely meeting, and whom to offer for ticking. */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Course, courseRecord } from '#domain/courses/course.record.ts';
import { likelyMeeting, offeringUnits } from '#domain/courses/course.rules.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { type Person, personOf } from '#domain/learners/learner.rules.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import type { Unit } from '#domain/units/unit.record.ts';
import { compare } from '#kernel/calendar.ts';
import { type Session, sessionRecord } from './session.record.ts';

export interface Choice {
  id: string;
  /** The name that a district gave; without one the language has the words. */
  name: string | undefined;
}

export interface SessionChoices {
  unit: { code: string; name: string; tier: Unit['tier'] } | undefined;
  kinds: (Choice & { counts: boolean })[];
  themes: Choice[];
  groups: Choice[];
  /** Courses of the unit and of the units above it, not retired, by name. */
  courses: Stored<Course>[];
}

const shown = <T extends { id: string; name?: string | undefined; hidden?: boolean | undefined }>(list: readonly T[]) =>
  list.filter((entry) => !entry.hidden);

export const sessionChoicesView = defineView({
  name: 'sessionChoices',
  async load(reader: Reader, { unit }: { unit: string }) {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    return { settings, tree, courses: await reader.where(courseRecord, 'unit', offeringUnits(tree, unit)) };
  },
  select({ settings, tree, courses }, { unit }): SessionChoices {
    const complete = completeSettings(settings);
    const known = tree.unit(unit);
    return {
      unit: known && { code: tree.standsFor(unit), name: known.name, tier: known.tier },
      kinds: shown(complete.sessionKinds).map(({ id, name, counts }) => ({ id, name, counts })),
      themes: shown(complete.themes).map(({ id, name }) => ({ id, name })),
      groups: shown(complete.groups).map(({ id, name }) => ({ id, name })),
      courses: courses
        .filter(({ state }) => state !== 'retired')
        .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id)),
    };
  },
});

export interface SuggestedSession {
  course: string;
  start: string;
  minutes: number;
}

/** The meeting of the timetable that somebody who opens the form now has most likely just held. */
export const suggestedSessionView = defineView({
  name: 'suggestedSession',
  async load(reader: Reader, { unit, date }: { unit: string; date: string; time: string }) {
    const tree = await readUnitTree(reader);
    const [courses, recorded] = await Promise.all([
      reader.where(courseRecord, 'unit', offeringUnits(tree, unit)),
      Promise.all(
        tree
          .codesOf(unit)
          .map((code) => reader.range(sessionRecord, '[unit+f.date]', { from: [code, date], to: [code, date] })),
      ),
    ]);
    return { courses, recorded: recorded.flat() };
  },
  select({ courses, recorded }, { date, time }): SuggestedSession | null {
    const meeting = likelyMeeting(courses, date, time, recorded);
    return meeting === undefined ? null : { course: meeting.course.id, start: meeting.start, minutes: meeting.minutes };
  },
});

export interface RosterPerson extends Person {
  /** On the roster of the course. */
  enrolled: boolean;
}

export interface RosterChoices {
  /** The course's roster first, then those who live in the unit, each by name as it is written. */
  people: RosterPerson[];
  /** Who stands ticked on the session: ids of `people`, or of records that are not here. */
  ticked: string[];
  /** Ticked people whose records are not on this device or were deleted. */
  unknown: number;
}

export interface RosterParams {
  unit: string;
  course?: string | undefined;
  session?: string | undefined;
  year: number;
}

/** Whom to offer for ticking. A district offers those who live at the college itself: it has too many below. */
export const rosterChoicesView = defineView({
  name: 'rosterChoices',
  async load(reader: Reader, { unit, course, session }: RosterParams) {
    const [tree, aliases] = await Promise.all([readUnitTree(reader), reader.all(learnerAliasRecord)]);
    const standsFor = resolveAliases(aliases);
    const enrolled = course ? ((await reader.get(courseRecord, course))?.roster ?? []).map(standsFor) : [];
    const attendance = session === undefined ? [] : await reader.attendance(session);
    const ticked = [...new Set(attendance.filter(({ present }) => present).map(({ learner }) => standsFor(learner)))];
    const homes = tree.unit(unit)?.tier === 'district' ? tree.codesOf(unit) : tree.subtreeOf(unit);
    const neighbours = await reader.where(learnerRecord, 'home', homes);
    const here = new Set(neighbours.map(({ id }) => id));
    const asked = [...new Set([...enrolled, ...ticked])].filter((id) => !here.has(id));
    const others = await reader.getMany(learnerRecord, asked);
    const learners = [...neighbours, ...others].filter(({ id }) => standsFor(id) === id);
    return { tree, learners, enrolled: new Set(enrolled), ticked };
  },
  select({ tree, learners, enrolled, ticked }, { year }): RosterChoices {
    const people = learners
      .map((learner): RosterPerson => ({ ...personOf(learner, year, tree), enrolled: enrolled.has(learner.id) }))
      .sort((one, other) => Number(other.enrolled) - Number(one.enrolled) || compare(one.name, other.name));
    const here = new Set(people.map(({ id }) => id));
    return { people, ticked, unknown: ticked.filter((id) => !here.has(id)).length };
  },
});

export interface SessionDetail extends Stored<Session> {
  unitName: string;
  courseName: string | undefined;
  present: string[];
}

/** One session as the form changes it; null where there is none. */
export const sessionDetailView = defineView({
  name: 'sessionDetail',
  async load(reader: Reader, { session: id }: { session: string }) {
    const session = await reader.get(sessionRecord, id);
    const tree = await readUnitTree(reader);
    const course = session?.course ? await reader.get(courseRecord, session.course) : undefined;
    const standsFor = resolveAliases(await reader.all(learnerAliasRecord));
    const attendance = session === undefined ? [] : await reader.attendance(id);
    const present = [...new Set(attendance.filter((known) => known.present).map(({ learner }) => standsFor(learner)))];
    return { session, tree, course, present };
  },
  select({ session, tree, course, present }): SessionDetail | null {
    if (session === undefined || session.deleted) return null;
    return { ...session, unitName: tree.unit(session.unit)?.name ?? '', courseName: course?.name, present };
  },
});
