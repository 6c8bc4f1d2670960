/** A draw at random that anybody can repeat: no chance is asked, the order follows from the visit's id. */
import { canonicalText, digestOf, shortCode } from '#kernel/digest.ts';

export const MOST_DRAWN = 60;

/** The first `count` of the ids in the order that the seed gives them, whatever order they come in. */
export function draw(seed: string, ids: readonly string[], count: number): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, place: placeOf(seed, id) }))
    .sort((one, other) => (one.place === other.place ? (one.id < other.id ? -1 : 1) : one.place - other.place))
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);
}

/** 48 bits of the digest as a number. */
function placeOf(seed: string, id: string): number {
  const bytes = digestOf(`${seed} ${id}`);
  return bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Names what was drawn, and from how many. */
export function drawCode(seed: string, drawn: { sessions: readonly string[]; learners: readonly string[] }): string {
  return shortCode(canonicalText({ seed, ...drawn }));
}
