/**
 * The learner ledger: per person and year, who came where and when, packed. From it follows whether a person is first
 * or last in a unit and month, so distinct counts stay exact under every change.
 *
 * An entry is one whole number: place (16 bits) | month 1..12 (4) | counts for the rate (1) | times (11).
 */

export interface PersonYear {
  placeMask: number;
  homeMask: number;
  /** Number of the unit where the person lives in that year. */
  home: number;
  entries: number[];
}

const MOST_TIMES = 0x7ff;

export function entryPlace(entry: number): number {
  return entry >>> 16;
}
export function entryMonth(entry: number): number {
  return (entry >>> 12) & 15;
}
export function entryCounts(entry: number): boolean {
  return (entry & 0x800) !== 0;
}
export function entryTimes(entry: number): number {
  return entry & MOST_TIMES;
}

/** Adds or takes away attendances of one place and month. Throws where the ledger would contradict the sessions. */
export function addTimes(person: PersonYear, place: number, month: number, counts: boolean, times: number): void {
  const key = ((place << 16) | (month << 12) | (counts ? 0x800 : 0)) >>> 0;
  const index = person.entries.findIndex((entry) => (entry & ~MOST_TIMES) >>> 0 === key);
  const known = index < 0 ? 0 : entryTimes(person.entries[index] as number);
  const next = known + times;
  if (next < 0 || next > MOST_TIMES) throw new Error(`ledger: ${next} attendances at place ${place} in month ${month}`);
  if (next === 0) {
    if (index >= 0) person.entries.splice(index, 1);
  } else if (index < 0) person.entries.push((key | next) >>> 0);
  else person.entries[index] = (key | next) >>> 0;
}

/** A page of 64 persons: per person `[place in page << 16 | entries, place mask, home mask, home unit, ...entries]`. */
export function packPage(persons: ReadonlyMap<number, PersonYear>): Uint32Array {
  const kept = [...persons].filter(([, person]) => person.entries.length > 0).sort((one, other) => one[0] - other[0]);
  let size = 0;
  for (const [, person] of kept) size += 4 + person.entries.length;
  const packed = new Uint32Array(size);
  let at = 0;
  for (const [slot, person] of kept) {
    packed[at] = (slot << 16) | person.entries.length;
    packed[at + 1] = person.placeMask;
    packed[at + 2] = person.homeMask;
    packed[at + 3] = person.home;
    packed.set(
      person.entries.sort((one, other) => one - other),
      at + 4,
    );
    at += 4 + person.entries.length;
  }
  return packed;
}

/** Every person of a page as it lies; the entries are a part of the page itself. */
export function visitPage(
  packed: Uint32Array,
  visit: (slot: number, person: Omit<PersonYear, 'entries'> & { entries: Uint32Array }) => void,
): void {
  for (let at = 0; at < packed.length; ) {
    const head = packed[at] as number;
    const end = at + 4 + (head & 0xffff);
    visit(head >>> 16, {
      placeMask: packed[at + 1] as number,
      homeMask: packed[at + 2] as number,
      home: packed[at + 3] as number,
      entries: packed.subarray(at + 4, end),
    });
    at = end;
  }
}

export function unpackPage(packed: Uint32Array | undefined): Map<number, PersonYear> {
  const persons = new Map<number, PersonYear>();
  if (packed === undefined) return persons;
  visitPage(packed, (slot, person) => {
    persons.set(slot, { ...person, entries: Array.from(person.entries) });
  });
  return persons;
}
