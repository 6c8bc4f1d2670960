import { aliasSets, resolveAliases } from '#domain/attendance/aliases.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { type ValidFrom, valueIn } from '#kernel/valid-from.ts';
import { type Duplicate, possibleDuplicates } from './duplicates.rules.ts';
import {
  type Learner,
  type LearnerAlias,
  learnerAliasRecord,
  learnerRecord,
  type Residence,
} from './learner.record.ts';
import { matchesPerson, type Person, personOf } from './learner.rules.ts';

export interface GroupName {
  id: string;
  name: string | undefined;
}

export function groupNames(settings: Record<string, unknown> | undefined): GroupName[] {
  return completeSettings(settings)
    .groups.filter((group) => !group.hidden)
    .map(({ id, name }) => ({ id, name }));
}

/** Records that another one stands for are no people of their own. */
export function withoutMerged<T extends { id: string }>(
  learners: readonly T[],
  aliases: Iterable<{ from: string; into: string }>,
): T[] {
  const standsFor = resolveAliases(aliases);
  return learners.filter(({ id }) => standsFor(id) === id);
}

/** Above this many a list is cut, and a search runs over all before the cut. */
export const MOST_LISTED = 5000;

export interface LearnerListParams {
  unit: string;
  year: number;
  /** Part of a name or telephone number. Needed only where the list was cut; else the screen filters what it has. */
  text?: string;
  group?: string;
}

export interface LearnerList {
  people: Person[];
  /** How many there are in the unit and below, before search and cut. */
  total: number;
  cut: boolean;
  groups: GroupName[];
}

/** Who lives in a unit and below. */
export const learnerListView = defineView({
  name: 'learnerList',
  async load(reader: Reader, { unit }: LearnerListParams) {
    const tree = await readUnitTree(reader);
    const [settings, aliases, learners] = await Promise.all([
      reader.get(settingsRecord, SETTINGS_ID),
      reader.all(learnerAliasRecord),
      reader.where(learnerRecord, 'home', tree.subtreeOf(unit)),
    ]);
    return { tree, settings, aliases, learners };
  },
  select({ tree, settings, aliases, learners }, { year, text = '', group }): LearnerList {
    const standing = withoutMerged(learners, aliases);
    const people: Person[] = [];
    let cut = false;
    for (const learner of standing) {
      if (text !== '' && !matchesPerson({ name: learner.name, telephone: learner.telephone ?? '' }, text)) continue;
      const person = personOf(learner, year, tree);
      if (group !== undefined && !person.groups.includes(group)) continue;
      if (people.length >= MOST_LISTED) {
        cut = true;
        break;
      }
      people.push(person);
    }
    return { people, total: standing.length, cut, groups: groupNames(settings) };
  },
});

/** People anywhere on this device whose name or telephone fits; for newcomers who are known elsewhere. */
export const learnerSearchView = defineView({
  name: 'learnerSearch',
  async load(reader: Reader, { text }: { text: string; year: number; most: number }) {
    if (text.trim() === '') return undefined;
    const [tree, aliases, learners] = await Promise.all([
      readUnitTree(reader),
      reader.all(learnerAliasRecord),
      reader.all(learnerRecord),
    ]);
    return { tree, aliases, learners };
  },
  select(loaded, { text, year, most }): Person[] {
    if (loaded === undefined) return [];
    const fits = loaded.learners.filter(({ name, telephone }) =>
      matchesPerson({ name, telephone: telephone ?? '' }, text),
    );
    return withoutMerged(fits, loaded.aliases)
      .slice(0, most)
      .map((learner) => personOf(learner, year, loaded.tree));
  },
});

export interface AttendedSession {
  id: string;
  name: string;
  date: string;
  unitName: string;
  sessionKind: string;
  /** Whether it counts for the training rate. */
  counts: boolean;
}

/** A record that was joined with this one. */
export interface MergedRecord {
  /** The joining itself, by which it is taken back. */
  alias: string;
  name: string;
  birthYear: number | undefined;
  telephone: string;
}

export interface LearnerPage {
  /** Erased on request: nothing about the person is written any more. */
  erased: boolean;
  person: Person;
  address: string;
  notes: string;
  /** Groups as ticked, without those that follow from birth year and residence. */
  ownGroups: string[];
  homes: { from: number; name: string }[];
  groupHistory: ValidFrom<string[]>[];
  residences: ValidFrom<Residence>[];
  sessions: AttendedSession[];
  merged: MergedRecord[];
  duplicates: Duplicate[];
  groups: GroupName[];
}

interface LoadedPage {
  tree: UnitTree;
  settings: Record<string, unknown> | undefined;
  learner: Stored<Learner> | undefined;
  others: Stored<Learner>[];
  aliases: Stored<LearnerAlias>[];
  sessions: Stored<Session>[];
  neighbours: Stored<Learner>[];
}

/** One person, whichever of their records is asked for; null where there is none. */
export const learnerPageView = defineView({
  name: 'learnerPage',
  async load(reader: Reader, { learner: id, year }: { learner: string; year: number }): Promise<LoadedPage> {
    const [tree, settings, aliases] = await Promise.all([
      readUnitTree(reader),
      reader.get(settingsRecord, SETTINGS_ID),
      reader.all(learnerAliasRecord),
    ]);
    const stands = resolveAliases(aliases)(id);
    const ids = aliasSets(aliases).get(stands) ?? [stands];
    const records = await reader.getMany(learnerRecord, ids);
    const learner = records.find((record) => record.id === stands) ?? records[0];
    const sessions =
      learner === undefined ? [] : await reader.getMany(sessionRecord, await reader.sessionsOf(stands, year));
    const home = learner === undefined ? undefined : personOf(learner, year, tree).home;
    return {
      tree,
      settings,
      learner,
      others: records.filter((record) => record !== learner),
      aliases: aliases.filter(({ from, into }) => ids.includes(from) || ids.includes(into)),
      sessions,
      neighbours: home === undefined ? [] : await reader.where(learnerRecord, 'home', tree.codesOf(home)),
    };
  },
  select({ tree, settings, learner, others, aliases, sessions, neighbours }, { year }): LearnerPage | null {
    if (learner === undefined) return null;
    const person = personOf(learner, year, tree);
    const complete = completeSettings(settings);
    const own = new Set([learner.id, ...others.map(({ id }) => id)]);
    const strangers = neighbours
      .filter(({ id, erased }) => !own.has(id) && erased === undefined && learner.erased === undefined)
      .map((each) => personOf(each, year, tree));
    return {
      person,
      erased: learner.erased !== undefined,
      address: learner.address ?? '',
      notes: learner.notes ?? '',
      ownGroups: valueIn(learner.groups, year) ?? [],
      homes: (learner.home ?? []).map(({ from, value }) => ({ from, name: tree.unit(value)?.name ?? value })),
      groupHistory: learner.groups ?? [],
      residences: learner.residence ?? [],
      sessions: [...sessions]
        .sort((one, other) => (one.date < other.date ? 1 : -1))
        .map((session) => ({
          id: session.id,
          name: session.name,
          date: session.date,
          unitName: tree.unit(session.unit)?.name ?? '',
          sessionKind: session.sessionKind,
          counts: countsForRate(complete, session.sessionKind),
        })),
      merged: aliases.map((alias) => mergedRecord(alias, learner, others)),
      duplicates: possibleDuplicates(person, strangers).slice(0, 5),
      groups: groupNames(settings),
    };
  },
});

function mergedRecord(alias: Stored<LearnerAlias>, learner: Stored<Learner>, others: readonly Stored<Learner>[]) {
  const other = [alias.from, alias.into].map((id) => others.find((each) => each.id === id)).find(Boolean) ?? learner;
  return { alias: alias.id, name: other.name, birthYear: other.birthYear, telephone: other.telephone ?? '' };
}
