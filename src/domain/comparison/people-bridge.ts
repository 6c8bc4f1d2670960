/** From the people counted then to the people counted now: each person who makes a difference stands in exactly one step. */
import type { PeopleCounted } from './figures-of-records.ts';

/** In the order in which they are drawn: what adds, then what takes away. */
export const BRIDGE_STEPS = ['new', 'came', 'countsNow', 'apart', 'merged', 'gone', 'countsNoMore'] as const;

/**
 * `new`: no record of the person then. `came`: known then, came since. `countsNow`: had come then too, and was not
 * counted. `apart`: taken for the same person as another then. `merged`: now known to be the same as another. `gone`: no
 * attendance left. `countsNoMore`: still has one, and is not counted.
 */
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

export interface PeopleBridge {
  /** People. */
  before: number;
  now: number;
  /** People, above 0 where the step adds and below where it takes away; steps of nobody are left out. */
  steps: { step: BridgeStep; people: number }[];
}

export function peopleBridge(then: PeopleCounted, now: PeopleCounted): PeopleBridge {
  const count: Partial<Record<BridgeStep, number>> = {};
  const add = (step: BridgeStep, people: number) => {
    count[step] = (count[step] ?? 0) + people;
  };
  // Those of then under the ids by which they are known now: fewer where records were merged since.
  const earlier = new Set([...then.counted].map(now.personOf));
  add('merged', earlier.size - then.counted.size);
  for (const person of now.counted) if (!earlier.has(person)) add(whyMore(person, then), 1);
  for (const person of earlier) {
    if (!now.counted.has(person)) add(now.attended.has(person) ? 'countsNoMore' : 'gone', -1);
  }
  return {
    before: then.counted.size,
    now: now.counted.size,
    steps: BRIDGE_STEPS.flatMap((step) => (count[step] ? [{ step, people: count[step] }] : [])),
  };
}

function whyMore(person: string, then: PeopleCounted): BridgeStep {
  const stood = then.personOf(person);
  if (stood !== person && then.counted.has(stood)) return 'apart';
  if (then.attended.has(stood)) return 'countsNow';
  return then.known(person) || then.known(stood) ? 'came' : 'new';
}
