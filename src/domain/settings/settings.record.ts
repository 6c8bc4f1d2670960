import { defineRecord } from '#domain/contracts.ts';

/** An entry of an editable list. A built-in entry takes its words from the language, unless it was renamed. */
export interface ListEntry {
  id: string;
  name?: string;
  hidden?: boolean;
}
export interface SessionKind extends ListEntry {
  counts: boolean;
}
export interface FundingSource extends ListEntry {
  counted: boolean;
  government: boolean;
}

/** A type, not an interface: it is also read as plain fields by name. */
export type SettingsFields = {
  /** Names of the tiers where a district uses its own words. */
  tierNames?: Record<string, string>;
  groups?: ListEntry[];
  themes?: ListEntry[];
  sessionKinds?: SessionKind[];
  organizationKinds?: ListEntry[];
  fundingSources?: FundingSource[];
  fundingPurposes?: ListEntry[];
  /** Yearly gain asked for, in hundredths of a point. */
  gain?: number;
  comparison?: 'more-than' | 'at-least';
  /** Fen per resident and year. */
  floor?: number;
  /** Below this many members of a kind, the count is shown before the share. */
  fewMembers?: number;
  /** Everything in this store is made up. */
  sample?: boolean;
};

/** The one settings record; two devices' settings are the same record and merge field by field. */
export const SETTINGS_ID = 'settings';

export const settingsRecord = defineRecord<SettingsFields>({
  kind: 'settings',
  since: 1,
  lane: 'plan',
  foundation: 'settings',
  indexes: [],
});
