/** Which records stand for one thing: union of aliases; the smallest id stands for the set, cycles do no harm. */
export function resolveAliases(aliases: Iterable<{ from: string; into: string }>): (id: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as string;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, into } of aliases) {
    const one = find(from);
    const other = find(into);
    if (one === other) continue;
    if (one < other) parent.set(other, one);
    else parent.set(one, other);
  }
  return find;
}

/** Sets of two and more that the aliases make, by the id that stands for them. */
export function aliasSets(aliases: readonly { from: string; into: string }[]): Map<string, string[]> {
  const find = resolveAliases(aliases);
  const sets = new Map<string, Set<string>>();
  for (const { from, into } of aliases) {
    for (const id of [from, into]) {
      const root = find(id);
      const set = sets.get(root) ?? new Set([root]);
      set.add(id);
      sets.set(root, set);
    }
  }
  return new Map([...sets].map(([root, set]) => [root, [...set].sort()]));
}
