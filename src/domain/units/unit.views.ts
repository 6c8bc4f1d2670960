import { defineView, type Stored } from '#domain/contracts.ts';
import { coverageOf } from './coverage.ts';
import { readUnitTree } from './subtree.ts';
import { type Unit, type UnitAlias, unitAliasRecord, unitRecord } from './unit.record.ts';
import { unitNodes } from './unit.rules.ts';

/** All units, top first, each followed by what is below it. */
export const unitTreeView = defineView({
  name: 'unitTree',
  load: async (reader, _params: Record<string, never>) => {
    const [units, aliases] = await Promise.all([reader.all(unitRecord), reader.all(unitAliasRecord)]);
    return { units, aliases };
  },
  select: ({ units, aliases }: { units: Stored<Unit>[]; aliases: Stored<UnitAlias>[] }) => unitNodes(units, aliases),
});

/** Coverage of the network at and below a unit, with the names of what is missing. */
export const coverageView = defineView({
  name: 'coverage',
  load: (reader, _params: { unit: string }) => readUnitTree(reader),
  select: (tree, { unit }) => {
    const { streets, communities } = coverageOf(tree, unit);
    const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: tree.unit(code)?.name ?? code }));
    return {
      streets: { ...streets, missing: named(streets.missing) },
      communities: { ...communities, missing: named(communities.missing) },
    };
  },
});
