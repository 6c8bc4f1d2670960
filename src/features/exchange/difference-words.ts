import { formatDate, formatFen, formatMonth, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';

/** What a record is called in a list. */
export function titleOf(record: Record<string, unknown>): string {
  const named = [record.name, record.summary, record.date, record.month, record.year].find(
    (value) => value !== undefined && value !== null && value !== '',
  );
  return named === undefined ? '' : String(named);
}

/** A value of a field as a person reads it. */
export function valueWords(messages: Messages, field: string, value: unknown): string {
  const { differences } = messages.handOver;
  if (value === null || value === undefined || value === '') return differences.empty;
  if (typeof value === 'boolean') return value ? differences.yes : differences.no;
  if (typeof value === 'number') {
    if (field === 'amount' || field === 'floor') return formatFen(value);
    return field === 'year' || field === 'birthYear' ? String(value) : formatNumber(value);
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
    return listWord(messages, value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? differences.empty : value.map((each) => valueWords(messages, field, each)).join(', ');
  }
  return Object.entries(value as object)
    .map(([name, each]) => `${listWord(messages, name) ?? name}: ${valueWords(messages, field, each)}`)
    .join(', ');
}

/** Ids of built-in entries of lists have words. */
function listWord({ lists }: Messages, id: string): string | undefined {
  for (const list of Object.values(lists) as Record<string, unknown>[]) {
    const word = list[id];
    if (typeof word === 'string') return word;
  }
  return undefined;
}
