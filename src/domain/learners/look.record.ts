import { defineRecord } from '#domain/contracts.ts';

/** That an inspector's device opened the row of a person. Names nobody: the learner's record does. */
export interface PersonLook {
  learner: string;
  date: string;
  device: string;
}

export const personLookRecord = defineRecord<PersonLook>({
  kind: 'personLook',
  since: 1,
  lane: 'inspection',
  indexes: ['unit'],
  // Who looked stays written down: undo does not take it away.
  isFinal: () => true,
});
