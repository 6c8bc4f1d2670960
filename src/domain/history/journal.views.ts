import { defineView, type PastChange, type Reader } from '#domain/contracts.ts';
import { evaluationRecord, scoreSheetRecord } from '#domain/inspections/inspection.record.ts';
import { kindNamed } from '#domain/registry.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { readNames, titleOf } from './record-names.ts';

/** A commit of more records than this is told by its number alone. */
const FEW = 5;
const OF_ITEM = /^(?:given|self|out|breach|note)\/(.+)$/;

/** What the latest commits were about, by their number: the unit, the record, the items of a score sheet; none where that is not known. */
export const journalView = defineView({
  name: 'journal',
  async load(reader: Reader, { limit }: { limit: number }): Promise<Record<number, string[]>> {
    const { changes } = await reader.past({ limit });
    const bySeq = new Map<number, PastChange[]>();
    for (const change of changes) bySeq.set(change.seq, [...(bySeq.get(change.seq) ?? []), change]);
    const few = [...bySeq].filter(([, own]) => own.length <= FEW);
    const records = new Map(
      await Promise.all(few.map(async ([seq, [first]]) => [seq, first && (await fieldsOf(reader, first))] as const)),
    );
    const [tree, names] = await Promise.all([readUnitTree(reader), readNames(reader, [...records.values()])]);
    const about: Record<number, string[]> = {};
    for (const [seq, own] of few) {
      const [first] = own;
      if (first === undefined) continue;
      const title = own.length === 1 ? titleOf(records.get(seq) ?? {}, names) : '';
      const items = own.length === 1 ? await itemsOf(reader, first) : [];
      const told = [tree.unit(first.unit)?.name ?? '', ...(items.length > 0 ? items : [title])];
      about[seq] = [...new Set(told.filter((each) => each !== ''))];
    }
    return about;
  },
  select: (about) => about,
});

async function fieldsOf(reader: Reader, { kind, id }: PastChange): Promise<Record<string, unknown>> {
  const known = kindNamed(kind);
  return (known && (await reader.state(known, id))?.f) ?? {};
}

/** Names of the items that were scored. */
async function itemsOf(reader: Reader, { kind, id, fields }: PastChange): Promise<string[]> {
  const ids = fields.flatMap(({ field }) => OF_ITEM.exec(field)?.[1] ?? []);
  if (kind !== evaluationRecord.kind || ids.length === 0) return [];
  const evaluation = await reader.get(evaluationRecord, id);
  const sheet = evaluation && (await reader.get(scoreSheetRecord, evaluation.sheet));
  return [...new Set(ids)].flatMap((item) => sheet?.items.find((each) => each.id === item)?.name ?? []);
}
