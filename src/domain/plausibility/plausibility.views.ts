import { resolveAliases } from '#domain/attendance/aliases.ts';
import { bookRecord } from '#domain/books/book.record.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Learner, learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { compare, type IsoDate } from '#kernel/calendar.ts';
import { type PlausibilityDismissal, plausibilityDismissalRecord } from './plausibility.record.ts';
import { type CheckedSession, type Remark, type RemarkKind, remarksOn } from './plausibility.rules.ts';

/** So many sessions are looked through at once: more than a school holds in a year, and read in a moment. */
export const MOST_SESSIONS = 1500;
/** Names shown per remark, and remarks per list; the count says the rest. */
export const NAMES_SHOWN = 5;
const REMARKS_SHOWN = 200;

export interface PlausibilityParams {
  unit: string;
  year: number;
  /** 1..12; the whole year without. */
  month?: number | undefined;
  today: IsoDate;
}

export interface RemarkRow {
  key: string;
  kind: RemarkKind;
  unit: string;
  unitName: string;
  date: IsoDate;
  sessions: { id: string; name: string; date: IsoDate; unitName: string }[];
  persons: { id: string; name: string }[];
  /** How many persons it is about, named or not. */
  personCount: number;
  count: number;
  limit: number;
}

export interface DismissedRow extends RemarkRow {
  dismissal: string;
  reason: string;
  dismissedOn: IsoDate;
}

export interface Plausibility {
  /** Latest first; at most `REMARKS_SHOWN`. */
  open: RemarkRow[];
  openCount: number;
  dismissed: DismissedRow[];
  /** Sessions looked through, and whether there are more in the period. */
  looked: number;
  more: boolean;
  /** Everything of the year was looked through. */
  wholeYear: boolean;
}

interface Loaded {
  tree: UnitTree;
  remarks: Remark[];
  sessions: ReadonlyMap<string, Stored<Session>>;
  learners: ReadonlyMap<string, Stored<Learner>>;
  dismissals: Stored<PlausibilityDismissal>[];
  looked: number;
  more: boolean;
  wholeYear: boolean;
}

const pad = (month: number): string => String(month).padStart(2, '0');

/** The newest sessions of the period, one more than is looked through. */
async function newest(reader: Reader, units: readonly string[], { year, month }: PlausibilityParams) {
  const from = `${year}-${pad(month ?? 1)}-01`;
  const to = `${year}-${pad(month ?? 12)}-31`;
  const order = { newestFirst: true, limit: MOST_SESSIONS + 1 };
  const all = await reader.all(unitRecord);
  // The whole tree has an index of its own: never more is read than is looked through.
  if (all.every(({ id }) => units.includes(id))) return reader.range(sessionRecord, 'f.date', { from, to, ...order });
  const found: Stored<Session>[] = [];
  for (const unit of units) {
    const range = { from: [unit, from], to: [unit, to], ...order };
    found.push(...(await reader.range(sessionRecord, '[unit+f.date]', range)));
  }
  return found.sort((one, other) => compare(other.date, one.date) || compare(other.id, one.id));
}

/** Who was there, each person once and under the record that stands for them. */
async function peopleOf(reader: Reader, sessions: readonly Stored<Session>[]): Promise<string[][]> {
  const standsFor = resolveAliases(await reader.all(learnerAliasRecord));
  const rosters = await reader.rosters(sessions.map(({ id }) => id));
  return rosters.map((ticks) => [
    ...new Set(ticks.filter(({ present }) => present).map(({ learner }) => standsFor(learner))),
  ]);
}

/** Seats by the name of a place: those of the unit's own venue of that name, else of the only one called so. */
async function readSeats(reader: Reader, tree: UnitTree) {
  const venues = (await reader.all(bookRecord('venue'))).filter(({ seats }) => typeof seats === 'number');
  return ({ unit, venue }: CheckedSession): number | undefined => {
    const named = venues.filter(({ name }) => venue !== '' && name === venue);
    const own = named.find((each) => tree.standsFor(each.unit) === tree.standsFor(unit));
    const found = own ?? (named.length === 1 ? named[0] : undefined);
    return typeof found?.seats === 'number' ? found.seats : undefined;
  };
}

/** What looks odd in the sessions of a unit and everything below. Reads the year shown, and no more of it than told. */
export const plausibilityView = defineView({
  name: 'plausibility',
  async load(reader: Reader, params: PlausibilityParams): Promise<Loaded> {
    const tree = await readUnitTree(reader);
    const units = tree.subtreeOf(params.unit);
    const found = await newest(reader, units, params);
    const sessions = found.slice(0, MOST_SESSIONS);
    const more = found.length > sessions.length;
    const people = await peopleOf(reader, sessions);
    const wholeYear = !more && params.month === undefined;
    const remarks = remarksOn({
      year: params.year,
      today: params.today,
      wholeYear,
      seatsOf: await readSeats(reader, tree),
      sessions: sessions.map(
        (session, at): CheckedSession => ({
          id: session.id,
          unit: session.unit,
          name: session.name,
          date: session.date,
          start: session.start ?? '',
          minutes: session.minutes ?? 0,
          course: session.course ?? '',
          venue: session.venue ?? '',
          unnamed: session.unnamed ?? 0,
          planned: session.planned ?? false,
          people: people[at] ?? [],
        }),
      ),
    });
    const wanted = new Set(remarks.flatMap(({ persons }) => persons.slice(0, NAMES_SHOWN)));
    const learners = await reader.getMany(learnerRecord, [...wanted]);
    return {
      tree,
      remarks,
      sessions: new Map(sessions.map((session) => [session.id, session])),
      learners: new Map(learners.map((learner) => [learner.id, learner])),
      dismissals: await reader.where(plausibilityDismissalRecord, 'unit', units),
      looked: sessions.length,
      more,
      wholeYear,
    };
  },
  select({ tree, remarks, sessions, learners, dismissals, looked, more, wholeYear }): Plausibility {
    const rowOf = (remark: Remark): RemarkRow => ({
      key: remark.key,
      kind: remark.kind,
      unit: remark.unit,
      unitName: tree.unit(remark.unit)?.name ?? remark.unit,
      date: remark.date,
      sessions: remark.sessions.slice(0, NAMES_SHOWN).flatMap((id) => {
        const session = sessions.get(id);
        if (session === undefined) return [];
        const unitName = tree.unit(session.unit)?.name ?? session.unit;
        return [{ id, name: session.name, date: session.date, unitName }];
      }),
      persons: remark.persons.slice(0, NAMES_SHOWN).map((id) => ({ id, name: learners.get(id)?.name ?? '' })),
      personCount: remark.persons.length,
      count: remark.count,
      limit: remark.limit,
    });
    const said = new Map(dismissals.map((dismissal) => [dismissal.remark, dismissal]));
    const ordered = [...remarks].sort((one, other) => compare(other.date, one.date) || compare(one.key, other.key));
    const open = ordered.filter(({ key }) => !said.has(key));
    return {
      open: open.slice(0, REMARKS_SHOWN).map(rowOf),
      openCount: open.length,
      dismissed: ordered.flatMap((each) => {
        const dismissal = said.get(each.key);
        if (dismissal === undefined) return [];
        return [{ ...rowOf(each), dismissal: dismissal.id, reason: dismissal.reason, dismissedOn: dismissal.date }];
      }),
      looked,
      more,
      wholeYear,
    };
  },
});
