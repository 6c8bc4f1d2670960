import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { type IsoMonth, isMonth, monthOf, yearOf } from '#kernel/calendar.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type MonthFigures, monthClosingRecord, monthVerdictRecord } from './closing.record.ts';
import { isEmptyMonth, type MonthStanding, monthFigures, standingOfMonth } from './closing.rules.ts';

const refuse = (code: string, field?: string, values?: Refusal['values']) =>
  fail<Refusal>({ code: `closing.${code}`, ...(field && { field }), ...(values && { values }) });

interface Snapshot {
  tree: UnitTree;
  figures: MonthFigures;
  standing: (today: string) => MonthStanding;
}

async function loadMonth(reader: Reader, { unit, month }: { unit: string; month: IsoMonth }): Promise<Snapshot | null> {
  if (!isMonth(month)) return null;
  const year = yearOf(month);
  const [tree, settings] = await Promise.all([readUnitTree(reader), reader.get(settingsRecord, SETTINGS_ID)]);
  const keys = tree.codesOf(unit).map((code) => [code, month]);
  const [sums, totals, closings, verdicts] = await Promise.all([
    reader.sums([unit], [year]),
    reader.totals([unit], [year]),
    reader.where(monthClosingRecord, '[unit+f.month]', keys),
    reader.where(monthVerdictRecord, '[unit+f.month]', keys),
  ]);
  const figures = monthFigures({ sums: sums[0], totals: totals[0] }, month, completeSettings(settings));
  return { tree, figures, standing: (today) => standingOfMonth(month, today, figures, closings, verdicts) };
}

/** Confirms what a month holds, or that nothing happened; the figures are frozen with it. */
export const confirmMonth = defineCommand({
  name: 'confirmMonth',
  input: z.object({ unit: z.string(), month: z.string(), noActivity: z.boolean(), by: z.optional(z.string()) }),
  load: loadMonth,
  decide(loaded, input, context): Result<Change[], Refusal> {
    if (loaded === null) return refuse('month-invalid', 'month');
    const { tree, figures } = loaded;
    if (tree.unit(input.unit) === undefined) return refuse('unit-missing', 'unit');
    if (input.month > monthOf(context.today)) return refuse('month-ahead', 'month');
    const empty = isEmptyMonth(figures);
    if (input.noActivity && !empty) return refuse('has-activity', undefined, { sessions: figures.sessions });
    if (!input.noActivity && empty) return refuse('nothing-recorded');
    const { state } = loaded.standing(context.today);
    if (state === 'confirmed' || state === 'checked') return refuse('already-confirmed');
    const at = { id: context.newId(), unit: tree.standsFor(input.unit) };
    return ok([
      change(monthClosingRecord, at, {
        month: input.month,
        noActivity: input.noActivity,
        confirmedOn: context.today,
        by: input.by?.trim() ?? '',
        figures,
      }),
    ]);
  },
});

const judging = z.object({
  unit: z.string(),
  month: z.string(),
  by: z.optional(z.string()),
  reason: z.optional(z.string()),
});

function judged(
  loaded: Snapshot | null,
  input: z.infer<typeof judging>,
  context: { today: string; newId: () => string },
  verdict: 'checked' | 'returned',
): Result<Change[], Refusal> {
  if (loaded === null) return refuse('month-invalid', 'month');
  const { tree } = loaded;
  const unit = tree.unit(input.unit);
  if (unit === undefined) return refuse('unit-missing', 'unit');
  if (!unit.parent) return refuse('nobody-above');
  const { state, closing } = loaded.standing(context.today);
  if (closing === undefined) return refuse('not-confirmed');
  if (verdict === 'checked' && state === 'reopened') return refuse('changed-since');
  if (state === verdict) return refuse(`already-${verdict}`);
  if (verdict === 'checked' && state === 'returned') return refuse('was-returned');
  const reason = input.reason?.trim() ?? '';
  if (verdict === 'returned' && reason === '') return refuse('reason-missing', 'reason');
  return ok([
    change(
      monthVerdictRecord,
      { id: context.newId(), unit: tree.standsFor(input.unit) },
      { month: input.month, closing: closing.id, verdict, on: context.today, by: input.by?.trim() ?? '', reason },
    ),
  ]);
}

/** The tier above has looked at a confirmed month and finds it right. */
export const checkMonth = defineCommand({
  name: 'checkMonth',
  input: judging,
  load: loadMonth,
  decide: (loaded, input, context) => judged(loaded, input, context, 'checked'),
});

/** The tier above gives a confirmed month back, with the reason; the unit confirms it again. */
export const returnMonth = defineCommand({
  name: 'returnMonth',
  input: judging,
  load: loadMonth,
  decide: (loaded, input, context) => judged(loaded, input, context, 'returned'),
});
