/** Sessions of a unit and everything below it between two days, newest first. */
import type { Reader, Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { compare, type IsoDate } from '#kernel/calendar.ts';
import { type Session, sessionRecord } from './session.record.ts';

export async function sessionsBetween(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  from: IsoDate,
  to: IsoDate,
): Promise<Stored<Session>[]> {
  const record = tree.unit(unit);
  const isTop = record !== undefined && (record.parent === undefined || record.parent === '');
  const found = isTop
    ? [await reader.range(sessionRecord, 'f.date', { from, to })]
    : await Promise.all(
        tree
          .subtreeOf(unit)
          .map((code) => reader.range(sessionRecord, '[unit+f.date]', { from: [code, from], to: [code, to] })),
      );
  return found.flat().sort(laterFirst);
}

function laterFirst(one: Stored<Session>, other: Stored<Session>): number {
  return compare(other.date, one.date) || compare(other.start ?? '', one.start ?? '') || compare(other.id, one.id);
}
