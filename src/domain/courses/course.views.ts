import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { type Person, personOf } from '#domain/learners/learner.rules.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { compare } from '#kernel/calendar.ts';
import { type Course, courseRecord, type Mode } from './course.record.ts';
import { type CourseTime, isDistance } from './course.rules.ts';

export interface CourseRow {
  id: string;
  name: string;
  unitName: string;
  theme: string;
  mode: Mode;
  state: NonNullable<Course['state']>;
  lecturer: string;
  enrolled: number;
  timetable: CourseTime[];
}

export interface CourseChoice {
  id: string;
  name: string | undefined;
}

export interface CourseList {
  /** Those still offered first, then by name. */
  rows: CourseRow[];
  offered: number;
  distance: number;
  themes: CourseChoice[];
  kinds: CourseChoice[];
  groups: CourseChoice[];
}

/** Courses of a unit and everything below it. */
export const courseListView = defineView({
  name: 'courseList',
  async load(reader: Reader, { unit }: { unit: string }) {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    return { settings, tree, courses: await reader.where(courseRecord, 'unit', tree.subtreeOf(unit)) };
  },
  select({ settings, tree, courses }): CourseList {
    const complete = completeSettings(settings);
    const choices = (list: readonly { id: string; name?: string | undefined; hidden?: boolean | undefined }[]) =>
      list.filter((entry) => !entry.hidden).map(({ id, name }) => ({ id, name }));
    const rows = courses
      .map(
        (course): CourseRow => ({
          id: course.id,
          name: course.name,
          unitName: tree.unit(course.unit)?.name ?? '',
          theme: course.theme ?? '',
          mode: course.mode ?? 'in-person',
          state: course.state ?? 'offered',
          lecturer: course.lecturer ?? '',
          enrolled: course.roster?.length ?? 0,
          timetable: course.timetable ?? [],
        }),
      )
      .sort(
        (one, other) =>
          Number(one.state === 'retired') - Number(other.state === 'retired') ||
          compare(one.name, other.name) ||
          compare(one.id, other.id),
      );
    const offered = rows.filter(({ state }) => state === 'offered' || state === 'trial');
    return {
      rows,
      offered: offered.length,
      distance: offered.filter(({ mode }) => isDistance(mode)).length,
      themes: choices(complete.themes),
      kinds: choices(complete.sessionKinds),
      groups: choices(complete.groups),
    };
  },
});

export interface CourseDetail {
  course: Stored<Course>;
  unitName: string;
  roster: Person[];
  /** Who may be put on the roster: those who live in the course's unit and below. */
  people: Person[];
}

/** One course with its roster; null where there is none. */
export const courseDetailView = defineView({
  name: 'courseDetail',
  async load(reader: Reader, { course: id }: { course: string; year: number }) {
    const course = await reader.get(courseRecord, id);
    const tree = await readUnitTree(reader);
    if (course === undefined || course.deleted) return { course: undefined, tree, roster: [], neighbours: [] };
    const district = tree.unit(course.unit)?.tier === 'district';
    const [roster, neighbours] = await Promise.all([
      reader.getMany(learnerRecord, course.roster ?? []),
      reader.where(learnerRecord, 'home', district ? tree.codesOf(course.unit) : tree.subtreeOf(course.unit)),
    ]);
    return { course, tree, roster, neighbours };
  },
  select({ course, tree, roster, neighbours }, { year }): CourseDetail | null {
    if (course === undefined) return null;
    return {
      course,
      unitName: tree.unit(course.unit)?.name ?? '',
      roster: roster.map((learner) => personOf(learner, year, tree)),
      people: neighbours.map((learner) => personOf(learner, year, tree)),
    };
  },
});
