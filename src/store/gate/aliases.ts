/** Two records of one person, and back: whoever is concerned leaves the ledger and comes back as the sessions tell it. */
import { aliasSets } from '#domain/attendance/aliases.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Turn } from './facts.ts';
import type { Attended } from './ledgers.ts';
import { presentIn } from './sessions.ts';
import { attendedBy, standing } from './take-sessions.ts';
import type { Work } from './work.ts';

type Pair = { from: string; into: string };

function standingPairs(states: Iterable<RecordState | undefined>): Pair[] {
  const pairs: Pair[] = [];
  for (const state of states) {
    if (state !== undefined && state.f.deleted !== true) pairs.push(state.f as unknown as Pair);
  }
  return pairs;
}

/** `turns` of learner aliases, already written. */
export async function realias(work: Work, turns: ReadonlyMap<string, Turn>): Promise<void> {
  const { database, learners, ledgers, units, settings } = work;
  const rows = await database.rows('learnerAlias').toArray();
  const now = aliasSets(standingPairs(rows));
  const past = aliasSets(standingPairs(rows.map((row) => (turns.has(row.id) ? turns.get(row.id)?.before : row))));
  const touched = new Set<string>();
  for (const { before, after } of turns.values()) {
    for (const { from, into } of standingPairs([before, after])) touched.add(from).add(into);
  }
  const concerned = new Set(touched);
  for (const sets of [now, past]) {
    for (const set of sets.values()) {
      if (set.some((id) => touched.has(id))) for (const id of set) concerned.add(id);
    }
  }
  const root = await rootHome(work, [...concerned]);
  await learners.allocate(root);
  const numbers = await learners.numbersOf([...concerned]);
  await learners.prepareStates(numbers.values());
  const been = await ledgers.forget([...new Set([...numbers.values()].map((number) => learners.personOf(number)))]);
  for (const [id, number] of numbers)
    learners.setPerson(number, number === undefined ? number : (numbers.get(standsFor(now, id)) ?? number));

  const mine = new Map([...numbers.values()].map((number) => [number, learners.personOf(number)]));
  const attended: Attended[] = [];
  const seen = new Set<string>();
  for (const { place, year, month } of been) {
    const where = `${place}/${year}/${month}`;
    if (seen.has(where)) continue;
    seen.add(where);
    const unit = units.code(place) as string;
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    const sessions = await database.session
      .where('[unit+f.date]')
      .between([unit, `${prefix}-01`], [unit, `${prefix}-31`], true, true)
      .toArray();
    for (const row of sessions) {
      const present = presentIn(row).filter((number) => mine.has(number));
      const found = standing(
        row,
        present,
        settings,
        (code) => units.numberOf(code),
        (number) => mine.get(number) as number,
      );
      for (const person of found?.persons ?? []) if (found) attended.push(attendedBy(person, found, 1));
    }
  }
  await ledgers.attend(attended);
}

function standsFor(sets: ReadonlyMap<string, string[]>, id: string): string {
  for (const [root, set] of sets) if (set.includes(id)) return root;
  return id;
}

/** Where to keep the page of a learner known only by an alias so far. */
async function rootHome(work: Work, ids: readonly string[]): Promise<Map<string, number>> {
  const known = await work.learners.numbersOf(ids);
  const home = work.units.root() ?? 0;
  return new Map(ids.filter((id) => !known.has(id)).map((id) => [id, home]));
}
