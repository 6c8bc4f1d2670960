import { SECTIONS } from '#domain/plans/plan.record.ts';
import type { PlanDetail, PlanPage } from '#domain/plans/plan.views.ts';
import type { TaskRow } from '#domain/plans/plan-reading.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import type { Paper, PaperBlock, PaperTable, PaperValue } from '#kernel/paper.ts';
import { signaturePlaces } from './month-paper.ts';

const perHead = (row: TaskRow): boolean => row.progress?.unit === 'fen';

/** Counts stand as numbers; money per resident is money, written as yuan in the same column. */
const amount = (row: TaskRow, value: number | undefined): PaperValue =>
  value === undefined ? undefined : perHead(row) ? (value / 100).toFixed(2) : value;

function taskTable(messages: Messages, name: string, head: string, rows: readonly TaskRow[]): PaperTable {
  const { plans, reports } = messages;
  const words = reports.planPaper;
  return {
    kind: 'table',
    name,
    columns: [
      { head: words.number, kind: 'number', width: 0.6 },
      { head, kind: 'text', width: 3 },
      { head: words.leader, kind: 'text', width: 1.2 },
      { head: words.due, kind: 'date', width: 1.4 },
      { head: words.planned, kind: 'number', width: 0.9 },
      { head: words.done, kind: 'number', width: 0.9 },
      { head: words.measured, kind: 'text', width: 0.9 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.title,
      row.lead,
      row.due,
      amount(row, row.progress?.planned),
      amount(row, row.progress?.done),
      row.progress ? plans.units[row.progress.unit] : undefined,
    ]),
  };
}

/** A plan in the usual form: text by sections, tasks, activities, amendments, places for seal and signatures. */
export function planPaper(messages: Messages, page: PlanPage, plan: PlanDetail): Paper {
  const { plans, reports } = messages;
  const words = reports.planPaper;
  const summary = reports.summaryPaper;
  const blocks: PaperBlock[] = [];
  let number = 0;
  const heading = (text: string) => {
    blocks.push({ kind: 'heading', text: summary.heading({ numeral: summary.numerals[number] ?? '', text }) });
    number += 1;
  };
  for (const section of SECTIONS) {
    if (section === 'safeguards') continue;
    heading(plans.sections[section]);
    blocks.push({ kind: 'text', text: plan.texts[section] || words.empty });
  }
  const standing = plan.tasks.filter((task) => task.standing !== 'dropped');
  if (standing.length > 0) {
    heading(words.tasks);
    blocks.push({ ...taskTable(messages, words.tasks, words.task, standing), hideName: true });
  }
  const activities = plan.activities.filter((task) => task.standing !== 'dropped');
  if (activities.length > 0) {
    heading(words.activities);
    blocks.push({ ...taskTable(messages, words.activities, words.activity, activities), hideName: true });
  }
  heading(plans.sections.safeguards);
  blocks.push({ kind: 'text', text: plan.texts.safeguards || words.empty });
  if (plan.amendments.length > 0) {
    heading(words.amendments);
    blocks.push({
      kind: 'table',
      name: words.amendments,
      hideName: true,
      columns: [
        { head: words.date, kind: 'date' },
        { head: words.reason, kind: 'text', width: 4 },
      ],
      rows: plan.amendments.map(({ date, reason }) => [date, reason]),
    });
  }
  if (plan.state !== 'issued') blocks.push({ kind: 'note', text: words.state({ state: plans.states[plan.state] }) });
  blocks.push({ kind: 'signatures', places: signaturePlaces(messages) });
  const issued = plan.issuedOn === '' ? '' : formatDate(plan.issuedOn);
  const unit = [page.unitName, issued].filter((part) => part !== '').join(' · ');
  return { title: plan.title, lead: words.lead({ unit, number: plan.documentNumber }), blocks };
}
