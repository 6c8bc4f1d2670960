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
import { type Person, personOf } from './learner.rules.ts';

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

export interface LearnerList {
  people: Person[];
  groups: GroupName[];
}

/** Everybody who lives in a unit and below. For what needs all of them at once: screens ask `usePeople` for what they show. */
export const learnerListView = defineView({
  name: 'learnerList',
  load: async (reader: Reader, { unit }: { unit: string; year: number }) =>
    loadPeople(reader, (tree) => tree.subtreeOf(unit)),
  select: selectPeople,
});

/** Whom one may know already when somebody new comes: of a district, which has too many below, those of the college itself. */
export const neighboursView = defineView({
  name: 'neighbours',
  load: async (reader: Reader, { unit }: { unit: string; year: number }) =>
    loadPeople(reader, (tree) => (tree.unit(unit)?.tier === 'district' ? tree.codesOf(unit) : tree.subtreeOf(unit))),
  select: selectPeople,
});

async function loadPeople(reader: Reader, homesOf: (tree: UnitTree) => readonly string[]) {
  const tree = await readUnitTree(reader);
  const [settings, aliases, learners] = await Promise.all([
    reader.get(settingsRecord, SETTINGS_ID),
    reader.all(learnerAliasRecord),
    reader.where(learnerRecord, 'home', homesOf(tree)),
  ]);
  return { tree, settings, aliases, learners };
}

function selectPeople(
  { tree, settings, aliases, learners }: Awaited<ReturnType<typeof loadPeople>>,
  { year }: { year: number },
): LearnerList {
  const people = withoutMerged(learners, aliases).map((learner) => personOf(learner, year, tree));
  return { people, groups: groupNames(settings) };
}

/** Groups to choose from. */
export const groupNamesView = defineView({
  name: 'groupNames',
  load: (reader: Reader) => reader.get(settingsRecord, SETTINGS_ID),
  select: (settings): GroupName[] => groupNames(settings),
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
