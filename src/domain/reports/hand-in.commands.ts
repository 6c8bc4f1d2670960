import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { isDate } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { handInItemRecord } from './hand-in.record.ts';
import { occasionOf, STEP_FIELDS, STEPS, USUAL_PAPERS, usualDue } from './hand-in.rules.ts';

const LONGEST_NAME = 120;
const MOST_COPIES = 99;

const refuse = (code: string, field?: string, values?: Refusal['values']) =>
  fail<Refusal>({ code: `hand-in.${code}`, ...(field && { field }), ...(values && { values }) });

async function loadUnit(reader: Reader, unit: string, period: string) {
  const tree = await readUnitTree(reader);
  const keys = tree.codesOf(unit).map((code) => [code, period]);
  return { unit: tree.unit(unit), items: await reader.where(handInItemRecord, '[unit+f.period]', keys) };
}

/** Puts the usual papers of an occasion on the list, to be changed at will. */
export const beginHandIn = defineCommand({
  name: 'beginHandIn',
  input: z.object({ unit: z.string(), period: z.string() }),
  load: (reader, input) => loadUnit(reader, input.unit, input.period),
  decide({ unit, items }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return refuse('unit-missing');
    const occasion = occasionOf(input.period);
    if (occasion === undefined) return refuse('period-invalid');
    if (items.length > 0) return refuse('begun');
    const due = usualDue(input.period);
    return ok(
      USUAL_PAPERS[occasion].map(({ id, copies }) =>
        change(
          handInItemRecord,
          { id: context.newId(), unit: unit.id },
          { period: input.period, proposal: id, name: '', copies, due },
        ),
      ),
    );
  },
});

/** Adds a paper to the list or changes one. An empty name keeps the words of a usual paper. */
export const saveHandInItem = defineCommand({
  name: 'saveHandInItem',
  input: z.object({
    unit: z.string(),
    period: z.string(),
    /** Id of the record; empty text for a new one. */
    item: z.string(),
    name: z.string(),
    copies: z.optional(z.number()),
    due: z.string(),
    handedTo: z.string(),
  }),
  async load(reader, input) {
    const known = input.item === '' ? undefined : await reader.get(handInItemRecord, input.item);
    return { ...(await loadUnit(reader, input.unit, input.period)), known };
  },
  decide({ unit, known }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return refuse('unit-missing');
    if (input.item !== '' && (known === undefined || known.deleted)) return refuse('gone');
    if (occasionOf(input.period) === undefined) return refuse('period-invalid');
    const name = input.name.trim();
    if (name === '' && !known?.proposal) return refuse('name-missing', 'name');
    if (name.length > LONGEST_NAME) return refuse('name-too-long', 'name', { most: LONGEST_NAME });
    const { copies } = input;
    if (copies === undefined || !Number.isSafeInteger(copies) || copies < 1 || copies > MOST_COPIES) {
      return refuse('copies-invalid', 'copies', { most: MOST_COPIES });
    }
    if (input.due === '') return refuse('due-missing', 'due');
    if (!isDate(input.due)) return refuse('due-invalid', 'due');
    const fields = { name, copies, due: input.due, handedTo: input.handedTo.trim() };
    if (known) return ok([change(handInItemRecord, known, fields)]);
    return ok([
      change(
        handInItemRecord,
        { id: context.newId(), unit: unit.id },
        { period: input.period, proposal: '', ...fields },
      ),
    ]);
  },
});

/** Ticks a step of a paper as done today, or takes the tick back. */
export const markHandInItem = defineCommand({
  name: 'markHandInItem',
  input: z.object({ item: z.string(), step: z.enum(STEPS), done: z.boolean() }),
  load: (reader, input) => reader.get(handInItemRecord, input.item),
  decide(item, input, context): Result<Change[], Refusal> {
    if (item === undefined || item.deleted) return refuse('gone');
    return ok([change(handInItemRecord, item, { [STEP_FIELDS[input.step]]: input.done ? context.today : '' })]);
  },
});

export const removeHandInItem = defineCommand({
  name: 'removeHandInItem',
  input: z.object({ item: z.string() }),
  load: (reader, input) => reader.get(handInItemRecord, input.item),
  decide(item): Result<Change[], Refusal> {
    if (item === undefined || item.deleted) return refuse('gone');
    return ok([change(handInItemRecord, item, { deleted: true })]);
  },
});
