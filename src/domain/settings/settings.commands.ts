import * as z from 'zod/mini';
import { change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { TIERS, unitRecord } from '#domain/units/unit.record.ts';
import { sameValue } from '#kernel/register.ts';
import { fail, ok } from '#kernel/result.ts';
import { idsInUse } from './ids-in-use.ts';
import { LONGEST_NAME, listProblem, SETTING_LISTS, type SettingList } from './setting-lists.rules.ts';
import { type ListEntry, SETTINGS_ID, type SettingsFields, settingsRecord } from './settings.record.ts';
import { completeSettings } from './settings.rules.ts';
import { topUnits } from './settings-unit.rules.ts';

/** Ends of what may be entered: hundredths of a point, fen per resident and year, members. */
export const GAIN_RANGE = { least: 0, most: 10_000 };
export const FLOOR_RANGE = { least: 0, most: 1_000_000 };
export const FEW_MEMBERS_RANGE = { least: 0, most: 10_000 };

const whole = z.optional(z.number().check(z.int()));

const entry = z.object({ id: z.string(), name: z.optional(z.string()), hidden: z.optional(z.boolean()) });
const sessionKindEntry = z.object({ ...entry.shape, counts: z.boolean() });
const fundingSourceEntry = z.object({ ...entry.shape, counted: z.boolean(), government: z.boolean() });

/** Changes lists, thresholds and names of the tiers. Lists are given whole; a new entry has an empty id. */
export const changeSettings = defineCommand({
  name: 'changeSettings',
  input: z.object({
    tierNames: z.optional(z.record(z.string(), z.string())),
    groups: z.optional(z.array(entry)),
    themes: z.optional(z.array(entry)),
    sessionKinds: z.optional(z.array(sessionKindEntry)),
    organizationKinds: z.optional(z.array(entry)),
    fundingSources: z.optional(z.array(fundingSourceEntry)),
    fundingPurposes: z.optional(z.array(entry)),
    gain: whole,
    comparison: z.optional(z.enum(['more-than', 'at-least'])),
    floor: whole,
    fewMembers: whole,
  }),
  async load(reader, input) {
    const stored = await reader.get(settingsRecord, SETTINGS_ID);
    const settings = completeSettings(stored);
    const used = new Map<SettingList, Set<string>>();
    for (const list of SETTING_LISTS) {
      const wanted = input[list];
      const gone = wanted && settings[list].some(({ id }) => !wanted.some((kept) => kept.id === id));
      // Only a removal asks what is used.
      if (gone) used.set(list, await idsInUse(reader, list));
    }
    return { stored, settings, used, top: topUnits(await reader.all(unitRecord))[0] };
  },
  decide({ stored, settings, used, top }, input, context) {
    const unit = stored?.unit ?? top;
    if (unit === undefined) return fail({ code: 'settings.no-plan' });
    const problem =
      tierProblem(input.tierNames) ??
      rangeProblem('gain', input.gain, GAIN_RANGE) ??
      rangeProblem('floor', input.floor, FLOOR_RANGE) ??
      rangeProblem('fewMembers', input.fewMembers, FEW_MEMBERS_RANGE);
    if (problem) return fail(problem);
    const fields: Record<string, unknown> = {};
    for (const list of SETTING_LISTS) {
      const wanted = input[list];
      if (wanted === undefined) continue;
      const refused = listProblem(list, wanted, settings[list], used.get(list) ?? new Set());
      if (refused) return fail(refused);
      fields[list] = wanted.map((each) => tidy(each, context.newUnitCode));
    }
    for (const name of ['gain', 'comparison', 'floor', 'fewMembers'] as const) fields[name] = input[name];
    if (input.tierNames !== undefined) fields.tierNames = ownNames(input.tierNames);
    const changed: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined && !sameValue(value, settings[name as keyof typeof settings])) changed[name] = value;
    }
    if (Object.keys(changed).length === 0) return ok([]);
    return ok([
      change(
        settingsRecord,
        { id: SETTINGS_ID, unit },
        {
          ...(changed as SettingsFields),
          // The record may have been taken back by an undo of the change that made it.
          ...(stored?.deleted && { deleted: false }),
        },
      ),
    ]);
  },
});

function rangeProblem(
  field: string,
  value: number | undefined,
  { least, most }: { least: number; most: number },
): Refusal | undefined {
  if (value === undefined || (value >= least && value <= most)) return undefined;
  return { code: `settings.${field}-out-of-range`, field, values: { least, most } };
}

function tierProblem(names: Record<string, string> | undefined): Refusal | undefined {
  for (const [tier, name] of Object.entries(names ?? {})) {
    if (name.trim().length > LONGEST_NAME) {
      return { code: 'settings.tier-name-too-long', field: `tierNames.${tier}`, values: { most: LONGEST_NAME } };
    }
  }
  return undefined;
}

function ownNames(names: Record<string, string>): Record<string, string> {
  const own: Record<string, string> = {};
  for (const tier of TIERS) {
    const name = names[tier]?.trim();
    if (name) own[tier] = name;
  }
  return own;
}

/** Without empty parts, so that an untouched built-in entry stays as short as it was. */
function tidy<E extends ListEntry>({ name, hidden, ...rest }: E, newId: () => string) {
  const own = name?.trim();
  return { ...rest, id: rest.id || newId(), ...(own && { name: own }), ...(hidden && { hidden: true }) };
}
