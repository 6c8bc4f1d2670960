/** What may stand in an entry, by the declaration of its register. */
import type { Refusal } from '#domain/contracts.ts';
import { addDays, isDate } from '#kernel/calendar.ts';
import type { EntryFields, FieldValue } from './book.record.ts';
import { type Book, type Field, readValue, titleField } from './book.ts';

export const LONGEST_TEXT = 120;
export const LONGEST_LONG_TEXT = 4000;
const LARGEST = 100_000_000;
/** Money in fen: ten billion yuan. */
const MOST_MONEY = 1_000_000_000_000;
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;
/** What is due within so many days is worth preparing for. */
export const DUE_SOON_DAYS = 60;

const refuse = (code: string, field: string, values?: Refusal['values']): Refusal => ({
  code: `entry.${code}`,
  field,
  ...(values && { values }),
});

function textProblem(name: string, value: FieldValue, most: number): Refusal | undefined {
  if (typeof value !== 'string') return refuse('invalid', name);
  return value.length > most ? refuse('too-long', name, { most }) : undefined;
}

function numberProblem(name: string, value: FieldValue, most: number): Refusal | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return refuse('number-invalid', name);
  return value > most ? refuse('number-too-large', name, { most }) : undefined;
}

function listProblem(name: string, value: FieldValue, allowed: readonly string[]): Refusal | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.every((each) => allowed.includes(each)) ? undefined : refuse('choice-unknown', name);
}

function valueProblem(name: string, field: Field, value: FieldValue, allowed: Allowed): Refusal | undefined {
  switch (field.type) {
    case 'text':
      return textProblem(name, value, LONGEST_TEXT);
    case 'longText':
      return textProblem(name, value, LONGEST_LONG_TEXT);
    case 'whole':
      return numberProblem(name, value, field.most ?? LARGEST);
    case 'money':
      return numberProblem(name, value, MOST_MONEY);
    case 'year':
      return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR
        ? undefined
        : refuse('year-invalid', name, { first: FIRST_YEAR, last: LAST_YEAR });
    case 'date':
      return isDate(value) ? undefined : refuse('date-invalid', name);
    case 'yes':
      return typeof value === 'boolean' ? undefined : refuse('invalid', name);
    case 'choice':
    case 'choices':
      return listProblem(name, value, [...field.of, ...allowed.before(name)]);
    case 'groups':
      return listProblem(name, value, [...allowed.groups, ...allowed.before(name)]);
    case 'link':
      return allowed.links.has(String(value)) || allowed.before(name).includes(String(value))
        ? undefined
        : refuse('link-gone', name);
  }
}

export interface Allowed {
  /** Groups of the settings. */
  groups: readonly string[];
  /** Ids of linked records that exist. */
  links: ReadonlySet<string>;
  /** What stood in a field before: it stays allowed where it stands. */
  before: (field: string) => readonly string[];
}

/** Texts trimmed, fields that the register does not know left out; empty ones are undefined. */
export function tidied(book: Book, fields: EntryFields): EntryFields {
  return Object.fromEntries(
    Object.entries(book.fields).map(([name, field]) => {
      const value = fields[name];
      if (typeof value !== 'string') return [name, value === false ? undefined : emptied(value)];
      const plain = field.type === 'longText' ? value.trim() : value.trim().replace(/\s+/g, ' ');
      return [name, emptied(plain)];
    }),
  );
}

function emptied(value: FieldValue | undefined): FieldValue | undefined {
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** Why an entry cannot be saved as it is, the first field of the form first. `fields` as `tidied` gives them. */
export function entryProblem(book: Book, fields: EntryFields, allowed: Allowed): Refusal | undefined {
  for (const [name, field] of Object.entries(book.fields)) {
    const value = fields[name];
    if (value === undefined) {
      if (field.required) return refuse('required', name);
      continue;
    }
    const problem = valueProblem(name, field, value, allowed);
    if (problem) return problem;
  }
  for (const [least, most] of book.atMost ?? []) {
    const [low, high] = [fields[least], fields[most]];
    if (low === undefined || high === undefined || low <= high) continue;
    // Of two days the later one is to be put right, of two counts the part.
    return typeof low === 'string'
      ? refuse('earlier-than', most, { other: least })
      : refuse('more-than', least, { other: most });
  }
  return undefined;
}

/** Another entry of the unit that says the same in the fields that tell entries apart. */
export function hasTwin(book: Book, fields: EntryFields, others: readonly EntryFields[]): boolean {
  const keys = book.unique;
  if (keys === undefined) return false;
  return others.some((other) => keys.every((name) => (other[name] || undefined) === fields[name]));
}

export function twinProblem(book: Book): Refusal {
  return refuse('already', book.unique?.at(-1) ?? titleField(book));
}

/** What is written where a field was emptied: numbers have no empty form, so the empty text stands for it. */
export function written(book: Book, fields: EntryFields, before: EntryFields | undefined): EntryFields {
  const changed: EntryFields = {};
  for (const [name, field] of Object.entries(book.fields)) {
    const value = fields[name];
    if (value !== undefined) changed[name] = value;
    else if (before !== undefined && readValue(field, before[name]) !== undefined) changed[name] = emptyOf(field);
  }
  return changed;
}

function emptyOf(field: Field): FieldValue {
  if (field.type === 'yes') return false;
  return field.type === 'choices' || field.type === 'groups' ? [] : '';
}

export type DueState = 'overdue' | 'soon';

/** Whether something of an entry is due by a day or soon after it. */
export function dueOf(book: Book, entry: EntryFields, today: string): DueState | undefined {
  const { due } = book;
  if (due === undefined) return undefined;
  const day = entry[due.field];
  if (!isDate(day)) return undefined;
  if (due.unless !== undefined && isDone(due.unless, entry)) return undefined;
  if (day < today) return 'overdue';
  return day <= addDays(today, DUE_SOON_DAYS) ? 'soon' : undefined;
}

function isDone(unless: NonNullable<NonNullable<Book['due']>['unless']>, entry: EntryFields): boolean {
  if ('filled' in unless) return (entry[unless.filled] ?? '') !== '';
  return unless.is.includes(String(entry[unless.field] ?? ''));
}
