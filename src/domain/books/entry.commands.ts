import * as z from 'zod/mini';
import { attachmentsOf, dropAll } from '#domain/attachments/attachment.rules.ts';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type BookKind, bookRecord, type EntryFields } from './book.record.ts';
import type { Book, LinkTarget } from './book.ts';
import { bookOf, isBookKind, partsOf } from './books.ts';
import { entryProblem, hasTwin, tidied, twinProblem, written } from './entry.rules.ts';

const refuse = (code: string, field?: string) => fail<Refusal>({ code: `entry.${code}`, ...(field && { field }) });

function recordOf(target: LinkTarget) {
  if (target === 'course') return courseRecord;
  return target === 'unit' ? unitRecord : bookRecord(target);
}

/** Ids among the links of an entry that exist and were not deleted. */
async function standingLinks(reader: Reader, book: Book, fields: EntryFields): Promise<Set<string>> {
  const standing = new Set<string>();
  for (const [name, field] of Object.entries(book.fields)) {
    const id = fields[name];
    if (field.type !== 'link' || typeof id !== 'string' || id === '') continue;
    const found = await reader.get<unknown>(recordOf(field.to), id);
    if (found && !found.deleted) standing.add(id);
  }
  return standing;
}

/** Enters something into a register, or changes an entry. */
export const saveRegisterEntry = defineCommand({
  name: 'saveRegisterEntry',
  input: z.object({
    kind: z.string(),
    /** Unit of a new entry. */
    unit: z.string(),
    /** Id of the entry to be changed. */
    entry: z.optional(z.string()),
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  }),
  async load(reader, input) {
    if (!isBookKind(input.kind)) return undefined;
    const book = bookOf(input.kind);
    const record = bookRecord(input.kind);
    const before = input.entry === undefined ? undefined : await reader.get(record, input.entry);
    const unit = before?.unit ?? input.unit;
    return {
      book,
      before,
      unit: await reader.get(unitRecord, unit),
      others: book.unique ? await reader.where(record, 'unit', [unit]) : [],
      links: await standingLinks(reader, book, input.fields),
      groups: completeSettings(await reader.get(settingsRecord, SETTINGS_ID)).groups.map(({ id }) => id),
    };
  },
  decide(loaded, input, context): Result<Change[], Refusal> {
    if (loaded === undefined) return refuse('register-unknown');
    const { book, before, unit, others, links, groups } = loaded;
    if (input.entry !== undefined && (before === undefined || before.deleted)) return refuse('gone');
    if (unit === undefined || unit.deleted) return refuse('unit-missing');
    const fields = tidied(book, input.fields);
    const problem = entryProblem(book, fields, {
      groups,
      links,
      before: (field) => [before?.[field] ?? []].flat().map(String),
    });
    if (problem) return fail(problem);
    if (
      hasTwin(
        book,
        fields,
        others.filter(({ id }) => id !== before?.id),
      )
    )
      return fail(twinProblem(book));
    const at = before ?? { id: context.newId(), unit: input.unit };
    return ok([change(bookRecord(book.kind), at, written(book, fields, before))]);
  },
});

type Found = { kind: BookKind; entry: Stored<EntryFields> };

/** An entry's own entries in other registers, and theirs. */
async function partsBelow(reader: Reader, kind: BookKind, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const found: Found[] = [];
  for (const part of partsOf(kind)) {
    const entries = await reader.where(bookRecord(part), 'f.of', ids);
    found.push(...entries.map((entry) => ({ kind: part, entry })));
    found.push(
      ...(await partsBelow(
        reader,
        part,
        entries.map(({ id }) => id),
      )),
    );
  }
  return found;
}

/** Takes an entry out of its register, with what belongs to it. */
export const deleteRegisterEntry = defineCommand({
  name: 'deleteRegisterEntry',
  input: z.object({ kind: z.string(), entry: z.string() }),
  async load(reader, { kind, entry }) {
    if (!isBookKind(kind)) return undefined;
    const known = await reader.get(bookRecord(kind), entry);
    if (known === undefined) return undefined;
    const all: Found[] = [{ kind, entry: known }, ...(await partsBelow(reader, kind, [entry]))];
    const owners = all.map((found) => ({ kind: found.kind, id: found.entry.id }));
    return { known, all, files: await attachmentsOf(reader, owners) };
  },
  decide(loaded): Result<Change[], Refusal> {
    if (loaded === undefined || loaded.known.deleted) return refuse('gone');
    const { all, files } = loaded;
    const gone = all.map(({ kind, entry }) => change(bookRecord(kind), entry, { deleted: true } as never));
    return ok([...gone, ...dropAll(files)]);
  },
});
