import type { Reader } from '#domain/contracts.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { lastDayOfYear } from '#kernel/calendar.ts';

/** Beyond so many codes the latest session is asked for along the dates instead of unit by unit. */
const FEW_UNITS = 48;
/** Sessions looked through along the dates, newest first. */
const LOOKED_THROUGH = 60;

/** Date of the latest session held in a unit's subtree in a year, not later than today. */
export async function latestSessionDate(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  year: number,
  today: string,
): Promise<string | undefined> {
  const first = `${year}-01-01`;
  const last = today < lastDayOfYear(year) ? today : lastDayOfYear(year);
  if (last < first) return undefined;
  const codes = tree.subtreeOf(unit);
  const range = { newestFirst: true };
  if (codes.length <= FEW_UNITS) {
    const found = await Promise.all(
      codes.map((code) =>
        reader.range(sessionRecord, '[unit+f.date]', { ...range, from: [code, first], to: [code, last], limit: 1 }),
      ),
    );
    return found
      .flat()
      .map((session) => session.date)
      .sort()
      .at(-1);
  }
  const within = new Set(codes);
  const newest = await reader.range(sessionRecord, 'f.date', {
    ...range,
    from: first,
    to: last,
    limit: LOOKED_THROUGH,
  });
  return newest.find((session) => within.has(session.unit))?.date;
}
