/**
 * Stamps: hybrid logical clocks. A stamp gives every write one place in the order of all writes of all devices,
 * whatever their wall clocks say.
 */

/** `<moment in base 36, 11 digits>-<device>`: text order is stamp order, equal moments are ordered by device. */
export type Stamp = string;

/** Milliseconds since 2000-01-01 UTC times 4096, plus a counter: fits a double until the year 2069. */
export type Moment = number;

const EPOCH = 946_684_800_000;
const TICKS = 4096;
const DAY_AHEAD = 24 * 3_600_000 * TICKS;

export function momentOf(milliseconds: number): Moment {
  return Math.max(0, Math.floor(milliseconds - EPOCH)) * TICKS;
}

/** Milliseconds since 1970 of a moment. */
export function millisecondsOf(moment: Moment): number {
  return Math.floor(moment / TICKS) + EPOCH;
}

export function makeStamp(moment: Moment, device: string): Stamp {
  return `${moment.toString(36).padStart(11, '0')}-${device}`;
}

export function stampMoment(stamp: Stamp): Moment {
  return Number.parseInt(stamp.slice(0, 11), 36);
}

export function stampDevice(stamp: Stamp): string {
  return stamp.slice(12);
}

/** Who a write is by: a value that an undo put back beside another keeps the device that first wrote it. */
export function stampAuthor(stamp: Stamp): string {
  return stampDevice(stamp).split('~', 1)[0] as string;
}

/** For a value put back beside the one that `stamp` writes: just before it, so that the other stays the one shown. */
export function besideStamp(first: Stamp, stamp: Stamp): Stamp {
  return makeStamp(stampMoment(stamp) - 1, `${stampAuthor(first)}~${stampDevice(stamp)}`);
}

/**
 * The moment of a new write: later than this device's last one, than the wall clock's reading, and than everything the
 * write replaces (`seen`), even where that was written by a clock that runs ahead.
 */
export function nextMoment(last: Moment, milliseconds: number, seen: Moment): Moment {
  return Math.max(momentOf(milliseconds), last + 1, seen + 1);
}

/** A stamp of the future by more than a day is kept and flagged, but must not pull this device's clock along. */
export function isFarAhead(moment: Moment, milliseconds: number): boolean {
  return moment > momentOf(milliseconds) + DAY_AHEAD;
}
