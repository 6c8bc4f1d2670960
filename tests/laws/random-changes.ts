/** Random changes of all kinds over one small district, dense enough that devices often write the same things. */
import { type Change, change, type RecordKind } from '#domain/contracts.ts';
import { fundingRecord } from '#domain/funding/funding.record.ts';
import {
  type Learner,
  learnerAliasRecord,
  learnerRecord,
  RESIDENCES,
  type Residence,
} from '#domain/learners/learner.record.ts';
import { awardRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';
import { type ValidFrom, withChange } from '#kernel/valid-from.ts';
import type { Store } from '#store/store.ts';
import type { Chance } from './chance.ts';

const uuid = (family: string, number: number): string =>
  `0000000${family}-0000-7000-8000-${(number * 7919).toString(16).padStart(12, '0')}`;
export const ids = (family: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => uuid(family, number + 1));

export const YEARS = [2024, 2025, 2026] as const;
const DISTRICT = 'nd00000000';
const SCHOOLS = ['ns00000001', 'ns00000002', 'ns00000003'];
const POINTS = ['np00000001', 'np00000002', 'np00000003', 'np00000004', 'np00000005', 'np00000006'];
/** Smaller than what they stand for, as `moveUnit` makes them. */
const MOVED = ['mp00000001', 'mp00000002', 'ms00000001'];
export const UNITS = [DISTRICT, ...SCHOOLS, ...POINTS];
/** Where sessions are held and people live; now and then a unit that nobody has recorded yet. */
const PLACES = [...POINTS, ...POINTS, ...SCHOOLS, DISTRICT, 'np00000009'];
export const LEARNERS = ids('a', 14);
export const SESSIONS = ids('b', 14);
const ALIASES = ids('c', 4);
const UNIT_ALIASES = ids('d', 3);
const FUNDING = ids('e', 4);
const ORGANIZATIONS = ids('f', 3);
const AWARDS = ids('9', 5);
const GROUPS = ['older', 'floating', 'farmers', 'youth', 'women'];
const KINDS = ['class', 'lecture', 'event', 'unheard-of'];

const parentOf = (unit: string): string | undefined => {
  if (unit === DISTRICT) return undefined;
  if (SCHOOLS.includes(unit) || unit.startsWith('ms')) return DISTRICT;
  return SCHOOLS[Number(unit.at(-1)) % SCHOOLS.length];
};
/** A record's unit never changes, so it follows from its id. */
export const unitOf = (id: string): string => PLACES[Number.parseInt(id.slice(-6), 16) % PLACES.length] as string;

export class RandomChanges {
  private readonly store: Store;
  private readonly chance: Chance;
  private readonly acts: readonly [number, () => Promise<Change[]>][];

  constructor(store: Store, chance: Chance) {
    this.store = store;
    this.chance = chance;
    this.acts = [
      [5, () => this.unit()],
      [3, () => this.unitAlias()],
      [14, () => this.learner()],
      [30, () => this.session()],
      [7, () => this.learnerAlias()],
      [4, () => this.funding()],
      [5, () => this.organization()],
      [2, () => this.settings()],
    ];
  }

  /** What most districts have: the tree, the people, some sessions; unless `complete`, a few records are left out. */
  start(complete = false): Change[] {
    const { chance } = this;
    const changes = UNITS.filter(() => complete || chance.chance(85)).map((unit) => this.unitOf(unit));
    for (const id of LEARNERS) if (complete || chance.chance(70)) changes.push(this.newLearner(id));
    for (const id of SESSIONS) if (chance.chance(40)) changes.push(this.newSession(id));
    return changes;
  }

  /** Changes of one commit: mostly one act, sometimes several at once. */
  async next(): Promise<Change[]> {
    const acts = this.chance.chance(75) ? 1 : this.chance.between(2, 4);
    const changes: Change[] = [];
    for (let act = 0; act < acts; act += 1) changes.push(...(await this.act()));
    return changes;
  }

  private act(): Promise<Change[]> {
    let at = this.chance.whole(this.acts.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of this.acts) {
      if (at < weight) return act();
      at -= weight;
    }
    throw new Error('no act');
  }

  private async exists<T>(kind: RecordKind<T>, id: string): Promise<boolean> {
    return (await this.store.reader.state(kind as RecordKind<unknown>, id)) !== undefined;
  }

  private deletion(): { deleted?: boolean } {
    return { deleted: this.chance.chance(60) };
  }

  private unitOf(unit: string): Change {
    const parent = parentOf(unit);
    const tier = unit === DISTRICT ? 'district' : unit[1] === 's' ? 'school' : 'point';
    return change(unitRecord, { id: unit, unit }, { name: `Unit ${unit}`, tier, ...(parent && { parent }) });
  }

  private async unit(): Promise<Change[]> {
    const { chance } = this;
    const unit = chance.pick(UNITS);
    if (await this.exists(unitRecord, unit)) {
      const renamed = { name: `Renamed ${chance.whole(5)}` };
      return [change(unitRecord, { id: unit, unit }, chance.chance(30) ? this.deletion() : renamed)];
    }
    return [this.unitOf(unit)];
  }

  /** A move under another parent, a join of two codes for one point, or the end of either. */
  private async unitAlias(): Promise<Change[]> {
    const { chance } = this;
    const id = chance.pick(UNIT_ALIASES);
    if (await this.exists(unitAliasRecord, id)) {
      return [change(unitAliasRecord, { id, unit: unitOf(id) }, this.deletion())];
    }
    if (chance.chance(40)) {
      const [from, into] = chance.shuffled(POINTS) as [string, string];
      return [change(unitAliasRecord, { id, unit: unitOf(id) }, { from, into })];
    }
    const into = chance.pick(MOVED);
    const school = into.startsWith('ms');
    const from = chance.pick(school ? SCHOOLS : POINTS);
    const parent = school ? DISTRICT : chance.pick(SCHOOLS);
    return [
      change(unitRecord, { id: into, unit: into }, { name: 'Moved', tier: school ? 'school' : 'point', parent }),
      change(unitAliasRecord, { id, unit: into }, { from, into }),
    ];
  }

  private newLearner(id: string): Change {
    const { chance } = this;
    const fields: Partial<Learner> = { name: `Learner ${id.slice(-4)}` };
    if (chance.chance(70)) fields.birthYear = chance.pick([1938, 1946, 1955, 1965, 1966, 1990, 2008, 2020]);
    if (chance.chance(60)) fields.residence = [{ from: 2024, value: chance.pick(RESIDENCES) }];
    if (chance.chance(60)) fields.groups = [{ from: 2024, value: chance.some(GROUPS, 3) }];
    if (chance.chance(50)) fields.home = [{ from: 2024, value: chance.pick(PLACES) }];
    return change(learnerRecord, { id, unit: unitOf(id) }, fields);
  }

  private async learner(): Promise<Change[]> {
    const { chance } = this;
    const id = chance.pick(LEARNERS);
    const known = await this.store.reader.get(learnerRecord, id);
    if (known === undefined) return [this.newLearner(id)];
    const year = chance.pick([...YEARS, 2020]);
    const changed = <T>(history: readonly ValidFrom<T>[] | undefined, value: T) =>
      withChange(history, year, value, chance.chance(25));
    const fields: Partial<Learner> & { deleted?: boolean } = {};
    switch (chance.whole(6)) {
      case 0:
        fields.home = changed(known.home, chance.pick(PLACES));
        break;
      case 1:
        fields.groups = changed(known.groups, chance.some(GROUPS, 3));
        break;
      case 2:
        fields.residence = changed<Residence>(known.residence, chance.pick(RESIDENCES));
        break;
      case 3:
        fields.birthYear = chance.pick([1940, 1956, 1966, 1967, 2010]);
        break;
      case 4:
        fields.telephone = String(chance.whole(100));
        break;
      default:
        Object.assign(fields, this.deletion());
    }
    return [change(learnerRecord, { id, unit: known.unit }, fields)];
  }

  private date(): string {
    const two = (value: number) => String(value).padStart(2, '0');
    const month = this.chance.chance(60) ? this.chance.between(1, 4) : this.chance.between(1, 12);
    const last = new Date(Date.UTC(2023, month, 0)).getUTCDate();
    return `${this.chance.pick(YEARS)}-${two(month)}-${two(this.chance.pick([1, 15, last]))}`;
  }

  private ticks(most: number, present: number): { learners: string[]; marks: number[] } {
    const learners = this.chance.some(LEARNERS, most);
    return { learners, marks: learners.map(() => (this.chance.chance(present) ? 1 : 0)) };
  }

  private newSession(id: string): Change {
    const { chance } = this;
    const fields: Partial<Session> = { name: 'Session', date: this.date(), sessionKind: chance.pick(KINDS) };
    if (chance.chance(40)) fields.unnamed = chance.whole(40);
    if (chance.chance(30)) fields.headCounts = { older: chance.whole(9), women: chance.whole(9) };
    if (chance.chance(40)) fields.minutes = chance.pick([45, 90]);
    if (chance.chance(30)) fields.theme = chance.pick(['health', 'law']);
    if (chance.chance(30)) fields.mode = chance.pick(['online', 'in-person']);
    return change(sessionRecord, { id, unit: unitOf(id) }, fields, this.ticks(8, 90));
  }

  private async session(): Promise<Change[]> {
    const { chance } = this;
    const id = chance.pick(SESSIONS);
    const at = { id, unit: unitOf(id) };
    if (!(await this.exists(sessionRecord, id))) return [this.newSession(id)];
    switch (chance.whole(7)) {
      case 0:
        return [change(sessionRecord, at, { date: this.date() })];
      case 1:
        return [change(sessionRecord, at, { sessionKind: chance.pick(KINDS) })];
      case 2:
        return [change(sessionRecord, at, this.deletion())];
      case 3:
        return [change(sessionRecord, at, { unnamed: chance.whole(30), headCounts: { older: chance.whole(5) } })];
      case 4:
        return [change(sessionRecord, at, { date: this.date(), minutes: 60 }, this.ticks(5, 40))];
      default:
        return [change(sessionRecord, at, {}, this.ticks(6, 55))];
    }
  }

  private async learnerAlias(): Promise<Change[]> {
    const { chance } = this;
    const id = chance.pick(ALIASES);
    const at = { id, unit: unitOf(id) };
    if (await this.exists(learnerAliasRecord, id)) return [change(learnerAliasRecord, at, this.deletion())];
    const [from, into] = chance.shuffled(LEARNERS) as [string, string];
    return [change(learnerAliasRecord, at, { from, into })];
  }

  private async funding(): Promise<Change[]> {
    const { chance } = this;
    const id = chance.pick(FUNDING);
    const at = { id, unit: unitOf(id) };
    const amount = chance.between(-5_000, 900_000_000);
    if (await this.exists(fundingRecord, id)) {
      return [change(fundingRecord, at, chance.chance(40) ? this.deletion() : { amount, date: this.date() })];
    }
    const entry = {
      date: this.date(),
      state: chance.pick(['arranged', 'spent'] as const),
      source: chance.pick(['district-budget', 'fees']),
      nature: chance.pick(['recurrent', 'capital'] as const),
      amount,
      summary: 'x',
      ...(chance.chance(30) && { purpose: 'building' }),
      ...(chance.chance(30) && { transfer: chance.pick(['', 'in', 'out'] as const) }),
    };
    return [change(fundingRecord, at, entry)];
  }

  private async organization(): Promise<Change[]> {
    const { chance } = this;
    const organization = chance.pick(ORGANIZATIONS);
    if (chance.chance(35)) {
      const at = { id: organization, unit: unitOf(organization) };
      if (await this.exists(organizationRecord, organization)) return [change(organizationRecord, at, this.deletion())];
      const organizationKind = chance.pick(['family', 'enterprise']);
      return [change(organizationRecord, at, { name: 'Organization', organizationKind })];
    }
    const id = chance.pick(AWARDS);
    const at = { id, unit: unitOf(organization) };
    if (!(await this.exists(awardRecord, id))) {
      const due = chance.chance(60) ? { dueAgainOn: this.date() } : {};
      return [change(awardRecord, at, { organization, namedOn: this.date(), ...due })];
    }
    const { unit } = (await this.store.reader.get(awardRecord, id)) as { unit: string };
    const fields = chance.pick([
      { withdrawnOn: this.date() },
      { dueAgainOn: this.date() },
      { dueAgainOn: '' },
      { organization },
      this.deletion(),
    ]);
    return [change(awardRecord, { id, unit }, fields)];
  }

  private async settings(): Promise<Change[]> {
    const sessionKinds = KINDS.filter(() => this.chance.chance(80)).map((id) => ({
      id,
      counts: this.chance.chance(60),
    }));
    return [change(settingsRecord, { id: SETTINGS_ID, unit: DISTRICT }, { sessionKinds })];
  }
}
