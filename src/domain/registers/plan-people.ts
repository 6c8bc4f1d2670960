/** Registers with people by name: class roster, sign-in sheet, attendance grid. */
import type { Stored } from '#domain/contracts.ts';
import { type Learner, learnerRecord } from '#domain/learners/learner.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { valueIn } from '#kernel/valid-from.ts';
import { completion, matchPerson, misspelt, type PersonRow } from './match-person.ts';
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
    const joined = own === undefined && learner?.id === row.id;
    const outcome = learner === undefined ? 'new' : changed || joined ? 'changed' : 'same';
    found.push({ row, person, learner: id, outcome, again: seen.has(id) });
    seen.add(id);
  }
  return found;
}

function find(planner: TablePlanner, row: TableRow, person: PersonRow, alone: boolean): Stored<Learner> | undefined {
  const { draft } = planner;
  const standsFor = (unit: string) => draft.standsForUnit(unit);
  const match = matchPerson(person, draft.learnersNamed(person.name), standsFor, alone);
  if ('ambiguous' in match) {
    planner.refuse(row, 'person.ambiguous', 'name', { name: person.name, count: match.ambiguous });
    return undefined;
  }
  if (match.found !== undefined) return match.found;
  const similar = match.similar ?? misspelt(person, draft.learnersReached(person.telephone ?? ''), standsFor);
  if (similar === undefined) return undefined;
  if (isKnown(planner, row, similar)) joinWith(planner, row, person, similar);
  else planner.warn(row, 'person.similar', 'name', { name: similar.name });
  return draft.get(learnerRecord, row.id);
}

/** So many are asked about in a table; beyond, the list of doubles is the better place. */
const MOST_ASKED = 30;

/** Whether the row is about somebody known: asked, and by default it is not. */
function isKnown(planner: TablePlanner, row: TableRow, similar: Stored<Learner>): boolean {
  const home = planner.draft.get(unitRecord, valueIn(similar.home, 9999) ?? similar.unit)?.name;
  const said = [similar.name, similar.birthYear, similar.telephone, home].filter(Boolean).join(' · ');
  const answer = planner.askSome('person', MOST_ASKED, {
    key: `${planner.table.key}/person/${row.row}`,
    code: 'person.is-known',
    input: 'choice',
    options: [
      { value: '', code: 'new-person' },
      { value: similar.id, text: said },
    ],
    byDefault: '',
    values: { name: planner.text(row, 'name'), row: row.row },
  });
  return answer === similar.id;
}

/** The row makes its own record, which is joined with the known one: the same file again finds it, and it can be undone. */
function joinWith(planner: TablePlanner, row: TableRow, person: PersonRow, known: Stored<Learner>): void {
  const { draft } = planner;
  draft.put(learnerRecord, known, completion(person, known));
  const complete = draft.get(learnerRecord, known.id) ?? known;
  draft.put(learnerRecord, { id: row.id, unit: person.home }, { ...completion(person, undefined), ...kept(complete) });
  draft.joinLearners({ id: row.secondId, unit: person.home }, row.id, known.id);
}

/** Whichever of two joined records stands for the person, it holds what was known before. */
function kept({ sex, birthYear, telephone, address, notes, home, residence, groups }: Stored<Learner>) {
  const fields: Partial<Learner> = { sex, birthYear, telephone, address, notes, home, residence, groups };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Learner>;
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
