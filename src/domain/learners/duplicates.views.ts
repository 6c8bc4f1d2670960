import { defineView, type Reader } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { type LikelyPair, likelyPairs } from './duplicates.rules.ts';
import { learnerAliasRecord, learnerRecord } from './learner.record.ts';
import { personOf } from './learner.rules.ts';
import { withoutMerged } from './learner.views.ts';

const MOST_PAIRS = 200;

/** Names a pair whichever way round it is met. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

export interface DoublesList {
  pairs: LikelyPair[];
  /** How many there are in all; only the likeliest are listed. */
  total: number;
}

/** Records of a unit and below that may be one person, without those that a person called two (`apart`, by pairKey). */
export const doublesView = defineView({
  name: 'doubles',
  async load(reader: Reader, { unit }: { unit: string; year: number; apart: readonly string[] }) {
    const tree = await readUnitTree(reader);
    const [aliases, learners] = await Promise.all([
      reader.all(learnerAliasRecord),
      reader.where(learnerRecord, 'home', tree.subtreeOf(unit)),
    ]);
    return { tree, aliases, learners };
  },
  select({ tree, aliases, learners }, { year, apart }): DoublesList {
    const decided = new Set(apart);
    const people = withoutMerged(learners, aliases).map((learner) => personOf(learner, year, tree));
    const pairs = likelyPairs(people).filter(({ one, other }) => !decided.has(pairKey(one.id, other.id)));
    return { pairs: pairs.slice(0, MOST_PAIRS), total: pairs.length };
  },
});
