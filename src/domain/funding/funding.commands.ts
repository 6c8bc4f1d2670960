import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Reader, type Refusal } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { type Fen, type MoneyProblem, parseYuan } from '#kernel/money.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import {
  FUNDING_NATURES,
  FUNDING_STATES,
  FUNDING_TRANSFERS,
  type FundingEntry,
  fundingRecord,
} from './funding.record.ts';

/** 100 billion yuan: more than any district has, and sums of it stay exact. */
const LARGEST: Fen = 10_000_000_000_000;
const LONGEST_SUMMARY = 200;
const FIRST_YEAR = 2000;

const AMOUNT_CODES: Record<MoneyProblem, string> = {
  'money.empty': 'amount-missing',
  'money.not-a-number': 'amount-invalid',
  'money.too-many-decimals': 'amount-decimals',
  'money.too-large': 'amount-too-large',
};

const line = {
  date: z.string(),
  state: z.string(),
  source: z.string(),
  purpose: z.string(),
  nature: z.string(),
  /** Yuan as typed. */
  amount: z.string(),
  summary: z.string(),
  voucher: z.optional(z.string()),
  handledBy: z.optional(z.string()),
  /** `out`, `in`, or empty text. */
  transfer: z.optional(z.string()),
};
const lineSchema = z.object(line);
/** One line as the form holds it: text in every field. */
export type FundingInput = z.infer<typeof lineSchema>;

const refuse = (code: string, field?: string, values?: Refusal['values']) =>
  fail<Refusal>({ code: `funding.${code}`, ...(field && { field }), ...(values && { values }) });

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.includes(value as T);

interface Allowed {
  sources: readonly string[];
  purposes: readonly string[];
}

const allowedBy = (settings: CompleteSettings, before?: FundingEntry): Allowed => ({
  // What was taken out of a list stays allowed where it stands.
  sources: [...settings.fundingSources.map(({ id }) => id), before?.source ?? ''],
  purposes: [...settings.fundingPurposes.map(({ id }) => id), before?.purpose ?? ''],
});

function read(input: FundingInput, allowed: Allowed, today: string): Result<FundingEntry, Refusal> {
  if (!isOneOf(FUNDING_STATES, input.state)) return refuse('state-missing', 'state');
  if (input.date === '') return refuse('date-missing', 'date');
  if (!isDate(input.date)) return refuse('date-invalid', 'date');
  const lastYear = yearOf(today) + (input.state === 'arranged' ? 1 : 0);
  if (yearOf(input.date) < FIRST_YEAR || yearOf(input.date) > lastYear) {
    return refuse('date-out-of-range', 'date', { from: FIRST_YEAR, to: lastYear });
  }
  if (input.state === 'spent' && input.date > today) return refuse('date-in-future', 'date', { today });
  const amount = parseYuan(input.amount);
  if (!amount.ok) return refuse(AMOUNT_CODES[amount.error], 'amount');
  if (amount.value === 0) return refuse('amount-zero', 'amount');
  if (Math.abs(amount.value) > LARGEST) return refuse('amount-too-large', 'amount');
  if (input.source === '') return refuse('source-missing', 'source');
  if (!allowed.sources.includes(input.source)) return refuse('source-unknown', 'source');
  if (input.purpose === '') return refuse('purpose-missing', 'purpose');
  if (!allowed.purposes.includes(input.purpose)) return refuse('purpose-unknown', 'purpose');
  if (!isOneOf(FUNDING_NATURES, input.nature)) return refuse('nature-missing', 'nature');
  const summary = input.summary.trim();
  if (summary === '') return refuse('summary-missing', 'summary');
  if (summary.length > LONGEST_SUMMARY) return refuse('summary-too-long', 'summary', { most: LONGEST_SUMMARY });
  const transfer = input.transfer ?? '';
  if (transfer !== '' && !isOneOf(FUNDING_TRANSFERS, transfer)) return refuse('transfer-unknown', 'transfer');
  if (transfer !== '' && amount.value < 0) return refuse('transfer-negative', 'amount');
  return ok({
    date: input.date,
    state: input.state,
    source: input.source,
    purpose: input.purpose,
    nature: input.nature,
    amount: amount.value,
    summary,
    voucher: input.voucher?.trim(),
    handledBy: input.handledBy?.trim(),
    transfer,
  });
}

const settingsOf = async (reader: Reader): Promise<CompleteSettings> =>
  completeSettings(await reader.get(settingsRecord, SETTINGS_ID));

/** Enters one line of the budget or of the ledger. */
export const enterFunding = defineCommand({
  name: 'enterFunding',
  input: z.object({ unit: z.string(), ...line }),
  async load(reader, input) {
    return { unit: await reader.get(unitRecord, input.unit), settings: await settingsOf(reader) };
  },
  decide({ unit, settings }, input, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return refuse('unit-missing', 'unit');
    const entry = read(input, allowedBy(settings), context.today);
    if (!entry.ok) return entry;
    return ok([change(fundingRecord, { id: context.newId(), unit: input.unit }, entry.value)]);
  },
});

export const changeFunding = defineCommand({
  name: 'changeFunding',
  input: z.object({ entry: z.string(), ...line }),
  async load(reader, input) {
    return { before: await reader.get(fundingRecord, input.entry), settings: await settingsOf(reader) };
  },
  decide({ before, settings }, input, context): Result<Change[], Refusal> {
    if (before === undefined || before.deleted) return refuse('gone');
    const entry = read(input, allowedBy(settings, before), context.today);
    if (!entry.ok) return entry;
    return ok([change(fundingRecord, before, entry.value)]);
  },
});

export const deleteFunding = defineCommand({
  name: 'deleteFunding',
  input: z.object({ entry: z.string() }),
  load: (reader, input) => reader.get(fundingRecord, input.entry),
  decide(before): Result<Change[], Refusal> {
    if (before === undefined || before.deleted) return refuse('gone');
    return ok([change(fundingRecord, before, { deleted: true })]);
  },
});
