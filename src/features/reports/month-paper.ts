import { FIGURES, type FigureName, isMoneyFigure } from '#domain/closing/closing.rules.ts';
import type { ClosingPage } from '#domain/closing/closing.views.ts';
import { formatDate, formatFen, formatMonth, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { joinSentences } from '#i18n/sentences.ts';
import type { Paper, PaperBlock, PaperTable } from '#kernel/paper.ts';

/** A figure of the month as people read it. */
export const figureText = (name: FigureName, value: number): string =>
  isMoneyFigure(name) ? formatFen(value, 'bare', true) : formatNumber(value);

/** How a month stands, in sentences. */
export function standingWords({ reports }: Messages, month: ClosingPage): string[] {
  const words = reports.closing;
  if (month.confirmedOn === '') return [];
  const said = [words.confirmedBy({ date: formatDate(month.confirmedOn), by: month.confirmedBy })];
  if (month.noActivity) said.push(words.noActivity);
  if (month.state === 'returned')
    said.push(words.returnedBy({ date: formatDate(month.judgedOn), reason: month.reason }));
  else if (month.judgedOn !== '') said.push(words.checkedBy({ date: formatDate(month.judgedOn), by: month.judgedBy }));
  return said;
}

/** The one-page return of a month, with places for seal and signatures. */
export function monthPaper(messages: Messages, page: ClosingPage): Paper {
  const { reports, lists } = messages;
  const words = reports.monthPaper;
  const changed = page.differences.length > 0 ? page.confirmed : undefined;
  const figureTable = (name: string, kind: 'number' | 'money', figures: readonly FigureName[]): PaperTable => ({
    kind: 'table',
    name,
    hideName: true,
    columns: [
      { head: words.figure, kind: 'text', width: 3 },
      { head: words.value, kind, width: 1 },
      ...(changed ? [{ head: reports.closing.confirmed, kind, width: 1 }] : []),
    ],
    rows: figures.map((figure) => [
      reports.figures[figure],
      page.figures[figure],
      ...(changed ? [changed[figure]] : []),
    ]),
  });
  const blocks: PaperBlock[] = [
    figureTable(
      words.table,
      'number',
      FIGURES.filter((name) => !isMoneyFigure(name)),
    ),
    figureTable(words.money, 'money', FIGURES.filter(isMoneyFigure)),
  ];
  if (changed) blocks.push({ kind: 'note', text: words.changed });
  if (page.empty) blocks.push({ kind: 'text', text: words.none });
  if (page.kinds.length > 0) {
    blocks.push({
      kind: 'table',
      name: words.kinds,
      columns: [
        { head: words.kind, kind: 'text', width: 3 },
        { head: words.sessions, kind: 'number', width: 1 },
      ],
      rows: page.kinds.map(({ kind, name, sessions }) => [listName(lists.sessionKinds, { id: kind, name }), sessions]),
    });
  }
  if (page.children.length > 0) {
    blocks.push({
      kind: 'table',
      name: words.units,
      columns: [
        { head: words.unit, kind: 'text', width: 2 },
        { head: words.sessions, kind: 'number' },
        { head: words.persons, kind: 'number' },
        { head: words.times, kind: 'number' },
        { head: words.spent, kind: 'money', width: 1.2 },
        { head: words.state, kind: 'text', width: 1.3 },
      ],
      rows: page.children.map(({ name, figures, state }) => [
        name,
        figures.sessions,
        figures.persons,
        figures.personTimesAll,
        figures.spent,
        reports.closing.states[state],
      ]),
    });
  }
  const state = words.stateOf({ state: reports.closing.states[page.state] });
  blocks.push(
    { kind: 'note', text: words.definition },
    { kind: 'note', text: joinSentences([state, ...standingWords(messages, page)]) },
    { kind: 'signatures', places: signaturePlaces(messages, page.confirmedBy) },
  );
  return {
    title: words.title({ unit: page.name, month: formatMonth(page.month) }),
    lead: '',
    blocks,
    form: true,
  };
}

/** Where seal, signatures and date go; `filledBy` is written in already where it is known. */
export function signaturePlaces({ reports }: Messages, filledBy = ''): string[] {
  const { seal, head, filledBy: by, date } = reports.signatures;
  return [seal, head, filledBy === '' ? by : `${by} ${filledBy}`, date];
}
