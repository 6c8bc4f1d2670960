/** Name of a list's entry: the district's own, else the language's word for a built-in one, else its id. */
export function listName(
  words: Readonly<Record<string, string>>,
  entry: { id: string; name?: string | undefined } | string,
): string {
  const id = typeof entry === 'string' ? entry : entry.id;
  const own = typeof entry === 'string' ? undefined : entry.name;
  return own || (words[id] ?? id);
}
