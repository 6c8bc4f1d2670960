import { closingView } from '#domain/closing/closing.views.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { learnerListView } from '#domain/learners/learner.views.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { pathOf } from '#domain/plans/plan-reading.ts';
import { type Summary, summaryView } from '#domain/reports/summary.views.ts';
import { type SessionRow, sessionListView } from '#domain/sessions/session-list.views.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { type IsoMonth, monthNumber } from '#kernel/calendar.ts';
import type { PaperKind, PaperValue } from '#kernel/paper.ts';
import { type Form, type FormMark, formRecord } from './form.record.ts';
import { FAMILY_MARKS, type Family, FIGURE_MARKS, type ListName, MONTH_MARKS } from './marks.ts';

export interface FormRow {
  id: string;
  name: string;
  askedBy: string;
  file: string;
  unitName: string;
  marks: FormMark[];
}

export interface FormDetail extends FormRow {
  /** Base64. */
  template: string;
}

function rowOf({ id, name, askedBy = '', file, marks }: Stored<Form>, unitName: string): FormRow {
  return { id, name, askedBy, file, unitName, marks: marks ?? [] };
}

/** Forms that a unit has to fill: its own and those of the units above. */
export const formsView = defineView({
  name: 'forms',
  async load(reader: Reader, { unit }: { unit: string }) {
    const tree = await readUnitTree(reader);
    return { tree, forms: await reader.where(formRecord, 'unit', pathOf(tree, unit).flatMap(tree.codesOf)) };
  },
  select({ tree, forms }): FormRow[] {
    return forms
      .map((form) => rowOf(form, tree.unit(form.unit)?.name ?? ''))
      .sort((one, other) => (one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1));
  },
});

export const formView = defineView({
  name: 'form',
  async load(reader: Reader, { form: id }: { form: string }) {
    const form = await reader.get(formRecord, id);
    return form && !form.deleted ? { form, tree: await readUnitTree(reader) } : undefined;
  },
  select(loaded): FormDetail | undefined {
    if (loaded === undefined) return undefined;
    const { form, tree } = loaded;
    return { ...rowOf(form, tree.unit(form.unit)?.name ?? ''), template: form.template };
  },
});

export interface FormValuesParams {
  unit: string;
  year: number;
  month: IsoMonth;
  today: string;
  /** Only the lists that the form asks for are read. */
  lists: readonly ListName[];
}

export interface FormFigure {
  /** `points` are a difference of percentages. */
  kind: PaperKind | 'points';
  value: PaperValue;
}

export interface FormValues {
  /** Of every mark that is a single figure, those of the lists' entries included. */
  figures: Record<string, FormFigure>;
  /** The bars beside which figures are written: a figure near its bar takes one more decimal. */
  bars: { ratePercent: number | undefined; floorFen: number; gapDigits: 1 | 2 };
  /** Entries of the lists behind the families, with the district's own names. */
  entries: Record<Family, { id: string; name?: string | undefined }[]>;
  sessions: SessionRow[];
  monthSessions: SessionRow[];
  learners: Person[];
  units: Overview['children'];
  groups: { id: string; name?: string | undefined }[];
  sessionKinds: { id: string; name?: string | undefined }[];
}

const MOST_SESSIONS = 5000;

/** Everything that a form may ask for, from the same views as the screens and papers: no figure has a second source. */
export const formValuesView = defineView({
  name: 'formValues',
  async load(reader: Reader, { unit, year, month, today, lists }: FormValuesParams) {
    const sessionsOf = (asked: ListName, of: { month?: number }) =>
      lists.includes(asked)
        ? sessionListView.load(reader, { unit, year, ...of, limit: MOST_SESSIONS })
        : Promise.resolve(undefined);
    const [summary, closing, sessions, monthSessions, learners] = await Promise.all([
      summaryView.load(reader, { unit, year, today, half: false }),
      closingView.load(reader, { unit, month, today }),
      sessionsOf('sessions', {}),
      sessionsOf('month-sessions', { month: monthNumber(month) }),
      lists.includes('learners') ? learnerListView.load(reader, { unit, year }) : undefined,
    ]);
    return { summary, closing, sessions, monthSessions, learners };
  },
  select(loaded, { unit, year, month, today }): FormValues | undefined {
    const summary = summaryView.select(loaded.summary, { unit, year, today, half: false });
    const closing = closingView.select(loaded.closing, { unit, month, today });
    if (summary === undefined || closing === undefined) return undefined;
    const lists = summary.plan?.lists;
    const entries: FormValues['entries'] = {
      group: lists?.groups ?? [],
      kind: lists?.sessionKinds ?? [],
      theme: lists?.themes ?? [],
      organizations: lists?.organizationKinds ?? [],
    };
    const figures: FormValues['figures'] = {};
    for (const [mark, value] of Object.entries(singleFigures(summary, { year, month, today }))) {
      figures[mark] = { kind: FIGURE_MARKS[mark as keyof typeof FIGURE_MARKS], value };
    }
    for (const [mark, name] of Object.entries(MONTH_MARKS)) {
      const isMoney = name === 'arranged' || name === 'spent';
      figures[mark] = { kind: isMoney ? 'money' : 'number', value: closing.figures[name] };
    }
    for (const [family, listed] of Object.entries(entries) as [Family, { id: string }[]][]) {
      for (const { id } of listed) {
        const values = familyFigures(summary, family, id);
        for (const [what, kind] of Object.entries(FAMILY_MARKS[family])) {
          figures[`${family}.${id}.${what}`] = { kind: kind as PaperKind, value: values[what] };
        }
      }
    }
    const held = (list: typeof loaded.sessions, of: { month?: number }): SessionRow[] =>
      list === undefined
        ? []
        : sessionListView
            .select(list, { unit, year, ...of, limit: MOST_SESSIONS })
            .rows.filter(({ planned, date }) => !planned && date <= today)
            .reverse();
    return {
      figures,
      bars: {
        ratePercent: summary.overview.targetPercent,
        floorFen: summary.funding.floorFen,
        gapDigits: summary.overview.report.decimals,
      },
      entries,
      sessions: held(loaded.sessions, {}),
      monthSessions: held(loaded.monthSessions, { month: monthNumber(month) }),
      learners: loaded.learners ? learnerListView.select(loaded.learners, { unit, year }).people : [],
      units: [...summary.overview.children].sort((one, other) => (one.name < other.name ? -1 : 1)),
      groups: entries.group,
      sessionKinds: entries.kind,
    };
  },
});

function singleFigures(
  { overview, funding, plan }: Summary,
  { year, month, today }: { year: number; month: IsoMonth; today: string },
): Record<keyof typeof FIGURE_MARKS, PaperValue> {
  const { residents, report, workload, counts, coverage, unit } = overview;
  const tasks = plan?.annual?.tasks.filter(({ standing }) => standing !== 'dropped');
  return {
    unit: unit.name,
    'unit.above': unit.path.at(-2)?.name ?? '',
    year: String(year),
    month,
    today,
    residents: residents?.people,
    'residents.date': residents?.date,
    'residents.source': residents?.source,
    'rate.counted': overview.count,
    'rate.percent': overview.ratePercent,
    'rate.target': overview.targetPercent,
    'rate.before': overview.baseline?.percent,
    'rate.gap': report.gapPoints,
    'rate.needed': report.status === 'met' ? 0 : report.needed,
    'year.sessions': workload.sessions,
    'year.counting-sessions': workload.countingSessions,
    'year.persons': workload.persons,
    'year.person-times': workload.personTimes,
    'year.person-times-all': workload.personTimesAll,
    'year.declared': counts.declared,
    'streets.with-school': coverage.streets.covered,
    streets: coverage.streets.all,
    'communities.with-point': coverage.communities.covered,
    communities: coverage.communities.all,
    'funding.floor': funding.floorFen,
    'funding.arranged': funding.total.arranged.all,
    'funding.spent': funding.total.spent.all,
    'funding.arranged-per-resident': funding.total.arranged.fenPerResident,
    'funding.spent-per-resident': funding.total.spent.fenPerResident,
    tasks: tasks?.length,
    'tasks.done': tasks?.filter(({ isDone }) => isDone).length,
  };
}

/** Of an entry that nothing is known of: nobody and none, but no share. */
function familyFigures(summary: Summary, family: Family, id: string): Record<string, PaperValue> {
  if (family === 'group') {
    const row = summary.overview.groups.find(({ group }) => group === id);
    return { persons: row?.persons ?? 0, population: row?.population, percent: row?.ratePercent };
  }
  if (family === 'organizations') {
    const row = summary.organizations.kinds.find(({ kind }) => kind === id);
    return { valid: row?.valid ?? 0, all: row?.base?.total, percent: row?.percent };
  }
  const rows = family === 'kind' ? summary.kinds : summary.themes;
  return { sessions: rows.find((row) => row.id === id)?.sessions ?? 0 };
}
