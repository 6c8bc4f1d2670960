/** Names for the ids that stand in fields, so that a change can be told in words. */
import { bookRecord } from '#domain/books/book.record.ts';
import type { Reader } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { roundRecord } from '#domain/inspections/inspection.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { taskRecord } from '#domain/plans/plan.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';

/** Id -> name. */
export type RecordNames = Record<string, string>;

/** Registers whose entries others belong to. */
const OWNERS = ['venue', 'educator', 'body', 'meeting', 'decision'] as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function idsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (UUID.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) idsIn(each, found);
  }
}

/** Names of units, courses, own entries of lists, and of the organizations, sessions and people whose ids stand in the values. */
export async function readNames(reader: Reader, values: readonly unknown[]): Promise<RecordNames> {
  const ids = new Set<string>();
  for (const value of values) idsIn(value, ids);
  const [units, courses, settings, organizations, learners, sessions] = await Promise.all([
    reader.all(unitRecord),
    reader.all(courseRecord),
    reader.get(settingsRecord, SETTINGS_ID),
    ids.size === 0 ? [] : reader.getMany(organizationRecord, [...ids]),
    ids.size === 0 ? [] : reader.getMany(learnerRecord, [...ids]),
    ids.size === 0 ? [] : reader.getMany(sessionRecord, [...ids]),
  ]);
  const names: RecordNames = {};
  for (const { id, name } of [...units, ...courses, ...organizations, ...learners]) names[id] = name;
  // A course meets often: of its sessions only the day tells which.
  for (const { id, name, date } of sessions) names[id] = `${name} ${date}`;
  for (const kind of ids.size === 0 ? [] : OWNERS) {
    for (const entry of await reader.getMany(bookRecord(kind), [...ids])) names[entry.id] = titleOf(entry, {});
  }
  for (const kind of ids.size === 0 ? [] : [taskRecord, roundRecord]) {
    for (const { id, title } of await reader.getMany<{ title: string }>(kind, [...ids])) names[id] = title;
  }
  const lists = Object.values(completeSettings(settings)).filter((list) => Array.isArray(list)) as unknown[][];
  for (const entry of lists.flat() as { id?: unknown; name?: unknown }[]) {
    if (typeof entry?.id === 'string' && typeof entry.name === 'string' && entry.name !== '')
      names[entry.id] = entry.name;
  }
  return names;
}

/** What a record is called in a list: its own name, or that of what it is about, or its date. */
export function titleOf(record: Readonly<Record<string, unknown>>, names: RecordNames): string {
  const nameIn = (field: string) => names[String(record[field] ?? '')];
  const about = ['organization', 'learner', 'from', 'course'].map(nameIn);
  const own = ['name', 'title', 'topic', 'what', 'task', 'summary', 'text'].map((field) => record[field]);
  // A visit is called after its round: what was thought of it is no name.
  const named = [nameIn('round'), ...own, ...about, record.date, record.month, record.year].find(
    (value) => value !== undefined && value !== null && value !== '',
  );
  return named === undefined ? '' : String(named);
}
