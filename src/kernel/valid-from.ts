/** A value that holds from a year on: groups, home and residence of a learner change, and closed years must not. */
export interface ValidFrom<T> {
  from: number;
  value: T;
}

/** The value in force in a year; before the first entry the first one holds, so that an early year is never empty. */
export function valueIn<T>(history: readonly ValidFrom<T>[] | undefined, year: number): T | undefined {
  let found: ValidFrom<T> | undefined;
  for (const entry of history ?? []) {
    if (entry.from <= year && (found === undefined || entry.from >= found.from)) found = entry;
  }
  return (found ?? history?.[0])?.value;
}

/** A change that holds from `year`; a correction replaces the value that was in force then, back to its own start. */
export function withChange<T>(
  history: readonly ValidFrom<T>[] | undefined,
  year: number,
  value: T,
  correction = false,
): ValidFrom<T>[] {
  const known = [...(history ?? [])].sort((one, other) => one.from - other.from);
  if (known.length === 0) return [{ from: year, value }];
  let index = -1;
  known.forEach((entry, place) => {
    if (entry.from <= year) index = place;
  });
  if (index < 0) index = 0;
  const current = known[index] as ValidFrom<T>;
  if (correction || current.from === year) known[index] = { from: current.from, value };
  else known.splice(index + 1, 0, { from: year, value });
  return known;
}
