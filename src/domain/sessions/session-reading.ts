/** Sessions of a unit and everything below it between two days. */
import type { IndexRange, Reader, Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { compare, type IsoDate } from '#kernel/calendar.ts';
import { type Session, sessionRecord } from './session.record.ts';

type Read = (more: Omit<IndexRange, 'from' | 'to'>) => Promise<Stored<Session>[]>;

/**
 * One way to read for each index range that holds them: all sessions at once where every unit known stands in this one,
 * else unit by unit. That a unit has no parent does not tell it: its parent may not have arrived yet, or there is a
 * second top.
 */
function readsOf(reader: Reader, tree: UnitTree, unit: string, from: IsoDate, to: IsoDate): Read[] {
  const codes = tree.subtreeOf(unit);
  if (!tree.holdsAll(unit)) {
    return codes.map(
      (code) => (more) => reader.range(sessionRecord, '[unit+f.date]', { from: [code, from], to: [code, to], ...more }),
    );
  }
  return [(more) => reader.range(sessionRecord, 'f.date', { from, to, ...more })];
}

/** Sessions may lie under a code of which no unit has arrived: no total has them, and they are nobody's here. */
function ownedBy(tree: UnitTree, unit: string): (session: Stored<Session>) => boolean {
  const codes = new Set(tree.subtreeOf(unit));
  return (session) => codes.has(session.unit);
}

/** All of them, newest first. */
export async function sessionsBetween(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  from: IsoDate,
  to: IsoDate,
): Promise<Stored<Session>[]> {
  const found = await Promise.all(readsOf(reader, tree, unit, from, to).map((read) => read({})));
  return found.flat().filter(ownedBy(tree, unit)).sort(laterFirst);
}

/** At least the newest `limit` of those that are asked for, in no order. */
export async function newestBetween(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  from: IsoDate,
  to: IsoDate,
  limit: number,
  isAsked: (session: Stored<Session>) => boolean = () => true,
): Promise<Stored<Session>[]> {
  const isOwn = ownedBy(tree, unit);
  const newest = async (read: Read): Promise<Stored<Session>[]> => {
    for (let ask = limit; ; ask *= 2) {
      const found = await read({ newestFirst: true, limit: ask });
      const fitting = found.filter((session) => isOwn(session) && isAsked(session));
      if (fitting.length >= limit || found.length < ask) return fitting.slice(0, limit);
    }
  };
  return (await Promise.all(readsOf(reader, tree, unit, from, to).map(newest))).flat();
}

export function laterFirst(one: Stored<Session>, other: Stored<Session>): number {
  return compare(other.date, one.date) || compare(other.start ?? '', one.start ?? '') || compare(other.id, one.id);
}
