import { defineRecord } from '#domain/contracts.ts';

export interface Organization {
  /** Id of a kind from the settings: enterprise, workplace, street, neighbourhood committee, family. */
  organizationKind: string;
  name: string;
  contact?: string;
  /** Who leads it, of a learning circle. */
  leader?: string;
  members?: number;
  notes?: string;
}

export const organizationRecord = defineRecord<Organization>({
  kind: 'organization',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
  // A learning family bears the name of a person, and a contact is one.
  personal: ['name', 'contact', 'leader', 'notes'],
});

export interface Award {
  organization: string;
  namedOn: string;
  /** `district`, `city`, `province`, `country`, or the text of an old register. */
  level?: string;
  documentNumber?: string;
  /** The last day on which the award holds unless it is confirmed again; empty text for none. */
  dueAgainOn?: string;
  /** When it was last confirmed again, in time, and under which number. */
  renewedOn?: string;
  renewalNumber?: string;
  /** From this day on it holds no more. */
  withdrawnOn?: string;
  withdrawnWhy?: string;
}

export const awardRecord = defineRecord<Award>({
  kind: 'award',
  since: 1,
  lane: 'record',
  indexes: ['f.organization'],
});

export interface OrganizationBase {
  organizationKind: string;
  /** Reference date of the count. */
  date: string;
  total: number;
  source?: string;
}

/** How many organizations of a kind there are at all: the base of its share. */
export const organizationBaseRecord = defineRecord<OrganizationBase>({
  kind: 'organizationBase',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});
