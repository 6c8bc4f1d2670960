/** Names of what entries link to, and what a link may point to. */
import type { Reader, Stored } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { bookRecord, type EntryFields } from './book.record.ts';
import { type Book, type LinkTarget, titleField } from './book.ts';
import { bookOf } from './books.ts';

export interface Named {
  id: string;
  name: string;
}

const linkFields = (book: Book) =>
  Object.entries(book.fields).flatMap(([name, field]) => (field.type === 'link' ? [{ name, to: field.to }] : []));

const namedEntry = (target: LinkTarget, entry: Stored<EntryFields>): Named => ({
  id: entry.id,
  name: String(entry[titleField(bookOf(target as never))] ?? ''),
});

/** Id -> name of everything that these entries link to; deleted things have none. */
export async function linkedNames(
  reader: Reader,
  tree: UnitTree,
  book: Book,
  entries: readonly EntryFields[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { name, to } of linkFields(book)) {
    const ids = [...new Set(entries.map((entry) => entry[name]))].filter((id): id is string => !!id);
    if (ids.length === 0) continue;
    for (const each of await namesOf(reader, tree, to, ids)) names[each.id] = each.name;
  }
  return names;
}

async function namesOf(reader: Reader, tree: UnitTree, to: LinkTarget, ids: readonly string[]): Promise<Named[]> {
  if (to === 'unit') return ids.map((id) => ({ id, name: tree.unit(id)?.name ?? '' }));
  if (to === 'course') return (await reader.getMany(courseRecord, ids)).map(({ id, name }) => ({ id, name }));
  return (await reader.getMany(bookRecord(to), ids)).map((entry) => namedEntry(to, entry));
}

/** The unit, all below it and all above it. */
function around(tree: UnitTree, unit: string): string[] {
  const found = [...tree.subtreeOf(unit)];
  for (let above = tree.unit(unit)?.parent; above && !found.includes(above); above = tree.unit(above)?.parent) {
    found.push(...tree.codesOf(above));
  }
  return found;
}

/** Field -> what it may point to: entries of the unit, of those below it and above it; units of the whole tree. */
export async function linkOptions(
  reader: Reader,
  tree: UnitTree,
  book: Book,
  unit: string,
  units: readonly Named[],
): Promise<Record<string, Named[]>> {
  const options: Record<string, Named[]> = {};
  const near = around(tree, unit);
  for (const { name, to } of linkFields(book)) {
    if (to === 'unit') options[name] = units.filter(({ id }) => tree.standsFor(id) === id);
    else if (to === 'course') {
      const courses = await reader.where(courseRecord, 'unit', near);
      options[name] = courses.map((course) => ({ id: course.id, name: course.name }));
    } else options[name] = (await reader.where(bookRecord(to), 'unit', near)).map((entry) => namedEntry(to, entry));
  }
  return options;
}
