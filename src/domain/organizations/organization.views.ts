import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { addDays, compare, type IsoDate } from '#kernel/calendar.ts';
import {
  type Award,
  awardRecord,
  type Organization,
  type OrganizationBase,
  organizationBaseRecord,
  organizationRecord,
} from './organization.record.ts';
import {
  awardsByOrganization,
  leadingAward,
  type OrganizationState,
  stateOf,
  validities,
} from './organization.rules.ts';
import { type OrganizationStep, organizationStepRecord } from './way.record.ts';
import { type Due, dueOf, STAGES, type Stage, stageOf, stepsByOrganization } from './way.rules.ts';

export interface OrganizationKindName {
  id: string;
  name: string | undefined;
}

export interface OrganizationRow {
  id: string;
  name: string;
  kind: string;
  unit: string;
  unitName: string;
  state: OrganizationState;
  /** Where it is on its way. */
  stage: Stage;
  due: Due | undefined;
  /** Of the award that decides the state. */
  namedOn: IsoDate | undefined;
  level: string | undefined;
  documentNumber: string | undefined;
  /** Last day of the present award; undefined for open ones and where there is none. */
  validUntil: IsoDate | undefined;
}

export interface OrganizationList {
  rows: OrganizationRow[];
  /** How many there are in each state, of the kind asked for. */
  byState: Record<OrganizationState, number>;
  /** How many are at each stage of the way, of the kind asked for. */
  byStage: Record<Stage, number>;
  /** What waits to be done, of the kind asked for: the longest waiting first. */
  due: (OrganizationRow & { due: Due })[];
  kinds: OrganizationKindName[];
  /** Name of the unit asked for. */
  unitName: string;
}

export interface OrganizationListParams {
  unit: string;
  /** Id of a kind; all without. */
  kind?: string | undefined;
  state?: OrganizationState | undefined;
  stage?: Stage | undefined;
  /** Today, or the last day of a year gone by. */
  asOf: IsoDate;
}

interface Loaded {
  settings: Record<string, unknown> | undefined;
  tree: UnitTree;
  organizations: Stored<Organization>[];
  awards: Stored<Award>[];
  steps: Stored<OrganizationStep>[];
}

const kindNames = (settings: Record<string, unknown> | undefined): OrganizationKindName[] =>
  completeSettings(settings)
    .organizationKinds.filter((kind) => !kind.hidden)
    .map(({ id, name }) => ({ id, name }));

function rowOf(
  organization: Stored<Organization>,
  awards: readonly Stored<Award>[],
  steps: readonly Stored<OrganizationStep>[],
  tree: UnitTree,
  asOf: IsoDate,
): OrganizationRow {
  const decisive = leadingAward(awards, asOf);
  const span = validities(awards).find(({ from, until }) => from <= asOf && (until === undefined || until > asOf));
  return {
    id: organization.id,
    name: organization.name,
    kind: organization.organizationKind,
    unit: tree.standsFor(organization.unit),
    unitName: tree.unit(organization.unit)?.name ?? organization.unit,
    state: stateOf(awards, asOf),
    stage: stageOf(steps, awards, asOf),
    due: dueOf(steps, awards, asOf),
    namedOn: decisive?.namedOn,
    level: decisive?.level || undefined,
    documentNumber: decisive?.documentNumber || undefined,
    validUntil: span?.until && addDays(span.until, -1),
  };
}

/** The register of a unit and everything below it, as it stood on a day. */
export const organizationListView = defineView({
  name: 'organizationList',
  async load(reader: Reader, { unit }: OrganizationListParams): Promise<Loaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const organizations = await reader.where(organizationRecord, 'unit', tree.subtreeOf(unit));
    const ids = organizations.map(({ id }) => id);
    const awards = await reader.where(awardRecord, 'f.organization', ids);
    const steps = await reader.where(organizationStepRecord, 'f.organization', ids);
    return { settings, tree, organizations, awards, steps };
  },
  select({ settings, tree, organizations, awards, steps }, { unit, kind, state, stage, asOf }): OrganizationList {
    const awardsOf = awardsByOrganization(awards);
    const stepsOf = stepsByOrganization(steps);
    const byStage = Object.fromEntries(STAGES.map((each) => [each, 0])) as OrganizationList['byStage'];
    const due: OrganizationList['due'] = [];
    const byState: OrganizationList['byState'] = { candidate: 0, valid: 0, 'due-soon': 0, lapsed: 0, withdrawn: 0 };
    const rows: OrganizationRow[] = [];
    for (const organization of organizations) {
      if (kind !== undefined && organization.organizationKind !== kind) continue;
      const { id } = organization;
      const row = rowOf(organization, awardsOf.get(id) ?? [], stepsOf.get(id) ?? [], tree, asOf);
      byState[row.state] += 1;
      byStage[row.stage] += 1;
      if (row.due !== undefined) due.push({ ...row, due: row.due });
      if (state !== undefined && row.state !== state) continue;
      if (stage === undefined || row.stage === stage) rows.push(row);
    }
    due.sort((one, other) => compare(one.due.date, other.due.date) || compare(one.name, other.name));
    rows.sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
    const unitName = tree.unit(unit)?.name ?? unit;
    return { rows, byState, byStage, due, kinds: kindNames(settings), unitName };
  },
});

export interface AwardRow extends Award {
  id: string;
  /** Holds on the day asked for. */
  holds: boolean;
}

export interface OrganizationPage extends OrganizationRow {
  contact: string;
  notes: string;
  leader: string;
  members: number | undefined;
  /** Latest first. */
  awards: AwardRow[];
  kinds: OrganizationKindName[];
}

/** One organization with its awards; undefined where there is none. */
export const organizationPageView = defineView({
  name: 'organizationPage',
  async load(reader: Reader, { organization }: { organization: string; asOf: IsoDate }): Promise<Loaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const found = await reader.get(organizationRecord, organization);
    const awards = await reader.where(awardRecord, 'f.organization', [organization]);
    const steps = await reader.where(organizationStepRecord, 'f.organization', [organization]);
    return { settings, tree, organizations: found === undefined || found.deleted ? [] : [found], awards, steps };
  },
  select({ settings, tree, organizations, awards, steps }, { asOf }): OrganizationPage | undefined {
    const organization = organizations[0];
    if (organization === undefined) return undefined;
    const ordered = awardsByOrganization(awards).get(organization.id) ?? [];
    return {
      ...rowOf(organization, ordered, steps, tree, asOf),
      contact: organization.contact ?? '',
      notes: organization.notes ?? '',
      leader: organization.leader ?? '',
      members: organization.members,
      awards: ordered.map((award) => ({
        ...award,
        holds: validities([award]).some(({ from, until }) => from <= asOf && (until === undefined || until > asOf)),
      })),
      kinds: kindNames(settings),
    };
  },
});

export interface OrganizationBaseRow extends OrganizationBase {
  id: string;
}

/** The counts of a unit's own, by kind, latest first: what the shares are measured against. */
export const organizationBasesView = defineView({
  name: 'organizationBases',
  async load(reader: Reader, { unit }: { unit: string }) {
    const tree = await readUnitTree(reader);
    const settings = await reader.get(settingsRecord, SETTINGS_ID);
    return { settings, bases: await reader.where(organizationBaseRecord, 'unit', tree.codesOf(unit)) };
  },
  select({ settings, bases }): { kinds: OrganizationKindName[]; rows: OrganizationBaseRow[] } {
    const rows = [...bases].sort((one, other) => compare(other.date, one.date));
    return { kinds: kindNames(settings), rows };
  },
});
