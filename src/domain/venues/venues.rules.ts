import type { Figure, KnownUnit } from '#domain/books/book.ts';
import { countBy, share, sumOf } from '#domain/books/share.ts';

interface OpenPlace {
  venueKind?: string;
  openness?: string;
}
interface Hours {
  year?: number;
  planned?: number;
  opened?: number;
}

/** A place that opens in part is open to residents. */
const isOpen = (venue: OpenPlace): boolean => venue.openness === 'open' || venue.openness === 'partly';

/** Open of all, first of all venues, then of each kind; hours opened against those planned for the year. */
export function venueFigures(
  venues: readonly OpenPlace[],
  hours: readonly Hours[],
  year: number,
): Figure<'open' | 'openOfKind' | 'hours' | 'noHours'>[] {
  const figures: Figure<'open' | 'openOfKind' | 'hours' | 'noHours'>[] = [];
  const open = venues.filter(isOpen);
  const all = share(open.length, venues.length);
  if (all === undefined) return [];
  figures.push({ id: 'open', values: all });
  const kinds = countBy(venues, (venue) => venue.venueKind);
  const openKinds = countBy(open, (venue) => venue.venueKind);
  for (const [kind, count] of kinds) {
    const ofKind = share(openKinds.get(kind) ?? 0, count);
    if (ofKind && kinds.size > 1) figures.push({ id: 'openOfKind', values: { ...ofKind, kind } });
  }
  const ofYear = hours.filter((each) => each.year === year);
  const planned = sumOf(ofYear, (each) => each.planned);
  const opened = sumOf(ofYear, (each) => each.opened);
  const kept = share(opened, planned);
  figures.push(
    kept
      ? { id: 'hours', values: { planned, opened, percent: kept.percent, year } }
      : { id: 'noHours', values: { year } },
  );
  return figures;
}

interface Equipment {
  unit: string;
  count?: number;
  working?: number;
}

const DISTANCE = ['online', 'broadcast', 'disc'];

/** Streets and townships with working equipment of their own, of all; sessions at a distance, of all sessions. */
export function equipmentFigures(
  equipment: readonly Equipment[],
  units: readonly KnownUnit[],
  sessionsByMode: Readonly<Record<string, number>>,
  year: number,
): Figure<'streets' | 'distance'>[] {
  const figures: Figure<'streets' | 'distance'>[] = [];
  const equipped = new Set(equipment.filter((each) => (each.working ?? each.count ?? 1) > 0).map(({ unit }) => unit));
  const streets = units.filter(({ place }) => place === 'street' || place === 'township');
  const covered = share(streets.filter(({ id }) => equipped.has(id)).length, streets.length);
  if (covered) figures.push({ id: 'streets', values: covered });
  const held = Object.values(sessionsByMode).reduce((sum, count) => sum + count, 0);
  const far = share(
    DISTANCE.reduce((sum, mode) => sum + (sessionsByMode[mode] ?? 0), 0),
    held,
  );
  if (far) figures.push({ id: 'distance', values: { ...far, year } });
  return figures;
}
