/** Whom to call: last year's learners who have not come back, with what came of the calls. */
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Learner, learnerRecord } from '#domain/learners/learner.record.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare } from '#kernel/calendar.ts';
import { valueIn } from '#kernel/valid-from.ts';
import { type Call, callRecord, type Outcome } from './call.record.ts';

/** So many people are listed at most: who calls more chooses a smaller unit. */
export const MOST_LISTED = 300;

export interface CallListParams {
  unit: string;
  year: number;
}

export interface CallRow {
  id: string;
  name: string;
  telephone: string;
  homeName: string;
  groups: string[];
  outcome: Outcome | '';
  calledOn: string;
}

export interface CallList {
  unitName: string;
  /** All known by name from last year. */
  before: number;
  /** All who have not come back, listed or not. */
  missing: number;
  rows: CallRow[];
  /** People called this year in the unit and below, and of those how many have come since. */
  called: number;
  cameBack: number;
}

interface Loaded {
  tree: UnitTree;
  before: number;
  missing: number;
  learners: Stored<Learner>[];
  calls: Stored<Call>[];
  back: ReadonlySet<string>;
}

export const callListView = defineView({
  name: 'callList',
  async load(reader: Reader, { unit, year }: CallListParams): Promise<Loaded> {
    const tree = await readUnitTree(reader);
    const [before, now, calls] = await Promise.all([
      reader.personsOf(unit, year - 1, 'home'),
      reader.personsOf(unit, year, 'home'),
      reader.where(
        callRecord,
        '[unit+f.year]',
        tree.subtreeOf(unit).map((code) => [code, year]),
      ),
    ]);
    const here = new Set(now);
    const missing = before.filter((id) => !here.has(id));
    const called = calls.filter((call) => call.outcome !== '');
    return {
      tree,
      before: before.length,
      missing: missing.length,
      learners: await reader.getMany(learnerRecord, missing.slice(0, MOST_LISTED)),
      calls: called,
      back: new Set(called.map((call) => call.learner).filter((learner) => here.has(learner))),
    };
  },
  select({ tree, before, missing, learners, calls, back }, { unit, year }): CallList {
    const callOf = new Map(calls.map((call) => [call.learner, call]));
    const rows = learners.map((learner): CallRow => {
      const home = valueIn(learner.home, year);
      const call = callOf.get(learner.id);
      return {
        id: learner.id,
        name: learner.name ?? '',
        telephone: learner.telephone ?? '',
        homeName: home === undefined ? '' : (tree.unit(home)?.name ?? ''),
        groups: valueIn(learner.groups, year) ?? [],
        outcome: call?.outcome ?? '',
        calledOn: call?.calledOn ?? '',
      };
    });
    rows.sort((one, other) => compare(one.homeName, other.homeName) || compare(one.name, other.name));
    const unitName = tree.unit(unit)?.name ?? '';
    return { unitName, before, missing, rows, called: callOf.size, cameBack: back.size };
  },
});
