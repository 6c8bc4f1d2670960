import { aliasSets, resolveAliases } from '#domain/attendance/aliases.ts';
import { defineView, type Reader } from '#domain/contracts.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { personOf } from '#domain/learners/learner.rules.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { compare } from '#kernel/calendar.ts';

/** Sessions of one name at one place. */
export interface LearnedCourse {
  name: string;
  unitName: string;
  from: string;
  to: string;
  sessions: number;
  minutes: number;
}

export interface Certificate {
  name: string;
  birthYear: number | undefined;
  homeName: string;
  year: number;
  /** Earliest first. */
  courses: LearnedCourse[];
  sessions: number;
  minutes: number;
  /** Sessions whose length nobody wrote down: they are listed and add no minutes. */
  withoutLength: number;
}

/** What a person learned in a year: held sessions that count for the training rate, whichever record of theirs was ticked. */
export const certificateView = defineView({
  name: 'certificate',
  async load(reader: Reader, { learner: id, year }: { learner: string; year: number; today: string }) {
    const [tree, settings, aliases] = await Promise.all([
      readUnitTree(reader),
      reader.get(settingsRecord, SETTINGS_ID),
      reader.all(learnerAliasRecord),
    ]);
    const stands = resolveAliases(aliases)(id);
    const records = await reader.getMany(learnerRecord, aliasSets(aliases).get(stands) ?? [stands]);
    const learner = records.find((record) => record.id === stands) ?? records[0];
    if (learner === undefined) return undefined;
    const sessions = await reader.getMany(sessionRecord, await reader.sessionsOf(stands, year));
    return { tree, settings: completeSettings(settings), learner, sessions };
  },
  select(loaded, { year, today }): Certificate | undefined {
    // Of a person who was erased no name is left to certify.
    if (loaded === undefined || loaded.learner.erased !== undefined) return undefined;
    const { tree, settings, learner, sessions } = loaded;
    const learned = sessions
      .filter(({ planned, date, sessionKind }) => !planned && date <= today && countsForRate(settings, sessionKind))
      .sort((one, other) => compare(one.date, other.date));
    const courses = new Map<string, LearnedCourse>();
    for (const { name, unit, date, minutes = 0 } of learned) {
      const key = `${tree.standsFor(unit)} ${name.trim()}`;
      const known = courses.get(key) ?? {
        name: name.trim(),
        unitName: tree.unit(unit)?.name ?? '',
        from: date,
        to: date,
        sessions: 0,
        minutes: 0,
      };
      courses.set(key, { ...known, to: date, sessions: known.sessions + 1, minutes: known.minutes + minutes });
    }
    const { name, birthYear, homeName } = personOf(learner, year, tree);
    return {
      name,
      birthYear,
      homeName,
      year,
      courses: [...courses.values()],
      sessions: learned.length,
      minutes: learned.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
      withoutLength: learned.filter(({ minutes = 0 }) => minutes === 0).length,
    };
  },
});
