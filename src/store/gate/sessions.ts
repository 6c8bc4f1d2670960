/** A session's roster, packed. Stamp order alone decides about a mark; an untick stays with mark 0. */
import type { RecordState } from '#kernel/register.ts';
import { type Moment, makeStamp, type Stamp, stampDevice, stampMoment } from '#kernel/stamp.ts';
import type { SessionRow } from '#store/database.ts';

export interface Mark {
  mark: number;
  moment: Moment;
  device: string;
}

/** Learner number -> mark. */
export type Roster = Map<number, Mark>;

export function readRoster(row: SessionRow | undefined): Roster {
  const roster: Roster = new Map();
  if (row === undefined) return roster;
  const sameMoment = row.at.length === 1;
  const sameDevice = row.ad.length === 1;
  row.a.forEach((packed, index) => {
    roster.set(packed >>> 4, {
      mark: packed & 15,
      moment: row.at[sameMoment ? 0 : index] as number,
      device: row.devices[row.ad[sameDevice ? 0 : index] as number] as string,
    });
  });
  return roster;
}

function later(one: Mark, other: Mark): boolean {
  if (one.moment !== other.moment) return one.moment > other.moment;
  if (one.device !== other.device) return one.device > other.device;
  return one.mark > other.mark;
}

/** Takes over a mark where it is the later one. Returns whether anything changed. */
export function takeMark(roster: Roster, learner: number, mark: Mark): boolean {
  const known = roster.get(learner);
  if (known !== undefined && !later(mark, known)) return false;
  roster.set(learner, mark);
  return true;
}

export function markOf(mark: number, stamp: Stamp): Mark {
  return { mark, moment: stampMoment(stamp), device: stampDevice(stamp) };
}

export function markStamp(mark: Mark): Stamp {
  return makeStamp(mark.moment, mark.device);
}

/** Learner numbers that are marked present, straight from the packed row. */
export function presentIn(row: SessionRow): number[] {
  const present: number[] = [];
  for (const packed of row.a) if ((packed & 15) !== 0) present.push(packed >>> 4);
  return present;
}

export function packSession(state: RecordState, roster: Roster): SessionRow {
  return packAlike(state, roster) ?? packMixed(state, roster);
}

/** A roster of one moment and device, as a session is first written: no stamp per mark. */
function packAlike(state: RecordState, roster: Roster): SessionRow | undefined {
  const a = new Uint32Array(roster.size);
  let first: Mark | undefined;
  let at = 0;
  for (const [learner, mark] of roster) {
    first ??= mark;
    if (mark !== first && (mark.moment !== first.moment || mark.device !== first.device)) return undefined;
    a[at] = (learner << 4) | mark.mark;
    at += 1;
  }
  if (first === undefined) return undefined;
  return { ...state, a: a.sort(), at: Float64Array.of(first.moment), ad: Uint16Array.of(0), devices: [first.device] };
}

function packMixed(state: RecordState, roster: Roster): SessionRow {
  const marks = [...roster].sort((one, other) => one[0] - other[0]);
  const devices = [...new Set(marks.map(([, mark]) => mark.device))].sort();
  const moments = marks.map(([, mark]) => mark.moment);
  const alike = moments.every((moment) => moment === moments[0]);
  return {
    ...state,
    a: Uint32Array.from(marks, ([learner, { mark }]) => ((learner << 4) | mark) >>> 0),
    at: Float64Array.from(alike ? moments.slice(0, 1) : moments),
    ad: Uint16Array.from(
      devices.length < 2 ? marks.slice(0, 1).map(() => 0) : marks.map(([, mark]) => devices.indexOf(mark.device)),
    ),
    devices,
  };
}
