/** Percent of a count and the count it is of; undefined where there is nothing to take a share of. */
export function share(part: number, whole: number): { part: number; whole: number; percent: number } | undefined {
  return whole > 0 ? { part, whole, percent: (100 * part) / whole } : undefined;
}

/** How many of a list stand under each value of a field; the empty are left out. */
export function countBy<T>(list: readonly T[], key: (item: T) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) {
    const name = key(item);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

export function sumOf<T>(list: readonly T[], value: (item: T) => number | undefined): number {
  return list.reduce((sum, item) => sum + (value(item) ?? 0), 0);
}
