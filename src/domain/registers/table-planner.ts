/** What all registers share: questions with their answers, words, units by name, years, and what came of each row. */
import type { Stored } from '#domain/contracts.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { usualPlace } from '#domain/units/unit.rules.ts';
import type { Draft } from './draft.ts';
import {
  type CellValue,
  type Issue,
  type Note,
  type Outcome,
  type PlanOptions,
  type Question,
  type QuestionOption,
  type RegisterTable,
  type RowPlan,
  rowName,
  type TablePlan,
  type TableRow,
  type WordList,
} from './register-table.ts';
import { unitInTitle, yearInText } from './register-titles.ts';
import { entriesOf, meaningOf, normal, tierByName } from './register-words.ts';

/** Answers that are no code of a unit. */
export const CREATE = 'create';
export const NEW_TOP = 'new-top';

interface Asked {
  key: string;
  code: string;
  input: Question['input'];
  options?: QuestionOption[];
  byDefault: string;
  fromFile?: boolean;
  values?: Question['values'];
}

export class TablePlanner {
  readonly draft: Draft;
  readonly table: RegisterTable;
  readonly options: PlanOptions;
  private readonly rows = new Map<number, RowPlan>();
  private readonly questions = new Map<string, Question>();
  private readonly notes = new Map<string, Note>();
  private readonly askedOf = new Map<string, number>();

  constructor(draft: Draft, table: RegisterTable, options: PlanOptions) {
    this.draft = draft;
    this.table = table;
    this.options = options;
    for (const { row } of table.rows) this.rows.set(row, { row, outcome: 'same', about: '', issues: [] });
  }

  plan(): TablePlan {
    return {
      key: this.table.key,
      register: this.table.register,
      rows: [...this.rows.values()],
      questions: [...this.questions.values()],
      notes: [...this.notes.values()],
    };
  }

  note(code: string, values?: Note['values']): void {
    this.notes.set(code, values === undefined ? { code } : { code, values });
  }

  /** Rows that were not left out by hand. */
  openRows(): TableRow[] {
    const skipped = new Set(this.options.skipped);
    return this.table.rows.filter(({ row }) => {
      if (!skipped.has(rowName(this.table, row))) return true;
      this.rowPlan(row).outcome = 'skipped';
      return false;
    });
  }

  rowPlan(row: number): RowPlan {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const made: RowPlan = { row, outcome: 'same', about: '', issues: [] };
    this.rows.set(row, made);
    return made;
  }

  about(row: TableRow, text: string): void {
    this.rowPlan(row.row).about = text;
  }

  issue(
    row: TableRow,
    code: string,
    severity: Issue['severity'],
    field?: string | CellValue,
    values?: Issue['values'],
  ) {
    const cell = typeof field === 'string' ? row.cells[field] : field;
    const issue: Issue = { code, severity, row: row.row };
    if (cell !== undefined) Object.assign(issue, { column: cell.column, text: cell.text });
    if (values !== undefined) issue.values = values;
    this.rowPlan(row.row).issues.push(issue);
  }

  refuse(row: TableRow, code: string, field?: string | CellValue, values?: Issue['values']): void {
    this.issue(row, code, 'error', field, values);
  }

  warn(row: TableRow, code: string, field?: string | CellValue, values?: Issue['values']): void {
    this.issue(row, code, 'warning', field, values);
  }

  isRefused(row: TableRow): boolean {
    const refused = this.rowPlan(row.row).issues.some(({ severity }) => severity === 'error');
    if (refused) this.rowPlan(row.row).outcome = 'refused';
    return refused;
  }

  done(row: TableRow, outcome: Outcome): void {
    const plan = this.rowPlan(row.row);
    const looks = plan.issues.length > 0 && (outcome === 'new' || outcome === 'changed');
    plan.outcome = looks ? 'doubtful' : outcome;
  }

  /** Asks, and gives the answer in force. */
  ask({ key, code, input, options = [], byDefault, fromFile = false, values }: Asked): string {
    const given = this.options.answers[key];
    const possible = given !== undefined && (input !== 'choice' || options.some(({ value }) => value === given));
    const answer = possible ? given : byDefault;
    const question: Question = { key, code, input, options, answer, fromFile };
    if (values !== undefined) question.values = values;
    this.questions.set(key, question);
    return answer;
  }

  /** Asks no more than `most` questions of a sort; beyond, the default holds. */
  askSome(sort: string, most: number, asked: Asked): string {
    const count = this.askedOf.get(sort) ?? 0;
    if (count >= most) return asked.byDefault;
    this.askedOf.set(sort, count + 1);
    return this.ask(asked);
  }

  /** Value of a cell; what could not be read refuses the row, or only warns where the row is good without it. */
  value<T extends string | number>(row: TableRow, field: string, needed: 'error' | 'warning' = 'error'): T | undefined {
    const cell = row.cells[field];
    if (cell === undefined) return undefined;
    if (cell.problem !== undefined) {
      this.issue(row, `cell.${cell.problem}`, needed, cell);
      return undefined;
    }
    return (cell.value ?? undefined) as T | undefined;
  }

  text(row: TableRow, field: string): string {
    return String(this.value(row, field, 'warning') ?? '').trim();
  }

  factText(field: string): string {
    return String(this.table.facts[field]?.value ?? '').trim();
  }

  /** The year that the table is about: its title, else the name of the file, else asked. */
  year(): number {
    const said = yearInText(this.table.title) ?? yearInText(this.table.file);
    const answer = this.ask({
      key: `${this.table.key}/year`,
      code: 'year',
      input: 'year',
      byDefault: String(said ?? this.options.year),
      fromFile: said !== undefined,
    });
    const year = Number(answer);
    return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : (said ?? this.options.year);
  }

  /** A day of a cell, with the year of the table where it names none. */
  dateOf(cell: { value: CellValue['value']; yearless?: boolean } | undefined): string | undefined {
    if (typeof cell?.value !== 'string') return undefined;
    return cell.yearless ? `${this.year()}${cell.value.slice(4)}` : cell.value;
  }

  /** The entry of a list that a word means; asked where it is not known. */
  word(list: WordList, text: string): string | undefined {
    if (normal(text) === '') return undefined;
    const known = meaningOf(this.draft.settings, list, text);
    if (known !== undefined) return known;
    const options = entriesOf(this.draft.settings, list).map(
      ({ id, name }): QuestionOption => (name === undefined ? { value: id, list } : { value: id, text: name }),
    );
    const answer = this.ask({
      key: `word/${list}/${normal(text)}`,
      code: `word.${list}`,
      input: 'choice',
      options: [{ value: '', code: 'undecided' }, ...options],
      byDefault: '',
      values: { text },
    });
    return answer === '' ? undefined : answer;
  }

  private unitOptions(): QuestionOption[] {
    return this.draft
      .standingUnits()
      .map(({ id, name }) => ({ value: id, text: name }))
      .sort((one, other) => (one.text < other.text ? -1 : 1));
  }

  /** A unit by its name. Unknown ones are asked about: by default they become a teaching point below the top. */
  unitNamed(text: string, codes: readonly string[], tier?: Unit['tier']): { unit?: string; problem?: string } {
    const found = this.draft.unitsNamed(text);
    const [only] = found;
    if (only !== undefined && found.length === 1) return { unit: only.id };
    if (found.length > 1) return { problem: 'unit.ambiguous' };
    const answer = this.ask({
      key: `unit/${normal(text)}`,
      code: 'unit.unknown',
      input: 'choice',
      options: [{ value: CREATE, code: 'create-unit' }, { value: '', code: 'leave-out' }, ...this.unitOptions()],
      byDefault: this.alike(text)?.id ?? CREATE,
      values: { text },
    });
    if (answer === '') return { problem: 'unit.unknown' };
    return { unit: answer === CREATE ? this.createUnit(text, codes, tier) : answer };
  }

  /** The one unit whose name begins with the text, or the other way round: 红旗社区 for 红旗社区教学点. */
  private alike(text: string): Stored<Unit> | undefined {
    const wanted = normal(text);
    if (wanted.length < 3) return undefined;
    const found = this.draft.standingUnits().filter(({ name }) => {
      const other = normal(name);
      return other.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
    });
    return found.length === 1 ? found[0] : undefined;
  }

  createUnit(name: string, codes: readonly string[], tier?: Unit['tier']): string {
    const code = codes.find((one) => this.draft.get(unitRecord, one) === undefined) ?? codes[0] ?? '';
    const guessed = tierByName(name);
    const kept = tier ?? guessed.tier;
    const top = this.draft.topUnit();
    this.draft.put(
      unitRecord,
      { id: code, unit: code },
      {
        name: name.trim(),
        tier: kept,
        place: kept === guessed.tier ? guessed.place : usualPlace(kept),
        working: true,
        provisional: true,
        ...(top !== undefined && kept !== 'district' && { parent: top.id }),
      },
    );
    return code;
  }

  /** The unit that the whole table belongs to, where no column says it. */
  tableUnit(prefer: 'top' | 'in-view'): string | undefined {
    const names = this.draft.standingUnits().map(({ name }) => name);
    const titled = unitInTitle(this.table.title, names);
    if (titled !== undefined && prefer === 'in-view') {
      const { unit } = this.unitNamed(titled, this.table.codes);
      if (unit !== undefined) return unit;
    }
    const top = this.draft.topUnit();
    const seen = this.draft.get(unitRecord, this.options.unit) && this.draft.standsForUnit(this.options.unit);
    const usual = prefer === 'top' ? (top?.id ?? seen) : (seen ?? top?.id);
    const answer = this.ask({
      key: `${this.table.key}/unit`,
      code: 'unit.of-table',
      input: 'choice',
      options: [...(top ? [] : [{ value: NEW_TOP, code: 'new-top' }]), ...this.unitOptions()],
      byDefault: usual ?? NEW_TOP,
    });
    return answer === NEW_TOP ? this.createTop() : answer;
  }

  /** A top unit before any register named one; what stands alone so far comes below it. */
  private createTop(): string {
    const name = this.ask({
      key: 'top-name',
      code: 'top-name',
      input: 'text',
      byDefault: this.options.topName,
    });
    const code = this.table.codes[0];
    const alone = this.draft
      .standingUnits()
      .filter((unit) => unit.provisional === true && !unit.parent && unit.tier !== 'district');
    this.draft.put(
      unitRecord,
      { id: code, unit: code },
      {
        name: name.trim() || this.options.topName,
        tier: 'district',
        place: 'district',
        working: true,
        provisional: true,
      },
    );
    for (const unit of alone) this.draft.put(unitRecord, unit, { parent: code });
    return code;
  }
}
