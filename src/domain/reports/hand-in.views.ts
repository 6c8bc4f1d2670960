import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Standing, standingOf } from '#domain/plans/deadline.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { compare, type IsoDate } from '#kernel/calendar.ts';
import { type HandInItem, handInItemRecord } from './hand-in.record.ts';
import { STEP_FIELDS, STEPS, type Step, USUAL_PAPERS } from './hand-in.rules.ts';

const USUAL_ORDER: readonly string[] = Object.values(USUAL_PAPERS).flatMap((papers) => papers.map(({ id }) => id));

/** Usual papers in their order, those of the unit's own after them. */
const place = (proposal: string): number => (proposal === '' ? USUAL_ORDER.length : USUAL_ORDER.indexOf(proposal));

export interface HandInRow {
  id: string;
  proposal: string;
  name: string;
  copies: number;
  due: IsoDate;
  standing: Standing;
  /** Day on which each step was done; empty text where it was not. */
  steps: Record<Step, string>;
  handedTo: string;
}

export interface HandInParams {
  unit: string;
  period: string;
  today: IsoDate;
}

function rowOf(item: Stored<HandInItem>, today: IsoDate): HandInRow {
  const steps = {} as Record<Step, string>;
  for (const step of STEPS) steps[step] = item[STEP_FIELDS[step]] ?? '';
  return {
    id: item.id,
    proposal: item.proposal ?? '',
    name: item.name ?? '',
    copies: item.copies,
    due: item.due,
    standing: standingOf(item.due, today, steps.handed !== ''),
    steps,
    handedTo: item.handedTo ?? '',
  };
}

/** The papers of an occasion, first due first. */
export const handInView = defineView({
  name: 'handIn',
  async load(reader: Reader, { unit, period }: HandInParams) {
    const tree = await readUnitTree(reader);
    const keys = tree.codesOf(unit).map((code) => [code, period]);
    return { name: tree.unit(unit)?.name ?? '', items: await reader.where(handInItemRecord, '[unit+f.period]', keys) };
  },
  select({ name, items }: { name: string; items: Stored<HandInItem>[] }, { today }) {
    const rows = items
      .map((item) => rowOf(item, today))
      .sort(
        (one, other) =>
          compare(one.due, other.due) || place(one.proposal) - place(other.proposal) || compare(one.id, other.id),
      );
    return { unitName: name, rows, handed: rows.filter(({ steps }) => steps.handed !== '').length };
  },
});
