import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { defaultSheet, type SheetWords } from './default-sheets.ts';
import { FIGURE_NAMES } from './figure-names.ts';
import { evaluationRecord, roundRecord, type ScoreSheet, scoreSheetRecord } from './inspection.record.ts';
import { ITEM_KINDS, type SheetDraft, type SheetPurpose, sheetProblem } from './sheet.rules.ts';

/** Words for the proposed sheet, where a district has none and takes it by beginning to work. */
export const sheetWords = z.object({
  title: z.string(),
  areas: z.record(z.string(), z.string()),
  items: z.record(z.string(), z.object({ name: z.string(), evidence: z.string() })),
});

/** Of all versions of the sheets of a purpose the last one of each sheet, the newest sheet first. */
export function currentSheets(sheets: readonly Stored<ScoreSheet>[], purpose?: SheetPurpose): Stored<ScoreSheet>[] {
  const last = new Map<string, Stored<ScoreSheet>>();
  for (const sheet of sheets) {
    if (purpose !== undefined && sheet.purpose !== purpose) continue;
    const known = last.get(sheet.series);
    if (
      known === undefined ||
      sheet.version > known.version ||
      (sheet.version === known.version && sheet.id > known.id)
    ) {
      last.set(sheet.series, sheet);
    }
  }
  return [...last.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** The sheet asked for, or the proposed one to be written along where none is named. */
export function sheetToUse(
  sheets: readonly Stored<ScoreSheet>[],
  asked: string,
  proposal: { purpose: SheetPurpose; words: SheetWords; unit: string; newId: () => string },
): { sheet: Stored<ScoreSheet>; changes: Change[] } | undefined {
  if (asked !== '') {
    const sheet = sheets.find(({ id, purpose }) => id === asked && purpose === proposal.purpose);
    return sheet && { sheet, changes: [] };
  }
  const at = { id: proposal.newId(), unit: proposal.unit };
  const { purpose, words } = proposal;
  const fields: ScoreSheet = { ...defaultSheet(purpose, words), purpose, series: at.id, version: 1 };
  return { sheet: { ...fields, ...at }, changes: [change(scoreSheetRecord, at, fields)] };
}

const draft = {
  title: z.string(),
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  items: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      name: z.string(),
      kind: z.enum(ITEM_KINDS),
      points: z.number(),
      evidence: z.string(),
      figure: z.enum(['', ...FIGURE_NAMES]),
    }),
  ),
  passAt: z.number(),
  excellentAt: z.number(),
  bonusMost: z.number(),
};

const trimmed = (input: SheetDraft): SheetDraft => ({
  title: input.title.trim(),
  areas: input.areas.map(({ id, name }) => ({ id, name: name.trim() })),
  items: input.items.map((item) => ({ ...item, name: item.name.trim(), evidence: item.evidence.trim() })),
  passAt: input.passAt,
  excellentAt: input.excellentAt,
  bonusMost: input.bonusMost,
});

/** Takes the proposed sheet over, so that it can be looked at and changed before anybody is judged by it. */
export const takeDefaultSheet = defineCommand({
  name: 'takeDefaultSheet',
  input: z.object({ unit: z.string(), purpose: z.enum(['visit', 'year-end']), words: sheetWords }),
  load: async () => null,
  decide(_snapshot, { unit, purpose, words }, context): Result<Change[], Refusal> {
    return ok(sheetToUse([], '', { purpose, words, unit, newId: context.newId })?.changes ?? []);
  },
});

async function isUsed(reader: Reader, sheet: string): Promise<boolean> {
  const rounds = await reader.all(roundRecord);
  if (rounds.some((round) => round.sheet === sheet)) return true;
  return (await reader.all(evaluationRecord)).some((evaluation) => evaluation.sheet === sheet);
}

/** Changes a sheet. One that was used stays as it is: what is written is its next version. */
export const changeSheet = defineCommand({
  name: 'changeSheet',
  input: z.object({ sheet: z.string(), ...draft }),
  async load(reader, input) {
    const sheet = await reader.get(scoreSheetRecord, input.sheet);
    const versions = sheet ? (await reader.all(scoreSheetRecord)).filter(({ series }) => series === sheet.series) : [];
    return { sheet, versions, used: await isUsed(reader, input.sheet) };
  },
  decide({ sheet, versions, used }, input, context): Result<Change[], Refusal> {
    if (sheet === undefined || sheet.deleted) return fail({ code: 'sheet.gone' });
    const problem = sheetProblem(input);
    if (problem) return fail(problem);
    const latest = Math.max(...versions.map(({ version }) => version));
    if (sheet.version < latest) return fail({ code: 'sheet.older-version' });
    const fields = trimmed(input);
    if (!used) return ok([change(scoreSheetRecord, sheet, fields)]);
    const next = { ...fields, purpose: sheet.purpose, series: sheet.series, version: latest + 1 };
    return ok([change(scoreSheetRecord, { id: context.newId(), unit: sheet.unit }, next)]);
  },
});

export const deleteSheet = defineCommand({
  name: 'deleteSheet',
  input: z.object({ sheet: z.string() }),
  load: async (reader, input) => ({
    sheet: await reader.get(scoreSheetRecord, input.sheet),
    used: await isUsed(reader, input.sheet),
  }),
  decide({ sheet, used }): Result<Change[], Refusal> {
    if (sheet === undefined || sheet.deleted) return fail({ code: 'sheet.gone' });
    return used ? fail({ code: 'sheet.in-use' }) : ok([change(scoreSheetRecord, sheet, { deleted: true })]);
  },
});
