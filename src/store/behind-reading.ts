/**
 * The people behind a figure, a window of them: of the ledger only the pages of those homes are read at which the window
 * lies, of the sealed pages only those of the people shown. So opening such a list costs what it shows, not the district.
 */
import { entryCounts, entryTimes, visitPage } from '#domain/attendance/ledger.ts';
import { FIRST_GROUP, RESIDENTS } from '#domain/attendance/segments.ts';
import type { PeopleAsked } from '#domain/contracts.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Database, LedgerRow } from './database.ts';
import { LearnerPages, PAGE_SIZE } from './gate/learners.ts';
import { UNKNOWN_HOME } from './gate/ledgers.ts';
import { UnitNumbers } from './gate/units.ts';
import { ledgerKey } from './keys.ts';
import type { Seal } from './sealing.ts';

export interface PersonBehind {
  id: string;
  /** Attendances that count for the figure. */
  times: number;
  /** Null for a person of whom only ticks have arrived. */
  state: RecordState | null;
}

/** A person in the ledger: number on this device, unit that stands for the home, attendances. */
interface Found {
  number: number;
  home: number | undefined;
  times: number;
}

const FIRST_HOMES = 4;

export async function peopleBehind(
  database: Database,
  seal: Seal,
  asked: PeopleAsked,
): Promise<{ people: PersonBehind[]; more: boolean }> {
  const scan = await LedgerScan.open(database, asked);
  const found = scan === undefined ? [] : await scan.upTo(asked.from + asked.count + 1);
  const shown = found.slice(asked.from, asked.from + asked.count);
  const pages = new LearnerPages(database, seal);
  await pages.prepareStates(shown.map(({ number }) => number));
  return {
    people: shown.map(({ number, times }) => ({ id: pages.idOf(number), times, state: pages.stateOf(number) })),
    more: found.length > asked.from + asked.count,
  };
}

/** How many people were counted in the year before and have not come in this one; opens nothing and looks up nobody. */
export async function countMissing(database: Database, unit: string, year: number): Promise<number> {
  const scan = await LedgerScan.open(database, { unit, year, family: 'missing', homes: [], from: 0, count: 0 });
  return scan === undefined ? 0 : (await scan.upTo(Number.POSITIVE_INFINITY)).length;
}

/** Bit of the segment that a figure of all residents or of a group counts; undefined where nobody was ever in it. */
export function segmentBit(groups: readonly string[], group: string | undefined): number | undefined {
  if (group === undefined) return RESIDENTS;
  // A group without a number is one that nobody was ever counted in.
  return groups.includes(group) ? FIRST_GROUP + groups.indexOf(group) : undefined;
}

class LedgerScan {
  /** Ledger pages of the year that is listed, and for who is missing of the year in which they should have come. */
  private readonly rows = new Map<number, { listed: LedgerRow | undefined; later: LedgerRow | undefined }>();
  private readonly under = new Map<number, boolean>();
  private wholeYear = false;

  private readonly database: Database;
  private readonly asked: PeopleAsked;
  private readonly units: UnitNumbers;
  private readonly stands: number;
  private readonly bit: number;

  private constructor(database: Database, asked: PeopleAsked, units: UnitNumbers, stands: number, bit: number) {
    this.database = database;
    this.asked = asked;
    this.units = units;
    this.stands = stands;
    this.bit = bit;
  }

  static async open(database: Database, asked: PeopleAsked): Promise<LedgerScan | undefined> {
    const units = await UnitNumbers.load(database);
    const number = units.known(asked.unit);
    const groups = ((await database.meta.get('groups'))?.value as string[] | undefined) ?? [];
    const bit = segmentBit(groups, asked.group);
    if (number === undefined || bit === undefined) return undefined;
    return new LedgerScan(database, asked, units, units.pathOf(number)[0] as number, bit);
  }

  /** The first so many of the list, or all: home by home in the order asked for, then those who live elsewhere. */
  async upTo(wanted: number): Promise<Found[]> {
    const { homes, total } = this.asked;
    const found: Found[] = [];
    let size = FIRST_HOMES;
    for (let at = 0; at < homes.length && found.length < wanted; size *= 2) {
      found.push(...(await this.livingAt(homes.slice(at, at + size))));
      at += size;
    }
    // Where the sums say how many there are, nobody needs to be looked for in vain.
    if (found.length < Math.min(wanted, total ?? wanted)) {
      const known = new Set(found.map(({ number }) => number));
      await this.loadYear();
      found.push(...ordered(this.matching(this.rows.keys()).filter(({ number }) => !known.has(number))));
    }
    return found;
  }

  private async livingAt(homes: PeopleAsked['homes']): Promise<Found[]> {
    const numbers = homes.map(({ unit }) => this.standsFor(unit));
    const codes = numbers.flatMap((number) => (number === undefined ? [] : this.units.sameAs(number)));
    const pages = await this.database.learnerPages.where('homes').anyOf(codes).primaryKeys();
    const wanted = new Set(pages);
    await this.loadPages([...wanted]);
    let byHome = groupedByHome(this.matching(wanted));
    const isShort = homes.some(
      ({ persons }, index) => persons !== undefined && (byHome.get(numbers[index])?.length ?? 0) < persons,
    );
    if (isShort) {
      // Somebody lived here in that year who lives elsewhere now: the index of today's homes does not tell where.
      await this.loadYear();
      byHome = groupedByHome(this.matching(this.rows.keys()));
    }
    return numbers.flatMap((number) => (number === undefined ? [] : ordered(byHome.get(number) ?? [])));
  }

  private standsFor(unit: string): number | undefined {
    const number = this.units.known(unit);
    return number === undefined ? undefined : this.units.pathOf(number)[0];
  }

  private get listedYear(): number {
    return this.asked.family === 'missing' ? this.asked.year - 1 : this.asked.year;
  }

  private async loadPages(pages: readonly number[]): Promise<void> {
    const missing = pages.filter((page) => !this.rows.has(page));
    if (this.wholeYear || missing.length === 0) return;
    const [listed, later] = await Promise.all([
      this.database.ledger.bulkGet(missing.map((page) => ledgerKey(this.listedYear, page))),
      this.asked.family === 'missing'
        ? this.database.ledger.bulkGet(missing.map((page) => ledgerKey(this.asked.year, page)))
        : [],
    ]);
    missing.forEach((page, index) => {
      this.rows.set(page, { listed: listed[index], later: later[index] });
    });
  }

  private async loadYear(): Promise<void> {
    if (this.wholeYear) return;
    this.wholeYear = true;
    const [listed, later] = await Promise.all([
      ledgerOf(this.database, this.listedYear),
      this.asked.family === 'missing' ? ledgerOf(this.database, this.asked.year) : [],
    ]);
    for (const row of listed) {
      this.rows.set(row.key - ledgerKey(this.listedYear, 0), { listed: row, later: undefined });
    }
    for (const row of later) {
      const known = this.rows.get(row.key - ledgerKey(this.asked.year, 0));
      if (known !== undefined) known.later = row;
    }
  }

  private matching(pages: Iterable<number>): Found[] {
    const found: Found[] = [];
    for (const page of pages) {
      const { listed, later } = this.rows.get(page) ?? {};
      if (listed === undefined) continue;
      const back = later === undefined ? undefined : this.slotsCounted(later);
      visitPage(listed.persons, (slot, person) => {
        const times = this.timesOf(person);
        if (times === 0 || back?.has(slot)) return;
        found.push({ number: page * PAGE_SIZE + slot, home: this.homeOf(person.home), times });
      });
    }
    return found;
  }

  private slotsCounted(row: LedgerRow): Set<number> {
    const slots = new Set<number>();
    visitPage(row.persons, (slot, person) => {
      if (this.timesOf(person) > 0) slots.add(slot);
    });
    return slots;
  }

  /** Attendances of a person that the figure counts; 0 where it does not count the person. */
  private timesOf({ homeMask, home, entries }: { homeMask: number; home: number; entries: Uint32Array }): number {
    const byPlace = this.asked.family === 'place';
    if (!byPlace && (((homeMask >>> this.bit) & 1) === 0 || !this.isUnder(home))) return 0;
    let times = 0;
    for (const entry of entries) {
      if (entryCounts(entry) && (!byPlace || this.isUnder(entry >>> 16))) times += entryTimes(entry);
    }
    return times;
  }

  private homeOf(home: number): number | undefined {
    return home === UNKNOWN_HOME ? this.units.root() : this.units.pathOf(home)[0];
  }

  private isUnder(place: number): boolean {
    let known = this.under.get(place);
    if (known === undefined) {
      const home = this.homeOf(place);
      known = home !== undefined && this.units.pathOf(home).includes(this.stands);
      this.under.set(place, known);
    }
    return known;
  }
}

export function ledgerOf(database: Database, year: number): Promise<LedgerRow[]> {
  return database.ledger
    .where('key')
    .between(ledgerKey(year, 0), ledgerKey(year + 1, 0), true, false)
    .toArray();
}

function groupedByHome(found: readonly Found[]): Map<number | undefined, Found[]> {
  const byHome = new Map<number | undefined, Found[]>();
  for (const person of found) {
    const known = byHome.get(person.home);
    if (known === undefined) byHome.set(person.home, [person]);
    else known.push(person);
  }
  return byHome;
}

/** Who came most often first. */
function ordered(found: readonly Found[]): Found[] {
  return [...found].sort((one, other) => other.times - one.times || one.number - other.number);
}
