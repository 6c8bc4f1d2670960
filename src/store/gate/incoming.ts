/** What comes into the gate, and what it hands back. */
import { type RecordState, sameValue } from '#kernel/register.ts';
import type { Stamp } from '#kernel/stamp.ts';

/** A record to be merged in, with the stamps of its writes. */
export interface Incoming {
  kind: string;
  state: RecordState;
  roster?: IncomingRoster;
}

export interface IncomingRoster {
  learners: readonly string[];
  marks: readonly number[];
  /** One for all, or one for each mark. */
  stamps: readonly Stamp[];
}

/** What stood before, for undo and history. */
export interface Before {
  kind: string;
  id: string;
  unit: string;
  /** The record did not exist: undoing it deletes it, so fields and marks are left out. */
  created?: boolean;
  /** Field -> value; null where there was none. */
  fields: Record<string, unknown>;
  /** Learner id -> mark. */
  marks?: Record<string, number>;
  /** Field -> values that stood beside the one shown. */
  others?: Record<string, [unknown, Stamp][]>;
  /** Of what was taken in: field -> stamp of the write that stands now. */
  by?: Record<string, Stamp>;
}

/** What stood in the fields that a merge changed; nothing where it changed nothing. */
export function beforeOf(
  kind: string,
  turn: { before: RecordState | undefined; after: RecordState },
): Before | undefined {
  const fields: Record<string, unknown> = {};
  // Before a record is made there is nothing to come back to: the largest journal bodies are those of imports.
  if (turn.before === undefined) return { kind, id: turn.after.id, unit: turn.after.unit, created: true, fields };
  for (const [name, value] of Object.entries(turn.after.f)) {
    if (!sameValue(turn.before.f[name], value)) fields[name] = turn.before.f[name] ?? null;
  }
  if (sameValue(turn.before, turn.after)) return undefined;
  const found: Before = { kind, id: turn.after.id, unit: turn.after.unit, fields };
  for (const [name, others] of Object.entries(turn.before.s ?? {})) {
    if (sameValue(turn.after.s?.[name], others)) continue;
    fields[name] = turn.before.f[name] ?? null;
    found.others = { ...found.others, [name]: others };
  }
  return found;
}
