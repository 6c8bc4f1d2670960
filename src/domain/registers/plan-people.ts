/** Registers with people by name: class roster, sign-in sheet, attendance grid. */
import type { Stored } from '#domain/contracts.ts';
import { type Learner, learnerRecord } from '#domain/learners/learner.record.ts';
import { completion, matchPerson, type PersonRow } from './match-person.ts';
import type { TableRow } from './register-table.ts';
import { meaningOf, normal } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

export interface PlacedPerson {
  row: TableRow;
  person: PersonRow;
}

const BETWEEN_GROUPS = /[、,,;;/]+/;

/** Groups of a cell with several; the cell as a whole may be one group with a stroke in its name. */
function groupsOf(planner: TablePlanner, row: TableRow): string[] {
  const text = planner.text(row, 'groups');
  const whole = meaningOf(planner.draft.settings, 'groups', text);
  if (whole !== undefined) return [whole];
  const found = new Set<string>();
  for (const word of text.split(BETWEEN_GROUPS)) {
    const group = planner.word('groups', word);
    if (group !== undefined) found.add(group);
    else if (word.trim() !== '') planner.warn(row, 'group.unknown', 'groups', { text: word.trim() });
  }
  return [...found];
}

function readPerson(planner: TablePlanner, row: TableRow, year: number, unit: () => string | undefined) {
  const name = planner.value<string>(row, 'name')?.trim() ?? '';
  planner.about(row, name);
  const person: PersonRow = { name, groups: groupsOf(planner, row), home: '', homeSaid: false, year };
  if (name === '' && row.cells.name?.problem === undefined) planner.refuse(row, 'person.name-missing', 'name');
  if (name.length > 60) planner.refuse(row, 'person.name-too-long', 'name');
  const sex = planner.value<string>(row, 'sex');
  if (sex === 'female' || sex === 'male') person.sex = sex;
  const birthYear = planner.value<number>(row, 'birthYear');
  const age = planner.value<number>(row, 'age');
  if (birthYear !== undefined) person.birthYear = birthYear;
  else if (age !== undefined) Object.assign(person, { birthYear: year - age, byAge: true });
  if (person.birthYear !== undefined && (person.birthYear < 1900 || person.birthYear > year)) {
    planner.refuse(row, 'person.birth-year', birthYear === undefined ? 'age' : 'birthYear');
  }
  const telephone = planner.text(row, 'telephone');
  if (telephone !== '') person.telephone = telephone;
  const address = planner.text(row, 'address');
  if (address !== '') person.address = address;
  const notes = planner.text(row, 'notes');
  if (notes !== '') person.notes = notes;
  // Nothing is made for a row that stays out, not even the unit that it names.
  if (planner.isRefused(row)) return undefined;
  const home = planner.text(row, 'home');
  if (home !== '') {
    const { unit: named, problem } = planner.unitNamed(home, row.codes);
    if (problem !== undefined) planner.refuse(row, problem, 'home', { name: home });
    person.home = named ?? '';
    person.homeSaid = true;
  } else {
    person.home = unit() ?? '';
    if (person.home === '') planner.refuse(row, 'unit.missing');
  }
  return planner.isRefused(row) ? undefined : { row, person };
}

/** People of the table's rows that can be read. `unit`: where those live whose row does not say it. */
export function readPeople(planner: TablePlanner, year: number, unit: () => string | undefined): PlacedPerson[] {
  return planner.openRows().flatMap((row) => readPerson(planner, row, year, unit) ?? []);
}

const placeKey = ({ name, home }: PersonRow): string => `${normal(name)}/${home}`;

/** How many different people of a name and home the table knows. */
function identities(people: readonly PlacedPerson[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { person } of people) {
    const set = found.get(placeKey(person)) ?? new Set();
    found.set(placeKey(person), set.add(`${person.sex ?? ''}/${person.birthYear ?? ''}/${person.telephone ?? ''}`));
  }
  return found;
}

/** Rows with nothing but a name that stands more than once at that point: nobody can say who is who. */
function refuseNamesakes(planner: TablePlanner, people: readonly PlacedPerson[]): void {
  const bare = people.filter(({ person }) => person.birthYear === undefined && !person.telephone);
  const counts = new Map<string, number>();
  const key = (person: PersonRow) => `${placeKey(person)}/${person.sex ?? ''}`;
  for (const { person } of bare) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
  for (const { row, person } of bare) {
    if ((counts.get(key(person)) ?? 0) < 2) continue;
    planner.refuse(row, 'person.same-name', 'name', { name: person.name });
    planner.isRefused(row);
  }
}

export interface FoundPerson extends PlacedPerson {
  learner: string;
  outcome: 'new' | 'changed' | 'same';
  /** The same person stood in an earlier row of the table. */
  again: boolean;
}

/** Finds or makes the learner of each row, and completes those who are known. */
export function findPeople(planner: TablePlanner, people: readonly PlacedPerson[]): FoundPerson[] {
  const { draft } = planner;
  refuseNamesakes(planner, people);
  const known = identities(people);
  const seen = new Set<string>();
  const found: FoundPerson[] = [];
  for (const { row, person } of people) {
    if (planner.isRefused(row)) continue;
    const own = draft.learnerOfRow(row.id);
    const learner = own ?? find(planner, row, person, (known.get(placeKey(person))?.size ?? 0) <= 1);
    if (planner.isRefused(row)) continue;
    const at = learner ?? { id: row.id, unit: person.home };
    // A row that came in before has said what it knows; what a person changed since then stays.
    const changed = own === undefined && draft.put(learnerRecord, at, completion(person, learner));
    const id = draft.personIdOf(at.id);
    const outcome = learner === undefined ? 'new' : changed ? 'changed' : 'same';
    found.push({ row, person, learner: id, outcome, again: seen.has(id) });
    seen.add(id);
  }
  return found;
}

function find(planner: TablePlanner, row: TableRow, person: PersonRow, alone: boolean): Stored<Learner> | undefined {
  const { draft } = planner;
  const match = matchPerson(person, draft.learnersNamed(person.name), (unit) => draft.standsForUnit(unit), alone);
  if ('ambiguous' in match) {
    planner.refuse(row, 'person.ambiguous', 'name', { name: person.name, count: match.ambiguous });
    return undefined;
  }
  if (match.found === undefined && match.similar !== undefined) {
    planner.warn(row, 'person.similar', 'name', { name: match.similar.name });
  }
  return match.found;
}

/** Class roster: people and nothing else. */
export function planRoster(planner: TablePlanner): void {
  const year = planner.year();
  let unit: string | undefined;
  const people = readPeople(planner, year, () => {
    unit ??= planner.tableUnit('in-view');
    return unit;
  });
  for (const { row, outcome, again } of findPeople(planner, people)) {
    if (again) planner.warn(row, 'person.twice', 'name');
    planner.done(row, outcome);
  }
}
