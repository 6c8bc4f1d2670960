/** Marks of forms in words, and the content that a form is filled with: every figure is written as the screen writes it. */
import type { FormFigure, FormValues } from '#domain/forms/form.views.ts';
import {
  FIGURE_MARKS,
  type FigureMark,
  familyOf,
  LIST_MARKS,
  type ListName,
  listOf,
  MONTH_MARKS,
} from '#domain/forms/marks.ts';
import {
  formatDate,
  formatFen,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPerResident,
} from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { PaperKind } from '#kernel/paper.ts';
import type { FormCell, FormContent } from '#runtime/use-form-templates.ts';

type Bars = Pick<FormValues['bars'], 'floorFen' | 'gapDigits'> & { percent?: number | undefined };

function written({ kind, value }: FormFigure, bars: Bars): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return kind === 'date' ? formatDate(value) : value;
  switch (kind) {
    case 'percent':
      return formatPercent(value, bars.percent);
    case 'money':
      return formatFen(value, 'bare', true);
    case 'per-head':
      return formatPerResident(value, 'bare', bars.floorFen);
    case 'points':
      return formatNumber(value, bars.gapDigits);
    default:
      return formatNumber(value);
  }
}

/** Points are a plain number in a cell; only their decimals are their own. */
const paperKind = (kind: FormFigure['kind']): PaperKind => (kind === 'points' ? 'number' : kind);

function figureCell(mark: string, figure: FormFigure, { bars }: FormValues): FormCell {
  const percent = mark.startsWith('rate.') ? bars.ratePercent : undefined;
  const text = mark === 'month' ? formatMonth(String(figure.value)) : written(figure, { ...bars, percent });
  return { kind: paperKind(figure.kind), value: figure.value, text };
}

/** Rows of a list, each by the names of its columns. */
function entriesOf(messages: Messages, values: FormValues, list: ListName): Record<string, FormFigure['value']>[] {
  const { lists } = messages;
  const kind = (id: string) => listName(lists.sessionKinds, values.sessionKinds.find((each) => each.id === id) ?? id);
  const group = (id: string) => listName(lists.groups, values.groups.find((each) => each.id === id) ?? id);
  switch (list) {
    case 'learners':
      return values.learners.map(({ name, sex, birthYear, homeName, residence, groups, telephone }) => ({
        name,
        sex: sex && lists.sexes[sex],
        'birth-year': birthYear,
        home: homeName,
        residence: lists.residences[residence],
        groups: groups.length > 0 ? formatList(groups.map(group)) : '',
        telephone,
      }));
    case 'units':
      return values.units.map(({ name, residents, count, ratePercent, targetPercent }) => ({
        name,
        residents,
        counted: count,
        percent: ratePercent,
        target: targetPercent,
      }));
    default:
      return (list === 'sessions' ? values.sessions : values.monthSessions).map((row) => ({
        date: row.date,
        name: row.name,
        kind: kind(row.sessionKind),
        unit: row.unitName,
        lecturer: row.lecturer,
        minutes: row.minutes || undefined,
        people: row.people,
      }));
  }
}

function listCells(messages: Messages, values: FormValues, list: ListName): ReadonlyMap<string, FormCell>[] {
  const columns: Readonly<Record<string, PaperKind>> = LIST_MARKS[list];
  return entriesOf(messages, values, list).map((entry, index) => {
    const percent = typeof entry.target === 'number' ? entry.target : undefined;
    return new Map(
      Object.entries(columns).map(([column, kind]): [string, FormCell] => {
        const value = column === 'number' ? index + 1 : entry[column];
        // Years are numbers without a thousands sign.
        const text =
          column === 'birth-year' ? String(value ?? '') : written({ kind, value }, { ...values.bars, percent });
        return [column, { kind: column === 'birth-year' ? 'number' : kind, value, text }];
      }),
    );
  });
}

/** Everything that the marks of a form stand for. */
export function formContent(messages: Messages, values: FormValues, lists: readonly ListName[]): FormContent {
  return {
    figures: new Map(
      Object.entries(values.figures).map(([mark, figure]) => [mark, figureCell(mark, figure, values)] as const),
    ),
    lists: new Map(lists.map((list) => [list, listCells(messages, values, list)] as const)),
    dash: messages.frame.dash,
  };
}

/** What a mark stands for; undefined for one that nobody knows. */
export function markMeaning(messages: Messages, values: FormValues, mark: string): string | undefined {
  const { forms, reports, lists } = messages;
  if (Object.hasOwn(FIGURE_MARKS, mark)) return forms.figures[mark as FigureMark];
  const month = MONTH_MARKS[mark];
  if (month !== undefined) return forms.ofMonth({ figure: reports.figures[month] });
  const list = listOf(mark);
  if (list !== undefined) {
    const column = mark.slice(list.length + 1) as keyof typeof forms.columns;
    return forms.catalogue.list({ list: forms.lists[list], column: forms.columns[column] });
  }
  const found = familyOf(mark);
  const entry = found && values.entries[found.family].find(({ id }) => id === found.id);
  if (found === undefined || entry === undefined) return undefined;
  const words = {
    group: lists.groups,
    kind: lists.sessionKinds,
    theme: lists.themes,
    organizations: lists.organizationKinds,
  };
  const families: Readonly<Record<string, Readonly<Record<string, (p: { name: string }) => string>>>> = forms.families;
  return families[found.family]?.[found.what]?.({ name: listName(words[found.family], entry) });
}

/** All marks in the order of the catalogue: figures, figures of the month, those of the lists' entries, columns of lists. */
export function allMarks(values: FormValues): string[] {
  const columns = Object.entries(LIST_MARKS).flatMap(([list, of]) =>
    Object.keys(of).map((column) => `${list}.${column}`),
  );
  return [...Object.keys(values.figures), ...columns];
}
