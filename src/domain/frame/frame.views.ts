/** What the frame around every page needs: the tree of units and whether what is shown is made up. */
import { defineView } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitTree } from '#domain/units/subtree.ts';
import { TIERS, type Tier, unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';

export interface FrameUnit {
  unit: string;
  name: string;
  tier: Tier;
  /** Code of the unit above, where that one is known. */
  parent: string | undefined;
}

export interface Frame {
  /** Units that stand for themselves, highest tier first, then by name. */
  units: FrameUnit[];
  /** The top of the tree; none before a plan was started. */
  top: string | undefined;
  sample: boolean;
  tierNames: Readonly<Record<string, string>>;
}

export const frameView = defineView({
  name: 'frame',
  load: async (reader, _params: null) => ({
    units: await reader.all(unitRecord),
    aliases: await reader.all(unitAliasRecord),
    settings: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)),
  }),
  select: ({ units, aliases, settings }): Frame => {
    const tree = unitTree(units, aliases);
    const known = new Set(units.map((unit) => unit.id));
    const listed = units
      .filter((unit) => tree.standsFor(unit.id) === unit.id)
      .map((unit): FrameUnit => {
        const parent = unit.parent === undefined || unit.parent === '' ? undefined : tree.standsFor(unit.parent);
        return {
          unit: unit.id,
          name: unit.name,
          tier: unit.tier,
          parent: parent !== undefined && known.has(parent) ? parent : undefined,
        };
      })
      .sort(byTierAndName);
    return {
      units: listed,
      top: listed.find((unit) => unit.parent === undefined)?.unit,
      sample: settings.sample,
      tierNames: settings.tierNames,
    };
  },
});

function byTierAndName(one: FrameUnit, other: FrameUnit): number {
  const tiers = TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier);
  if (tiers !== 0) return tiers;
  return one.name < other.name ? -1 : 1;
}
