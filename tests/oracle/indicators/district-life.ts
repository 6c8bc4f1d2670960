/** What happens in a district over the years, through every way in: entered, brought in, handed over, taken back, deleted, joined, restored, rolled forward. */
import { type Change, type Command, change, type RecordKind } from '#domain/contracts.ts';
import { enterFunding } from '#domain/funding/funding.commands.ts';
import { type FundingEntry, fundingRecord } from '#domain/funding/funding.record.ts';
import { moveLearner } from '#domain/learners/learner.commands.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { awardOrganization } from '#domain/organizations/award.commands.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { rollForward } from '#domain/plans/roll-forward.commands.ts';
import { setPopulation } from '#domain/population/population.commands.ts';
import { type Population, populationRecord } from '#domain/population/population.record.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { declaredPersonsRecord, sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.rules.ts';
import { closeYear, setBaseline, setTarget } from '#domain/targets/target.commands.ts';
import { BASES, closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { moveUnit } from '#domain/units/unit.commands.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import type { Chance } from '../../laws/chance.ts';
import { ids, LEARNERS, SESSIONS, UNITS, unitOf } from '../../laws/random-changes.ts';

const POPULATIONS = ids('1', 12);
const OWN_BASES = ids('2', 7);
const CLOSED = ids('3', 8);
const AIMS = ids('4', 5);
const DECLARED = ids('5', 6);
const MONEY = ids('6', 10);
const PLANS = ids('7', 2);
const ORGANIZATIONS = ids('8', 5);
const DISTRICT = UNITS[0] as string;
const KINDS = ['family', 'enterprise'];
const DEFINITIONS = ['', '', '', 'county-2024'];

/** Where it happens: often at the top, so that whole districts have figures. A record's unit never changes. */
const unitFor = (id: string): string =>
  id === POPULATIONS[0] ||
  id === POPULATIONS[1] ||
  id === CLOSED[0] ||
  id === CLOSED[1] ||
  Number.parseInt(id.slice(-4), 16) % 5 < 2
    ? DISTRICT
    : unitOf(id);

export class DistrictLife {
  private readonly chance: Chance;
  private readonly acts: readonly (() => Change | Promise<Change>)[];
  private readonly entries: readonly ((store: Store) => Promise<unknown>)[];

  constructor(chance: Chance) {
    this.chance = chance;
    this.acts = [
      () => this.population(),
      () => this.population(),
      () => this.base(),
      () => this.closed(),
      () => this.aim(),
      () => this.declared(),
      () => this.money(),
      () => this.money(),
      () => this.network(),
      () => this.settings(),
      () => this.organization(),
      () => this.award(),
      () => this.announced(),
    ];
    this.entries = [
      (store) => this.session(store),
      (store) => this.session(store),
      (store) => this.years(store),
      (store) => this.people(store),
      (store) => this.lists(store),
      (store) => this.plan(store),
    ];
  }

  /** What most districts have before anything else: residents, a signed year, money, how many organizations there are. */
  start(): Change[] {
    const { chance } = this;
    const acts = [() => this.money(), () => this.base(), () => this.organization(), () => this.award()];
    const top = (kind: string, id: string, fields: object): Change => ({
      ...this.closed(),
      kind,
      id,
      unit: DISTRICT,
      fields: { ...fields },
    });
    const people = (id: string, year: number): Change =>
      top('population', id, { date: `${year}-12-31`, source: 'Yearbook', permanent: this.residents() });
    const changes = [
      people(POPULATIONS[0] as string, 2024),
      people(POPULATIONS[1] as string, 2025),
      ...CLOSED.slice(0, chance.between(0, 2)).map((id) =>
        top('closedYear', id, { ...this.closed().fields, year: 2025 }),
      ),
      ...Array.from({ length: 3 }, () => [this.organization(), this.award(), this.base()]).flat(),
      ...Array.from({ length: 6 }, () => chance.pick(acts)()),
    ];
    return [...new Map(changes.map((each) => [`${each.kind}/${each.id}`, each])).values()];
  }

  /** Twenty and forty make lines of whole people, on which a rate can stand. */
  private residents(): number {
    return this.chance.pick([20, 40, this.chance.between(4, 50)]);
  }

  /** Records written as they come from an older device or a form of this one; some of them are deletions. */
  async changes(store: Store): Promise<Change[]> {
    const made = await this.chance.pick(this.acts)();
    const known = await store.reader.state({ kind: made.kind } as RecordKind<unknown>, made.id);
    const isOld = known !== undefined && this.chance.chance(35) && made.kind !== 'settings' && made.kind !== 'unit';
    return [isOld ? { ...made, fields: { deleted: this.chance.chance(75) } } : made];
  }

  /** One thing as a clerk enters it; a refusal changes nothing. */
  async entry(store: Store): Promise<void> {
    await this.chance.pick(this.entries)(store);
  }

  private day(...years: number[]): string {
    const month = String(this.chance.chance(40) ? 6 : this.chance.between(1, 12)).padStart(2, '0');
    return `${this.chance.pick(years)}-${month}-${this.chance.pick(['01', '10', '20', '28'])}`;
  }

  private population(): Change {
    const { chance } = this;
    const id = chance.pick(POPULATIONS);
    const fields: Partial<Population> = {
      date: chance.pick(['2022-12-31', '2023-12-31', '2024-12-31', '2025-06-30', '2025-12-31', '2026-03-01']),
      source: 'Yearbook',
      permanent: this.residents(),
    };
    if (chance.chance(50)) fields.older = chance.between(1, 6);
    if (chance.chance(40)) fields.floating = chance.between(1, 6);
    if (chance.chance(50)) fields.groups = { women: chance.between(0, 9), farmers: chance.between(1, 5), older: 3 };
    return change(populationRecord, { id, unit: unitFor(id) }, fields);
  }

  private base(): Change {
    const { chance } = this;
    const id = chance.pick(OWN_BASES);
    const date = chance.pick(['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31']);
    const fields = { organizationKind: chance.pick(KINDS), date, total: chance.between(1, 7) };
    return change(organizationBaseRecord, { id, unit: unitFor(id) }, fields);
  }

  private closed(): Change {
    const { chance } = this;
    const id = chance.pick(CLOSED);
    return change(
      closedYearRecord,
      { id, unit: unitFor(id) },
      {
        year: chance.pick([2021, 2023, 2024, 2024, 2025, 2025]),
        persons: chance.between(0, 14),
        residents: this.residents(),
        basis: chance.pick(['named', 'named', 'named', ...BASES]),
        definition: chance.pick(DEFINITIONS),
        source: 'Report',
      },
    );
  }

  private aim(): Change {
    const { chance } = this;
    const id = chance.pick(AIMS);
    const ownRate = chance.pick([0, 0, 2000, 9000]);
    const fields = {
      year: chance.between(2024, 2026),
      basis: chance.pick(BASES),
      ownRate,
      definition: chance.pick(DEFINITIONS),
    };
    return change(targetRecord, { id, unit: unitFor(id) }, fields);
  }

  private declared(): Change {
    const { chance } = this;
    const id = chance.pick(DECLARED);
    const month = this.day(2024, 2025, 2026).slice(0, 7);
    return change(
      declaredPersonsRecord,
      { id, unit: unitFor(id) },
      { month, persons: chance.whole(20), source: 'Paper' },
    );
  }

  private line(): Omit<FundingEntry, 'summary' | 'amount'> {
    const { chance } = this;
    return {
      date: this.day(2025, 2026),
      state: chance.pick(['arranged', 'spent'] as const),
      source: chance.pick([
        'district-budget',
        'street-budget',
        'college-support',
        'award',
        'donation',
        'fees',
        'other',
        'x',
      ]),
      purpose: chance.pick(['training', 'building', '']),
      nature: chance.pick(['recurrent', 'recurrent', 'recurrent', 'capital'] as const),
      transfer: chance.pick(['', '', '', 'out', 'in'] as const),
    };
  }

  private money(): Change {
    const id = this.chance.pick(MONEY);
    const amount = this.chance.between(-3_000, 9_000);
    return change(fundingRecord, { id, unit: unitFor(id) }, { ...this.line(), amount, summary: 'x' });
  }

  private network(): Change {
    const unit = this.chance.pick(UNITS);
    const places = unit.startsWith('np') ? (['neighbourhood', 'village'] as const) : (['street', 'township'] as const);
    const place = unit === DISTRICT ? ('district' as const) : this.chance.pick(places);
    return change(unitRecord, { id: unit, unit }, { place, working: this.chance.chance(60) });
  }

  private settings(): Change {
    const { chance } = this;
    const fundingSources = DEFAULT_SETTINGS.fundingSources.map((source) => ({ ...source, counted: chance.chance(50) }));
    const fields = chance.pick([
      { fundingSources },
      { gain: chance.pick([500, 300]) },
      { comparison: chance.pick(['more-than', 'at-least'] as const) },
      { floor: chance.pick([100, 50]) },
    ]);
    return change(settingsRecord, { id: SETTINGS_ID, unit: DISTRICT }, fields);
  }

  private organization(): Change {
    const id = this.chance.pick(ORGANIZATIONS);
    return change(
      organizationRecord,
      { id, unit: unitFor(id) },
      { name: 'Other', organizationKind: this.chance.pick(KINDS) },
    );
  }

  private award(): Change {
    const { chance } = this;
    const organization = chance.pick(ORGANIZATIONS);
    const number = chance.whole(3);
    const id = organization.replace('8-', `${number}-`).replace('00000008', `0000008${number}`);
    return change(
      awardRecord,
      { id, unit: unitFor(organization) },
      {
        organization,
        namedOn: this.day(2024, 2025, 2026),
        dueAgainOn: chance.chance(40) ? this.day(2025, 2026, 2027) : '',
        withdrawnOn: chance.chance(30) ? this.day(2025, 2026) : '',
      },
    );
  }

  /** A session that was held is only announced now, or the other way round; people may be ticked meanwhile. */
  private announced(): Change {
    const id = this.chance.pick(SESSIONS);
    const fields = {
      name: 'Session',
      date: this.day(2025, 2026),
      sessionKind: 'class',
      planned: this.chance.chance(70),
    };
    return change(sessionRecord, { id, unit: unitOf(id) }, fields);
  }

  private async session(store: Store): Promise<unknown> {
    const { chance } = this;
    const known = chance.chance(40) ? chance.pick(await store.reader.all(sessionRecord)) : undefined;
    const ticks = chance.some(LEARNERS, 6).map((learner) => ({ learner, present: chance.chance(75) }));
    const newcomers = chance.chance(30) ? [{ name: `Newcomer ${chance.whole(99)}`, birthYear: 1950 }] : [];
    return run(store, recordSession, {
      ...(known && { session: known.id }),
      unit: known?.unit ?? chance.pick(UNITS),
      name: 'Session',
      date: this.day(2025, 2026),
      sessionKind: chance.pick(['class', 'lecture', 'event']),
      unnamed: chance.chance(50) ? chance.whole(20) : 0,
      nobodyCame: true,
      ticks: chance.chance(20) ? [] : ticks,
      newcomers,
    });
  }

  private async years(store: Store): Promise<unknown> {
    const { chance } = this;
    const unit = chance.pick([DISTRICT, DISTRICT, ...UNITS]);
    const year = chance.pick([2024, 2025]);
    const residents = chance.between(10, 50);
    switch (chance.whole(4)) {
      case 0:
        return run(store, closeYear, { unit, year });
      case 1:
        return run(store, setBaseline, {
          unit,
          year,
          persons: chance.between(0, 9),
          residents,
          basis: 'named',
          source: 'x',
        });
      case 2:
        return run(store, setTarget, { unit, year: 2026, basis: chance.pick(BASES), ownRate: chance.pick([0, 9900]) });
      default:
        return run(store, setPopulation, { unit, date: this.day(2024, 2025), source: 'x', permanent: residents });
    }
  }

  private async people(store: Store): Promise<unknown> {
    const { chance } = this;
    const [one, other] = chance.shuffled(LEARNERS) as [string, string];
    if (chance.chance(30)) return run(store, mergeLearners, { learner: one, other });
    if (chance.chance(30)) return run(store, moveUnit, { unit: chance.pick(UNITS), parent: chance.pick(UNITS) });
    return run(store, moveLearner, { learner: one, home: chance.pick(UNITS), correction: chance.chance(50) });
  }

  private async lists(store: Store): Promise<unknown> {
    const organization = this.chance.pick(ORGANIZATIONS);
    if (this.chance.chance(50)) {
      return run(store, awardOrganization, {
        organization,
        namedOn: this.day(2024, 2025),
        dueAgainOn: this.day(2026, 2027),
      });
    }
    const amount = `${this.chance.whole(90)}.${this.chance.between(10, 99)}`;
    return run(store, enterFunding, {
      unit: this.chance.pick(UNITS),
      ...this.line(),
      purpose: 'training',
      amount,
      summary: 'x',
    });
  }

  /** A plan of this year and its tasks, carried into the next: no figure moves. */
  private async plan(store: Store): Promise<unknown> {
    const id = this.chance.pick(PLANS);
    const plan = { planKind: 'annual', year: 2026, title: 'Plan', state: 'issued' } as const;
    const task = { plan: id, title: 'Task', unit: 'people', number: 100 };
    await store.commitChanges({ command: 'plan' }, [
      change(planRecord, { id, unit: DISTRICT }, plan),
      change(taskRecord as RecordKind<unknown>, { id: id.replace('7-', '0-'), unit: DISTRICT }, task),
    ]);
    return run(store, rollForward, { plan: id, raisePercent: 10 });
  }
}

function run<I, S>(store: Store, command: Command<I, S>, input: I): Promise<unknown> {
  return store.commit(command, input);
}
