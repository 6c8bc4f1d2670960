/** Of an address's search what goes along to another place: unit and year. What a page filters by stays with it. */
export function keptSearch(search: string): string {
  const all = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of ['unit', 'year']) {
    const value = all.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? '' : `?${kept}`;
}
