/** On an inspector's device persons are counted; who they are shows only in rows that were opened, which is written down. */
import type { PastChange } from '#domain/contracts.ts';
import { COVERED } from '#domain/learners/covered.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { personLookRecord } from '#domain/learners/look.record.ts';
import { DUTY, type Duty } from '#domain/roles/duty.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Database } from './database.ts';
import { readIdentity } from './gate/identity.ts';

/** The birth year stays: age bands are counted by it. */
const HIDDEN = (learnerRecord.personal ?? []).filter((field) => field !== 'birthYear');

/** Ids of persons whose rows were opened here; undefined where nothing is covered. */
async function openedHere(database: Database): Promise<Set<unknown> | undefined> {
  const duty = (await database.meta.get(`preference/${DUTY}`))?.value as Duty | undefined;
  if (duty?.role !== 'inspector') return undefined;
  const device = (await readIdentity(database))?.device;
  const looks = await database.rows(personLookRecord.kind).toArray();
  return new Set(looks.filter(({ f }) => f.device === device).map(({ f }) => f.learner));
}

export async function cover(database: Database, states: RecordState[]): Promise<RecordState[]> {
  return (await coverSeen(database)).cover(states);
}

/** How persons are to be covered as of now; `sign`: another one whenever that is another way. */
export async function coverSeen(
  database: Database,
): Promise<{ cover: (states: RecordState[]) => RecordState[]; sign: string }> {
  const opened = await openedHere(database);
  if (opened === undefined) return { cover: (states) => states, sign: '' };
  const covered = (state: RecordState): RecordState => {
    if (opened.has(state.id)) return state;
    const f = { ...state.f };
    for (const field of HIDDEN) if (field in f) f[field] = field === 'name' ? COVERED : '';
    const { s, ...rest } = state;
    const others = Object.entries(s ?? {}).filter(([field]) => !HIDDEN.includes(field));
    return { ...rest, f, ...(others.length > 0 && { s: Object.fromEntries(others) }) };
  };
  return { cover: (states) => states.map(covered), sign: `covered but ${opened.size}` };
}

export async function coverPast(database: Database, changes: PastChange[]): Promise<PastChange[]> {
  const opened = await openedHere(database);
  if (opened === undefined) return changes;
  const covered = (field: string) => HIDDEN.includes(field);
  return changes.map((one) =>
    one.kind !== learnerRecord.kind || opened.has(one.id)
      ? one
      : {
          ...one,
          fields: one.fields.map((each) => (covered(each.field) ? { ...each, from: COVERED, to: COVERED } : each)),
        },
  );
}
