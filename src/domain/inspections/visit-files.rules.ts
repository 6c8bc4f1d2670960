/** Photos and documents of a visit and its findings: what was there at the signature stays, what shows the remedy is added after it. */
import { type Attachment, attachmentRecord } from '#domain/attachments/attachment.record.ts';
import { ownerOf } from '#domain/attachments/attachment.rules.ts';
import { type KeptFile, keptFiles } from '#domain/attachments/attachment.views.ts';
import type { Reader, Stored } from '#domain/contracts.ts';
import {
  type Evaluation,
  evaluationRecord,
  type Finding,
  findingRecord,
  type SignedFile,
} from './inspection.record.ts';

/** What is kept with a visit and its findings now. */
export async function readVisitFiles(reader: Reader, evaluation: string): Promise<Stored<Attachment>[]> {
  const findings = await reader.where(findingRecord, 'f.evaluation', [evaluation]);
  return reader.where(attachmentRecord, 'f.of', [
    ownerOf(evaluationRecord.kind, evaluation),
    ...findings.map(({ id }) => ownerOf(findingRecord.kind, id)),
  ]);
}

/** The field that a seal holds of them; none where there are none, so that the code of a record without files is as it was. */
export function signedFiles(attachments: readonly Stored<Attachment>[]): Pick<Evaluation, 'files'> {
  if (attachments.length === 0) return {};
  const files = attachments
    .map(({ id, of, name, caption = '', hash }): SignedFile => ({ id, of, name, caption, hash }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { files };
}

const sealedOf = (evaluation: Stored<Evaluation>): Partial<Evaluation> | undefined => evaluation.sealed || undefined;

export interface Held {
  /** Nothing may be added, changed or taken away. */
  signed: boolean;
  /** A finding that was put right: its evidence stays until it is opened again. */
  closed: boolean;
  /** Ids of those that stay as they were signed. */
  files: ReadonlySet<string>;
}

/** What may still be done with the files of a record, as far as an inspection holds them. */
export async function heldFiles(reader: Reader, kind: string, owner: Stored<unknown>): Promise<Held> {
  if (kind === evaluationRecord.kind) {
    const sealed = sealedOf(owner as Stored<Evaluation>);
    return { signed: sealed !== undefined, closed: false, files: new Set() };
  }
  if (kind !== findingRecord.kind) return { signed: false, closed: false, files: new Set() };
  const { evaluation: id, closedOn } = owner as Stored<Finding>;
  const evaluation = await reader.get(evaluationRecord, id);
  const signed = evaluation && sealedOf(evaluation)?.files;
  return { signed: false, closed: Boolean(closedOn), files: new Set(signed?.map((file) => file.id)) };
}

/** Whether one of those that were signed is not what it was. */
export function filesChanged(evaluation: Stored<Evaluation>, signed: readonly Stored<Attachment>[]): boolean {
  const held = sealedOf(evaluation)?.files ?? [];
  return held.some(({ id, hash }) => signed.some((each) => each.id === id && each.hash !== hash));
}

export interface VisitFiles {
  visit: KeptFile[];
  /** By the id of the finding. */
  findings: Record<string, KeptFile[]>;
}

/** Those of the seal by id too: one that was taken away elsewhere meanwhile was signed all the same. */
export async function readSignedFiles(
  reader: Reader,
  evaluation: Stored<Evaluation> | undefined,
): Promise<Stored<Attachment>[]> {
  const ids = (evaluation && sealedOf(evaluation)?.files?.map(({ id }) => id)) ?? [];
  const found = await Promise.all(ids.map((id) => reader.get(attachmentRecord, id)));
  return found.filter((each) => each !== undefined);
}

/** What stands beside a visit: once it is signed, what was signed, and with the findings what came after it. */
export function visitFiles(
  evaluation: Stored<Evaluation>,
  standing: readonly Stored<Attachment>[],
  signed: readonly Stored<Attachment>[],
): VisitFiles {
  const sealed = sealedOf(evaluation);
  const own = ownerOf(evaluationRecord.kind, evaluation.id);
  const held = sealed?.files ?? [];
  const heldIds = new Set(held.map(({ id }) => id));
  const asSigned = held.map(({ id, of, name, caption, hash }): KeptFile => {
    const known = signed.find((each) => each.id === id);
    const [file] = keptFiles(known ? [known] : []);
    const plain = { id, type: '', size: 0, photo: false, thumb: '' };
    return { ...plain, ...(known?.hash === hash ? file : {}), of, name, caption, fixed: true };
  });
  const later = standing.filter(({ id, of }) => !heldIds.has(id) && (sealed === undefined || of !== own));
  const all = [...asSigned, ...keptFiles(later)];
  const findings: Record<string, KeptFile[]> = {};
  for (const file of all) {
    if (file.of === own) continue;
    const id = file.of.slice(findingRecord.kind.length + 1);
    findings[id] = [...(findings[id] ?? []), file];
  }
  return {
    visit: all.filter(({ of }) => of === own),
    findings,
  };
}
