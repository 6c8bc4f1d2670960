import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal } from '#domain/contracts.ts';
import { heldFiles } from '#domain/inspections/visit-files.rules.ts';
import { kindNamed } from '#domain/registry.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { attachmentRecord, filePartRecord } from './attachment.record.ts';
import { captionProblem, filesProblem, mayHold, ownerOf, partIds, readOwner } from './attachment.rules.ts';

const refuse = (code: string) => fail<Refusal>({ code: `attachment.${code}` });

async function loadOwner(reader: Reader, kind: string, id: string) {
  const known = mayHold(kind) ? kindNamed(kind) : undefined;
  const owner = known && (await reader.get<unknown>(known, id));
  if (known === undefined || owner === undefined || owner.deleted) return undefined;
  // What was signed stays as it was signed, with what lay beside it.
  const held = await heldFiles(reader, kind, owner);
  return { id: owner.id, unit: owner.unit, ...held, signed: held.signed || known.isFinal?.(owner) === true };
}

const fileInput = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  hash: z.string(),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  thumb: z.optional(z.string()),
  parts: z.array(z.string()),
});

/** Keeps photos and documents with a record. A file that is there already is not kept twice. */
export const keepFiles = defineCommand({
  name: 'keepFiles',
  input: z.object({ kind: z.string(), record: z.string(), files: z.array(fileInput) }),
  async load(reader, { kind, record, files }) {
    const owner = await loadOwner(reader, kind, record);
    if (owner === undefined) return undefined;
    const present = new Set<string>();
    for (const file of files) {
      for (const id of partIds({ ...file, unit: owner.unit })) {
        // Of an addition that was taken back the content stays: it is the same for ever.
        if ((await reader.state(filePartRecord, id)) !== undefined) present.add(id);
      }
    }
    const known = await reader.where(attachmentRecord, 'f.of', [ownerOf(kind, record)]);
    return { owner, present, hashes: known.map(({ hash }) => hash) };
  },
  decide(loaded, { kind, record, files }, context): Result<Change[], Refusal> {
    if (loaded === undefined) return refuse('owner-gone');
    const { owner, present, hashes } = loaded;
    if (owner.signed) return refuse('owner-signed');
    if (owner.closed) return refuse('owner-closed');
    const problem = filesProblem(files);
    if (problem) return fail(problem);
    const changes: Change[] = [];
    const kept = new Set(hashes);
    for (const { parts, ...file } of files) {
      if (kept.has(file.hash)) continue;
      kept.add(file.hash);
      const fields = { ...file, of: ownerOf(kind, record), addedOn: context.today };
      changes.push(change(attachmentRecord, { id: context.newId(), unit: owner.unit }, fields));
      partIds({ ...file, unit: owner.unit }).forEach((id, part) => {
        if (present.has(id)) return;
        present.add(id);
        const content = parts[part] as string;
        changes.push(change(filePartRecord, { id, unit: owner.unit }, { hash: file.hash, part, content }));
      });
    }
    return changes.length === 0 ? refuse('known') : ok(changes);
  },
});

async function loadAttachment(reader: Reader, { attachment }: { attachment: string }) {
  const known = await reader.get(attachmentRecord, attachment);
  if (known === undefined || known.deleted) return undefined;
  const { kind, id } = readOwner(known.of);
  const owner = await loadOwner(reader, kind, id);
  return { known, signed: owner?.signed || owner?.files.has(attachment), closed: owner?.closed };
}

/** Says what a photo or document shows. */
export const captionFile = defineCommand({
  name: 'captionFile',
  input: z.object({ attachment: z.string(), caption: z.string() }),
  load: loadAttachment,
  decide(loaded, input): Result<Change[], Refusal> {
    if (loaded === undefined) return refuse('gone');
    if (loaded.signed) return refuse('owner-signed');
    if (loaded.closed) return refuse('owner-closed');
    const caption = input.caption.trim();
    const problem = captionProblem(caption);
    if (problem) return fail(problem);
    if (caption === (loaded.known.caption ?? '')) return ok([]);
    return ok([change(attachmentRecord, loaded.known, { caption })]);
  },
});

/** Takes a photo or document away from its record. */
export const removeFile = defineCommand({
  name: 'removeFile',
  input: z.object({ attachment: z.string() }),
  load: loadAttachment,
  decide(loaded): Result<Change[], Refusal> {
    if (loaded === undefined) return refuse('gone');
    if (loaded.signed) return refuse('owner-signed');
    if (loaded.closed) return refuse('owner-closed');
    return ok([change(attachmentRecord, loaded.known, { deleted: true })]);
  },
});
