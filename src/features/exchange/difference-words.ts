import { formatDate, formatFen, formatMonth, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { fieldName } from '#i18n/record-words.ts';

/** What a record is called in a list. */
export function titleOf(record: Record<string, unknown>): string {
  const { name, title, topic, what, task, summary, date, month, year } = record;
  const named = [name, title, topic, what, task, summary, date, month, year].find(
    (value) => value !== undefined && value !== null && value !== '',
  );
  return named === undefined ? '' : String(named);
}

type RegisterWords = { title: string; fields: Record<string, string>; choices: Record<string, Record<string, string>> };

/** Words of a kind that is a register. */
function registerWords({ registers }: Messages, kind: string): RegisterWords | undefined {
  return (registers.books as unknown as Record<string, RegisterWords>)[kind];
}

export function fieldWords(messages: Messages, kind: string, field: string): string {
  // Some fields are one per item or record, such as the points of each item of a score sheet.
  const [family = field, of] = field.split('/');
  const word = registerWords(messages, kind)?.fields[field] ?? fieldName(messages, kind, family) ?? family;
  return of === undefined ? word : `${word}: ${sheetItem(messages, of) ?? of}`;
}

/** Items of the proposed score sheets have words. */
function sheetItem({ inspectionSheets }: Messages, id: string): string | undefined {
  return (inspectionSheets.visit.items[id] ?? inspectionSheets['year-end'].items[id])?.name;
}

/** A value of a field as a person reads it. */
export function valueWords(
  messages: Messages,
  kind: string,
  field: string,
  value: unknown,
  /** Names of what ids in the value stand for. */
  names: Readonly<Record<string, string>> = {},
): string {
  const { differences } = messages.handOver;
  if (field === 'deleted') return value === true ? differences.deleted : differences.goneOn;
  const choice = registerWords(messages, kind)?.choices[field]?.[String(value)];
  if (choice !== undefined) return choice;
  if (value === null || value === undefined || value === '') return differences.empty;
  if (typeof value === 'boolean') return value ? differences.yes : differences.no;
  if (typeof value === 'number') {
    if (field === 'amount' || field === 'floor') return formatFen(value);
    // Points are kept in tenths, and -1 is none.
    if (/^(given|self)\//.test(field)) return value < 0 ? differences.empty : formatNumber(value / 10);
    return field === 'year' || field === 'birthYear' ? String(value) : formatNumber(value);
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
    return names[value] ?? listWord(messages, value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? differences.empty
      : value.map((each) => valueWords(messages, kind, field, each, names)).join(', ');
  }
  if (isFromYear(value)) return `${valueWords(messages, kind, field, value.value, names)} (${value.from})`;
  return Object.entries(value as object)
    .map(([name, each]) => `${wordOf(messages, kind, names, name)}: ${valueWords(messages, kind, name, each, names)}`)
    .join(', ');
}

/** What holds from a year on. */
function isFromYear(value: unknown): value is { from: number; value: unknown } {
  return typeof value === 'object' && value !== null && 'from' in value && 'value' in value;
}

function wordOf(messages: Messages, kind: string, names: Readonly<Record<string, string>>, name: string): string {
  return names[name] ?? listWord(messages, name) ?? fieldName(messages, kind, name) ?? name;
}

/** Ids of built-in entries of lists have words. */
function listWord({ lists }: Messages, id: string): string | undefined {
  for (const list of Object.values(lists) as Record<string, unknown>[]) {
    const word = list[id];
    if (typeof word === 'string') return word;
  }
  return undefined;
}
