/** The register of units with their population. */
import type { Stored } from '#domain/contracts.ts';
import { type Population, populationRecord } from '#domain/population/population.record.ts';
import { type PLACES, TIERS, type Tier, type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { TIER_BELOW } from '#domain/units/unit.rules.ts';
import { isDate, lastDayOfYear } from '#kernel/calendar.ts';
import type { TableRow } from './register-table.ts';
import { referenceDate } from './register-titles.ts';
import { mayBeOnePlace, normal, tierByName, tierOf } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

const PEOPLE = ['permanent', 'registered', 'floating', 'older'] as const;

interface UnitRow {
  row: TableRow;
  name: string;
  parent: string;
  tier: Tier;
  place: (typeof PLACES)[number];
  people: Partial<Record<(typeof PEOPLE)[number], number>>;
}

function readRow(planner: TablePlanner, row: TableRow): UnitRow | undefined {
  const name = planner.text(row, 'name');
  planner.about(row, name);
  if (name === '') planner.refuse(row, 'unit.name-missing', 'name');
  const level = planner.text(row, 'tier');
  const said = tierOf(level);
  if (level !== '' && said === undefined) planner.refuse(row, 'unit.tier-unknown', 'tier');
  const { tier, place } = said ?? tierByName(name);
  const people: UnitRow['people'] = {};
  for (const field of PEOPLE) {
    const count = planner.value<number>(row, field);
    if (count !== undefined) people[field] = count;
  }
  const { permanent, older } = people;
  if (permanent === 0) planner.refuse(row, 'population.permanent-missing', 'permanent');
  if (permanent !== undefined && (older ?? 0) > permanent) planner.refuse(row, 'population.part-over-whole', 'older');
  const missing = permanent === undefined && row.cells.permanent?.problem === undefined;
  if (missing && (people.registered ?? older) !== undefined) {
    planner.refuse(row, 'population.permanent-missing', 'permanent');
  }
  if (planner.isRefused(row)) return undefined;
  return { row, name, parent: planner.text(row, 'parent'), tier, place, people };
}

/** Tier above, where there is one. */
function tierAbove(tier: Tier): Tier | undefined {
  return TIERS.find((above) => TIER_BELOW[above] === tier);
}

/** The unit above, by name: a row of this table, a known unit, or one to be made. */
function parentOf(planner: TablePlanner, entry: UnitRow, placed: ReadonlyMap<string, string>): string | undefined {
  if (entry.parent === '') return entry.tier === 'district' ? undefined : planner.draft.topUnit()?.id;
  const inTable = placed.get(normal(entry.parent));
  if (inTable !== undefined) return inTable;
  const { unit, problem } = planner.unitNamed(entry.parent, [entry.row.codes[1]], tierAbove(entry.tier));
  if (problem !== undefined) planner.refuse(entry.row, problem, 'parent', { name: entry.parent });
  return unit;
}

/** May the register put this unit under that parent? What stands elsewhere by a person's will stays there. */
function mayMove(planner: TablePlanner, unit: Stored<Unit>, parent: string): boolean {
  if (!unit.parent || unit.provisional === true) return true;
  const { draft } = planner;
  return draft.standsForUnit(unit.parent) === parent || draft.pathOf(parent).includes(draft.standsForUnit(unit.parent));
}

/** The known unit that a row means. */
function knownUnit(
  planner: TablePlanner,
  entry: UnitRow,
  parent: string | undefined,
  taken: ReadonlySet<string>,
  alone: boolean,
) {
  const { draft } = planner;
  const named = draft.unitsNamed(entry.name).filter((unit) => !taken.has(unit.id));
  const own = draft.get(unitRecord, entry.row.codes[0]);
  if (own !== undefined && !taken.has(own.id)) return own;
  const here = named.find((unit) => parent !== undefined && unit.parent && draft.standsForUnit(unit.parent) === parent);
  const fitting = here ?? named.find((unit) => parent === undefined || mayMove(planner, unit, parent));
  if (fitting !== undefined) return fitting;
  if (named.length > 0) planner.warn(entry.row, 'unit.same-name-elsewhere', 'name');
  return alone ? topOfAnotherName(planner, entry, taken) : undefined;
}

/** A plan was started, or a top was made, under another name: the only row of that tier is probably that one. */
function topOfAnotherName(planner: TablePlanner, entry: UnitRow, taken: ReadonlySet<string>): Stored<Unit> | undefined {
  const { draft } = planner;
  const tops = draft.standingUnits().filter((unit) => unit.tier === entry.tier && draft.pathOf(unit.id).length === 1);
  const [top] = tops;
  if (tops.length !== 1 || top === undefined || taken.has(top.id)) return undefined;
  const answer = planner.ask({
    key: `top/${normal(entry.name)}`,
    code: 'unit.is-your-top',
    input: 'choice',
    options: [
      { value: 'yes', code: 'yes' },
      { value: 'no', code: 'no' },
    ],
    // Taken for another, a unit gets the residents of a stranger.
    byDefault: top.provisional === true || mayBeOnePlace(entry.name, top.name) ? 'yes' : 'no',
    values: { text: entry.name, name: top.name },
  });
  return answer === 'yes' ? top : undefined;
}

function placeUnit(planner: TablePlanner, entry: UnitRow, parent: string | undefined, known: Stored<Unit> | undefined) {
  const { draft } = planner;
  const { row, name, tier, place } = entry;
  if (known === undefined) {
    const fields: Partial<Unit> = { name, tier, place, working: true };
    if (parent !== undefined) fields.parent = parent;
    draft.put(unitRecord, { id: row.codes[0], unit: row.codes[0] }, fields);
    return { code: row.codes[0], outcome: 'new' as const };
  }
  const fields: Partial<Unit> = {};
  if (known.provisional === true) Object.assign(fields, { name, tier, place, provisional: false });
  else if (known.tier !== tier) planner.warn(row, 'unit.tier-differs', 'tier', { name: known.name });
  if (parent !== undefined && parent !== known.id) {
    if (mayMove(planner, known, parent)) {
      if (!known.parent || draft.standsForUnit(known.parent) !== parent) fields.parent = parent;
    } else planner.warn(row, 'unit.stands-elsewhere', 'parent', { name: known.name });
  }
  const changed = draft.put(unitRecord, known, fields);
  return { code: known.id, outcome: changed ? ('changed' as const) : ('same' as const) };
}

function putPopulation(planner: TablePlanner, entry: UnitRow, unit: string, date: string): 'new' | 'changed' | 'same' {
  const { draft } = planner;
  const { row, people } = entry;
  if (people.permanent === undefined) return 'same';
  const stands = draft.standsForUnit(unit);
  const own = draft.get(populationRecord, row.id);
  const known =
    own ??
    draft.all(populationRecord).find((count) => count.date === date && draft.standsForUnit(count.unit) === stands);
  const source = planner.text(row, 'source') || planner.table.file;
  const fields: Partial<Population> = { ...people };
  if (known === undefined) {
    draft.put(populationRecord, { id: row.id, unit }, { date, source, ...fields } as Partial<Population>);
    return 'new';
  }
  const differs = PEOPLE.some((field) => people[field] !== undefined && known[field] !== people[field]);
  if (!differs) return 'same';
  // The same row of the same file again: whatever a person corrected since then stays.
  if (own !== undefined) return 'same';
  planner.warn(row, 'population.replaced', 'permanent', { before: known.permanent });
  draft.put(populationRecord, known, { ...fields, source });
  return 'changed';
}

export function planUnits(planner: TablePlanner): void {
  const { table, options } = planner;
  const said = referenceDate(table.title) ?? referenceDate(table.file);
  const counts = table.rows.some(({ cells }) => typeof cells.permanent?.value === 'number');
  const asked = counts
    ? planner.ask({
        key: `${table.key}/date`,
        code: 'population.date',
        input: 'date',
        byDefault: said ?? lastDayOfYear(options.year - 1),
        fromFile: said !== undefined,
      })
    : '';
  const date = isDate(asked) ? asked : (said ?? lastDayOfYear(options.year - 1));
  const placed = new Map<string, string>();
  const taken = new Set<string>();
  const entries = planner.openRows().flatMap((row) => readRow(planner, row) ?? []);
  entries.sort((one, other) => TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) || one.row.row - other.row.row);
  for (const entry of entries) {
    const parent = parentOf(planner, entry, placed);
    if (planner.isRefused(entry.row)) continue;
    const alone = entries.filter(({ tier }) => tier === entry.tier).length === 1;
    const known = knownUnit(planner, entry, parent, taken, alone);
    const { code, outcome } = placeUnit(planner, entry, parent, known);
    taken.add(code);
    if (!placed.has(normal(entry.name))) placed.set(normal(entry.name), code);
    const people = putPopulation(planner, entry, code, date);
    planner.done(entry.row, outcome === 'same' ? people : outcome);
  }
  adoptLoners(planner);
}

/** Units that other registers named before there was a top come below it. */
function adoptLoners({ draft }: TablePlanner): void {
  const top = draft.topUnit();
  if (top === undefined) return;
  for (const unit of draft.standingUnits()) {
    const alone = unit.provisional === true && !unit.parent && unit.tier !== 'district';
    if (alone && unit.id !== top.id) draft.put(unitRecord, unit, { parent: top.id });
  }
}
