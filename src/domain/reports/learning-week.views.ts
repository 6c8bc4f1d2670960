import { attachmentsOf } from '#domain/attachments/attachment.rules.ts';
import { resolveAliases } from '#domain/attendance/aliases.ts';
import { presentOf } from '#domain/attendance/present.ts';
import { defineView, type Reader } from '#domain/contracts.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import { deadlinesOf } from '#domain/plans/deadline.rules.ts';
import { readDeadlines } from '#domain/plans/plan-reading.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { sessionsBetween } from '#domain/sessions/session-reading.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { type EvidenceFile, filesOfOwners, newestOf } from './evidence-files.ts';
import { type HeldSession, peopleIn, type WeekFigures, weekFigures } from './learning-week.rules.ts';

export interface WeekDay {
  /** First day of the learning week, as the calendar of the plan has it. */
  date: string;
  /** Nobody has announced it for this year yet: the usual one stands. */
  usual: boolean;
}

/** When the learning week of a year begins for a unit. */
export const weekDayView = defineView({
  name: 'weekDay',
  load: async (reader: Reader, { unit }: { unit: string; year: number; today: string }) =>
    readDeadlines(reader, await readUnitTree(reader), unit),
  select({ records, marks }, { year, today }): WeekDay {
    const row = deadlinesOf(records, marks, year, today).find(({ proposal }) => proposal === 'learning-week');
    return { date: row?.date ?? `${year}-11-01`, usual: row?.usual ?? true };
  },
});

export interface LearningWeekParams {
  unit: string;
  today: string;
  from: string;
  until: string;
}

export interface WeekSession {
  id: string;
  date: string;
  name: string;
  unitName: string;
  kind: string;
  kindName: string | undefined;
  people: number;
}

export interface LearningWeek {
  unitName: string;
  from: string;
  until: string;
  all: WeekFigures;
  /** Units directly below, and the unit itself where it held something besides. */
  units: (WeekFigures & { unit: string; name: string })[];
  kinds: { kind: string; name: string | undefined; sessions: number; personTimes: number }[];
  /** Earliest first. */
  held: WeekSession[];
  /** Announced and not held yet. */
  announced: WeekSession[];
  files: EvidenceFile[];
}

/** Kinds of the sessions held, as the settings have them; those that the district has no more stand at the end. */
function kindsHeld(held: readonly HeldSession[], { sessionKinds }: CompleteSettings): string[] {
  const listed = sessionKinds.map(({ id }) => id);
  const kinds = new Set(held.map(({ session }) => session.sessionKind));
  return [...listed.filter((kind) => kinds.has(kind)), ...[...kinds].filter((kind) => !listed.includes(kind)).sort()];
}

/** What a unit and everything below it held in the days of a learning week. */
export const learningWeekView = defineView({
  name: 'learningWeek',
  async load(reader: Reader, { unit, today, from, until }: LearningWeekParams) {
    const [tree, settings, aliases] = await Promise.all([
      readUnitTree(reader),
      reader.get(settingsRecord, SETTINGS_ID),
      reader.all(learnerAliasRecord),
    ]);
    const sessions = (await sessionsBetween(reader, tree, unit, from, until)).reverse();
    const held = sessions.filter(({ planned, date }) => !planned && date <= today);
    const [rosters, files] = await Promise.all([
      reader.rosters(held.map(({ id }) => id)),
      attachmentsOf(
        reader,
        held.map(({ id }) => ({ kind: sessionRecord.kind, id })),
      ),
    ]);
    const find = resolveAliases(aliases);
    return {
      tree,
      settings: completeSettings(settings),
      held: held.map((session, at): HeldSession => ({ session, present: presentOf(rosters[at] ?? [], find) })),
      announced: sessions.filter(({ planned }) => planned),
      files: newestOf(files),
    };
  },
  select({ tree, settings, held, announced, files }, { unit, from, until }): LearningWeek | undefined {
    const own = tree.unit(unit);
    if (own === undefined) return undefined;
    const kindName = (kind: string): string | undefined => settings.sessionKinds.find(({ id }) => id === kind)?.name;
    const rowOf = (each: HeldSession): WeekSession => {
      const { id, date, name, unit: place, sessionKind: kind } = each.session;
      const unitName = tree.unit(place)?.name ?? place;
      return { id, date, name, unitName, kind, kindName: kindName(kind), people: peopleIn(each) };
    };
    const below = new Map(tree.childrenOf(unit).flatMap((child) => tree.subtreeOf(child).map((code) => [code, child])));
    const units = [...tree.childrenOf(unit), tree.standsFor(unit)]
      .map((code) => {
        const mine = held.filter(({ session }) => (below.get(session.unit) ?? tree.standsFor(unit)) === code);
        return { unit: code, name: tree.unit(code)?.name ?? code, ...weekFigures(mine) };
      })
      .filter((row) => row.unit !== tree.standsFor(unit) || row.sessions > 0);
    const kinds = kindsHeld(held, settings).map((kind) => {
      const { sessions, personTimes } = weekFigures(held.filter(({ session }) => session.sessionKind === kind));
      return { kind, name: kindName(kind), sessions, personTimes };
    });
    return {
      unitName: own.name,
      from,
      until,
      all: weekFigures(held),
      units: below.size === 0 ? [] : units,
      kinds,
      held: held.map(rowOf),
      announced: announced.map((session) => rowOf({ session, present: [] })),
      files: filesOfOwners(
        held.map(({ session: { id, date, name } }) => ({ kind: sessionRecord.kind, id, date, name })),
        files,
      ),
    };
  },
});
