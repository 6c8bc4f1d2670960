import type { Stored } from '#domain/contracts.ts';
import type { RecordState } from '#kernel/register.ts';

/** A row as the subject sees it. An emptied field (null) is a field that is not there. */
export function toStored<T = Record<string, unknown>>(state: RecordState): Stored<T> {
  const stored: Record<string, unknown> = { id: state.id, unit: state.unit };
  for (const [name, value] of Object.entries(state.f)) if (value !== null) stored[name] = value;
  return stored as Stored<T>;
}

/** Those that are there and were not deleted. */
export function standing<T>(states: Iterable<RecordState | undefined | null>): Stored<T>[] {
  const found: Stored<T>[] = [];
  for (const state of states) if (state && state.f.deleted !== true) found.push(toStored<T>(state));
  return found;
}
