import { defineRecord } from '#domain/contracts.ts';

/** The three tiers, from the top: community college, community school, teaching point. */
export const TIERS = ['district', 'school', 'point'] as const;
export type Tier = (typeof TIERS)[number];

/** What kind of place a unit serves; coverage and learning organizations tell streets from townships. */
export const PLACES = ['district', 'street', 'township', 'neighbourhood', 'village'] as const;

export interface Unit {
  name: string;
  tier: Tier;
  /** Code of the unit above; none for the top. Moving a unit is a new code and an alias. */
  parent?: string;
  place?: (typeof PLACES)[number];
  /** Whether it works at present: a street without a working school is a gap in the network. */
  working?: boolean;
  contact?: string;
  /** Known only by its name in a register: the register of units completes it. */
  provisional?: boolean;
  /** A made-up unit of the sample district. */
  sample?: boolean;
}

/** Its id is its unit code. */
export const unitRecord = defineRecord<Unit>({
  kind: 'unit',
  since: 1,
  lane: 'plan',
  foundation: 'units',
  indexes: [],
});

export interface UnitAlias {
  from: string;
  into: string;
}

/** Two codes for one unit: made on two devices, or moved under another parent. */
export const unitAliasRecord = defineRecord<UnitAlias>({
  kind: 'unitAlias',
  since: 1,
  lane: 'plan',
  foundation: 'units',
  indexes: [],
});
