import { defineRecord } from '#domain/contracts.ts';

/** Facts of one unit on one reference date, in people. Groups overlap and are never summed. */
export interface Population {
  date: string;
  source: string;
  permanent: number;
  registered?: number;
  floating?: number;
  /** People of 60 and over. */
  older?: number;
  /** Group id -> people. */
  groups?: Record<string, number>;
}

export const populationRecord = defineRecord<Population>({
  kind: 'population',
  since: 1,
  lane: 'record',
  indexes: ['unit'],
});
