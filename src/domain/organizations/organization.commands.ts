import * as z from 'zod/mini';
import { attachmentsOf, dropAll } from '#domain/attachments/attachment.rules.ts';
import { type Change, type Context, change, defineCommand, type Reader, type Refusal } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { awardRecord, type Organization, organizationRecord } from './organization.record.ts';
import { organizationStepRecord } from './way.record.ts';

const LONGEST_NAME = 120;
const MOST_MEMBERS = 1_000_000;

const refuse = (
  code: string,
  field?: string,
  values?: Refusal['values'],
): { readonly ok: false; readonly error: Refusal } =>
  fail({ code: `organization.${code}`, ...(field && { field }), ...(values && { values }) });

/** Whether a kind is one of the district's, as a refusal when it is not. */
export async function knownKinds(reader: Reader): Promise<readonly string[]> {
  return completeSettings(await reader.get(settingsRecord, SETTINGS_ID)).organizationKinds.map((kind) => kind.id);
}

const details = {
  organizationKind: z.string(),
  name: z.string(),
  contact: z.optional(z.string()),
  notes: z.optional(z.string()),
  leader: z.optional(z.string()),
  members: z.optional(z.number()),
};

interface Details {
  organizationKind: string;
  name: string;
  contact?: string | undefined;
  notes?: string | undefined;
  leader?: string | undefined;
  members?: number | undefined;
}

function detailsProblem(
  input: Details,
  kinds: readonly string[],
  others: readonly { name: string; organizationKind: string }[],
): Refusal | undefined {
  const problem = (code: string, field: string, values?: Refusal['values']): Refusal => ({
    code: `organization.${code}`,
    field,
    ...(values && { values }),
  });
  if (input.organizationKind === '') return problem('kind-missing', 'organizationKind');
  if (!kinds.includes(input.organizationKind)) return problem('kind-unknown', 'organizationKind');
  const name = input.name.trim();
  if (name === '') return problem('name-missing', 'name');
  if (name.length > LONGEST_NAME) return problem('name-too-long', 'name', { most: LONGEST_NAME });
  const { members } = input;
  if (members !== undefined && (!Number.isSafeInteger(members) || members < 0 || members > MOST_MEMBERS)) {
    return problem('members-invalid', 'members', { most: MOST_MEMBERS });
  }
  const twin = others.some((other) => other.organizationKind === input.organizationKind && other.name === name);
  return twin ? problem('already-listed', 'name', { name }) : undefined;
}

const fieldsOf = (input: Details, before?: Organization) => ({
  organizationKind: input.organizationKind,
  name: input.name.trim(),
  contact: input.contact?.trim(),
  notes: input.notes?.trim(),
  leader: input.leader?.trim() || (before?.leader === undefined ? undefined : ''),
  // Emptied, it is none: a number has no empty form.
  members: input.members ?? (before?.members === undefined ? undefined : 0),
});

/** Enters a candidate; awards come later. */
export const addOrganization = defineCommand({
  name: 'addOrganization',
  input: z.object({ unit: z.string(), ...details }),
  async load(reader, input) {
    return {
      unit: await reader.get(unitRecord, input.unit),
      kinds: await knownKinds(reader),
      others: await reader.where(organizationRecord, 'unit', [input.unit]),
    };
  },
  decide({ unit, kinds, others }, input, context: Context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return refuse('unit-missing', 'unit');
    const problem = detailsProblem(input, kinds, others);
    if (problem) return fail(problem);
    return ok([change(organizationRecord, { id: context.newId(), unit: input.unit }, fieldsOf(input))]);
  },
});

export const changeOrganization = defineCommand({
  name: 'changeOrganization',
  input: z.object({ organization: z.string(), ...details }),
  async load(reader, input) {
    const organization = await reader.get(organizationRecord, input.organization);
    const others = organization ? await reader.where(organizationRecord, 'unit', [organization.unit]) : [];
    return { organization, kinds: await knownKinds(reader), others };
  },
  decide({ organization, kinds, others }, input): Result<Change[], Refusal> {
    if (organization === undefined || organization.deleted) return refuse('gone');
    // A kind that was taken out of the list stays allowed where it stands.
    const allowed = [...kinds, organization.organizationKind];
    const problem = detailsProblem(
      input,
      allowed,
      others.filter((other) => other.id !== organization.id),
    );
    if (problem) return fail(problem);
    return ok([change(organizationRecord, organization, fieldsOf(input, organization))]);
  },
});

/** Takes an organization with its way and its awards out of the register. */
export const deleteOrganization = defineCommand({
  name: 'deleteOrganization',
  input: z.object({ organization: z.string() }),
  async load(reader, input) {
    return {
      organization: await reader.get(organizationRecord, input.organization),
      awards: await reader.where(awardRecord, 'f.organization', [input.organization]),
      steps: await reader.where(organizationStepRecord, 'f.organization', [input.organization]),
      files: await attachmentsOf(reader, [{ kind: organizationRecord.kind, id: input.organization }]),
    };
  },
  decide({ organization, awards, steps, files }): Result<Change[], Refusal> {
    if (organization === undefined || organization.deleted) return refuse('gone');
    return ok([
      change(organizationRecord, organization, { deleted: true }),
      ...awards.map((award) => change(awardRecord, award, { deleted: true })),
      ...steps.map((step) => change(organizationStepRecord, step, { deleted: true })),
      ...dropAll(files),
    ]);
  },
});
