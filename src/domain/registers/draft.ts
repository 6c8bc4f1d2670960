/**
 * What is known, with what the rows so far would change: later rows and tables see it. Collects the changes; touches
 * nothing.
 */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import type { Change, RecordKind, Stored } from '#domain/contracts.ts';
import { type Learner, learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { type CompleteSettings, completeSettings } from '#domain/settings/settings.rules.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { sameValue } from '#kernel/register.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';
import type { TableRow } from './register-table.ts';
import { normal } from './register-words.ts';

type Plain = Stored<Record<string, unknown>>;

const TAIL = 7;

/** The last digits of a number that has as many; area codes and prefixes differ from one register to the next. */
function tailOf(telephone: unknown): string {
  const digits = String(telephone ?? '').replace(/\D/g, '');
  return digits.length < TAIL ? '' : digits.slice(-TAIL);
}

export class Draft {
  readonly changes: Change[] = [];
  readonly settings: CompleteSettings;
  private readonly kinds = new Map<string, Map<string, Plain>>();
  private readonly gone: ReadonlySet<string>;
  private readonly attendance = new Map<string, Set<string>>();
  private readonly unticked = new Map<string, Set<string>>();
  private readonly byName = new Map<string, Map<string, Set<string>>>();
  private readonly unitOf: (code: string) => string;
  private readonly joined: { from: string; into: string }[];
  private personOf: (id: string) => string;

  constructor(snapshot: RegisterSnapshot) {
    this.settings = completeSettings(snapshot.settings);
    this.gone = new Set(snapshot.gone);
    this.unitOf = resolveAliases(snapshot.unitAliases);
    this.joined = [...snapshot.learnerAliases];
    this.personOf = resolveAliases(this.joined);
    const { units, populations, learners, courses, sessions, organizations, awards, bases, funding } = snapshot;
    const known = { unit: units, population: populations, learner: learners, course: courses, session: sessions };
    const more = { organization: organizations, award: awards, organizationBase: bases, funding };
    for (const [kind, records] of Object.entries({ ...known, ...more })) {
      const map = new Map<string, Plain>();
      for (const record of records) map.set(record.id, record as unknown as Plain);
      this.kinds.set(kind, map);
    }
    for (const [session, marks] of Object.entries(snapshot.attendance)) {
      const of = (wanted: boolean) => marks.filter(({ present }) => present === wanted).map(({ learner }) => learner);
      this.attendance.set(session, new Set(of(true)));
      this.unticked.set(session, new Set(of(false)));
    }
    for (const unit of units) this.nameIn('unit', unit.name, unit.id);
    for (const learner of learners) {
      this.nameIn('learner', learner.name, learner.id);
      this.nameIn('reached', tailOf(learner.telephone), learner.id);
    }
    for (const session of sessions) this.nameIn('session', session.date, session.id);
  }

  all<T>(kind: RecordKind<T>): Stored<T>[] {
    return [...(this.kinds.get(kind.kind)?.values() ?? [])] as unknown as Stored<T>[];
  }

  get<T>(kind: RecordKind<T>, id: string): Stored<T> | undefined {
    return this.kinds.get(kind.kind)?.get(id) as unknown as Stored<T> | undefined;
  }

  /** Writes fields of a record, new or known. Returns whether anything is other than before. */
  put<T>(kind: RecordKind<T>, at: { id: string; unit: string }, fields: Partial<T>, learners: string[] = []): boolean {
    const known = this.kinds.get(kind.kind)?.get(at.id);
    const other: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined && !(known && sameValue(known[name], value))) other[name] = value;
    }
    const ticked = this.newTicks(at.id, learners);
    if (known !== undefined && Object.keys(other).length === 0 && ticked.length === 0) return false;
    const written =
      this.gone.has(`${kind.kind}/${at.id}`) && known === undefined ? { ...other, deleted: false } : other;
    const unit = known?.unit ?? at.unit;
    const made: Change = { kind: kind.kind, id: at.id, unit, fields: written };
    if (ticked.length > 0) made.ticks = { learners: ticked, marks: ticked.map(() => 1) };
    this.changes.push(made);
    this.keep(kind.kind, { ...known, ...other, id: at.id, unit });
    if (ticked.length > 0) {
      const roster = this.attendance.get(at.id) ?? new Set();
      for (const learner of ticked) roster.add(learner);
      this.attendance.set(at.id, roster);
    }
    return true;
  }

  private keep(kind: string, record: Plain): void {
    const map = this.kinds.get(kind) ?? new Map<string, Plain>();
    map.set(record.id, record);
    this.kinds.set(kind, map);
    if (kind === 'unit' || kind === 'learner') this.nameIn(kind, String(record.name ?? ''), record.id);
    if (kind === 'learner') this.nameIn('reached', tailOf(record.telephone), record.id);
    if (kind === 'session') this.nameIn(kind, String(record.date ?? ''), record.id);
  }

  private nameIn(kind: string, name: string, id: string): void {
    const names = this.byName.get(kind) ?? new Map<string, Set<string>>();
    this.byName.set(kind, names);
    const key = normal(name);
    const ids = names.get(key) ?? new Set();
    names.set(key, ids.add(id));
  }

  private named<T>(kind: RecordKind<T>, name: string): Stored<T>[] {
    const wanted = normal(name);
    const ids = this.byName.get(kind.kind)?.get(wanted) ?? [];
    return [...ids].flatMap((id) => {
      const record = this.get(kind, id);
      return record !== undefined && normal(String((record as { name?: unknown }).name ?? '')) === wanted
        ? [record]
        : [];
    });
  }

  /**
   * Those who attend and were not ticked so far; somebody merged with another counts as that one. `again`: the session
   * was made by the same file, and whom a person has unticked since then stays unticked.
   */
  newTicks(session: string, learners: readonly string[], again = false): string[] {
    const marked = [...(this.attendance.get(session) ?? []), ...(again ? (this.unticked.get(session) ?? []) : [])];
    const ticked = new Set(marked.map(this.personOf));
    return [...new Set(learners.map(this.personOf))].filter((learner) => !ticked.has(learner));
  }

  tickCount(session: string): number {
    return new Set([...(this.attendance.get(session) ?? [])].map(this.personOf)).size;
  }

  /** Sessions held at a unit on a day. */
  sessionsAt(unit: string, date: string): Stored<Session>[] {
    const ids = [...(this.byName.get('session')?.get(normal(date)) ?? [])];
    return ids.flatMap((id) => {
      const session = this.get(sessionRecord, id);
      const here = session?.date === date && this.unitOf(session.unit) === this.unitOf(unit);
      return session !== undefined && here ? [session] : [];
    });
  }

  standsForUnit(code: string): string {
    return this.unitOf(code);
  }

  /** Units of a name, each once. */
  unitsNamed(name: string): Stored<Unit>[] {
    const found = new Map<string, Stored<Unit>>();
    for (const unit of this.named(unitRecord, name)) {
      const stands = this.get(unitRecord, this.unitOf(unit.id)) ?? unit;
      found.set(stands.id, stands);
    }
    return [...found.values()];
  }

  standingUnits(): Stored<Unit>[] {
    return this.all(unitRecord).filter((unit) => this.unitOf(unit.id) === unit.id);
  }

  /** The unit and all above it. */
  pathOf(code: string): string[] {
    const path: string[] = [];
    let at: string | undefined = this.unitOf(code);
    while (at !== undefined && at !== '' && !path.includes(at)) {
      path.push(at);
      const parent: string | undefined = this.get(unitRecord, at)?.parent;
      at = parent === undefined || parent === '' ? undefined : this.unitOf(parent);
    }
    return path;
  }

  /** The one unit at the top, where there is one: a lone top that is no teaching point, else the only district. */
  topUnit(): Stored<Unit> | undefined {
    const tops = this.standingUnits().filter((unit) => this.pathOf(unit.id).length === 1);
    if (tops.length === 1 && tops[0]?.tier !== 'point') return tops[0];
    const districts = tops.filter((unit) => unit.tier === 'district');
    return districts.length === 1 ? districts[0] : undefined;
  }

  /** People of a name, each once: of records that are known to be one person the one that stands for it. */
  learnersNamed(name: string): Stored<Learner>[] {
    const found = new Map<string, Stored<Learner>>();
    for (const learner of this.named(learnerRecord, name)) {
      const person = this.personOf(learner.id);
      found.set(person, this.get(learnerRecord, person) ?? learner);
    }
    return [...found.values()];
  }

  /** Somebody said that two records are one person: joined as by hand, so that it can be taken back. */
  joinLearners(alias: { id: string; unit: string }, from: string, into: string): void {
    // Brought in and taken back before, the joining stands deleted.
    this.put(learnerAliasRecord, alias, { from, into, deleted: false } as Partial<{ from: string; into: string }>);
    this.joined.push({ from, into });
    this.personOf = resolveAliases(this.joined);
  }

  /** People whose telephone number ends alike, each once. */
  learnersReached(telephone: string): Stored<Learner>[] {
    const tail = tailOf(telephone);
    if (tail === '') return [];
    const ids = [...(this.byName.get('reached')?.get(tail) ?? [])].map(this.personOf);
    return [...new Set(ids)].flatMap((id) => this.get(learnerRecord, id) ?? []);
  }

  /** The person that a row made when it came in before. */
  learnerOfRow(id: string): Stored<Learner> | undefined {
    return this.get(learnerRecord, this.personOf(id)) ?? this.get(learnerRecord, id);
  }

  personIdOf(learner: string): string {
    return this.personOf(learner);
  }
}

/** Records that rows of a table have met, so that the second of two equal rows meets the second record or makes one. */
export class Claims {
  private readonly claimed = new Set<string>();

  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.claimed.add(id);
  }

  /** The first record that no row has met. */
  take<T extends { id: string }>(records: readonly T[]): T | undefined {
    const found = records.find(({ id }) => !this.claimed.has(id));
    if (found !== undefined) this.claimed.add(found.id);
    return found;
  }

  add(id: string): void {
    this.claimed.add(id);
  }

  has(id: string): boolean {
    return this.claimed.has(id);
  }
}

/** Rows that made a record in an earlier turn own it, and no other row may meet it. */
export function ownedByRows<T>(draft: Draft, kind: RecordKind<T>, rows: readonly TableRow[]): string[] {
  return rows.flatMap(({ id, secondId }) => [id, secondId].filter((one) => draft.get(kind, one) !== undefined));
}
