import { STEPS } from '#domain/reports/hand-in.rules.ts';
import type { HandInRow } from '#domain/reports/hand-in.views.ts';
import type { Messages } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';
import { signaturePlaces } from './month-paper.ts';

/** Name of a paper: the unit's own, else the words of the usual one. */
export const paperName = ({ reports }: Messages, row: HandInRow): string =>
  row.name || (reports.handIn.papers[row.proposal] ?? row.proposal);

/** The hand-in list as a sheet that lies on top of the papers. */
export function handInPaper(messages: Messages, unit: string, period: string, rows: readonly HandInRow[]): Paper {
  const words = messages.reports.handIn;
  return {
    title: words.listPaper({ unit, period }),
    lead: '',
    form: true,
    blocks: [
      {
        kind: 'table',
        name: messages.reports.tabs['hand-in'],
        hideName: true,
        columns: [
          { head: words.paper, kind: 'text', width: 2.6 },
          { head: words.copies, kind: 'number', width: 0.7 },
          { head: words.due, kind: 'date', width: 1.2 },
          ...STEPS.map((step) => ({ head: words.steps[step], kind: 'date' as const, width: 1.2 })),
          { head: words.handedTo, kind: 'text', width: 1.4 },
        ],
        rows: rows.map((row) => [
          paperName(messages, row),
          row.copies,
          row.due,
          ...STEPS.map((step) => row.steps[step]),
          row.handedTo,
        ]),
      },
      { kind: 'signatures', places: signaturePlaces(messages) },
    ],
  };
}
