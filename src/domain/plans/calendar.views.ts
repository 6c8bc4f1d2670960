import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import { daysBetween, type IsoDate, yearOf } from '#kernel/calendar.ts';
import type { Deadline, DeadlineMark } from './deadline.record.ts';
import { type DeadlineRow, deadlinesOf } from './deadline.rules.ts';
import { festivalsOf } from './festivals.ts';
import { planFor } from './plan.rules.ts';
import { type PlanParams, type PlansLoaded, readDeadlines, readPlans, taskRows } from './plan-reading.ts';

export interface Calendar {
  year: number;
  deadlines: DeadlineRow[];
  /** Festivals of the year; without lunar ones where the table does not reach. */
  festivals: { festival: string; date: IsoDate }[];
}

interface DeadlinesLoaded {
  records: Stored<Deadline>[];
  marks: Stored<DeadlineMark>[];
}

/** What is due in a year for a unit, and the festivals that activities gather around. */
export const calendarView = defineView({
  name: 'planCalendar',
  async load(reader: Reader, { unit }: PlanParams): Promise<DeadlinesLoaded> {
    return readDeadlines(reader, await readUnitTree(reader), unit);
  },
  select({ records, marks }, { year, today }): Calendar {
    return { year, deadlines: deadlinesOf(records, marks, year, today), festivals: festivalsOf(year) };
  },
});

export interface DueItem {
  kind: 'task' | 'deadline';
  id: string;
  /** Title of the task, or own name of the deadline; empty where the words of the proposal stand. */
  title: string;
  proposal: string;
  date: IsoDate;
  /** Days from today; negative: overdue. */
  days: number;
  lead: string;
}

export interface Due {
  overdue: DueItem[];
  soon: DueItem[];
}

/** Deadlines that passed longer ago than this are no longer called for: nobody cleans up a calendar for its own sake. */
const LOOK_BACK_DAYS = 60;

/** What a unit has to do now: open tasks and deadlines that are overdue or due within thirty days. */
export const dueView = defineView({
  name: 'due',
  async load(reader: Reader, { unit, today }: { unit: string; today: string }) {
    const plans = await readPlans(reader, { unit, today, year: yearOf(today) });
    return { plans, deadlines: await readDeadlines(reader, plans.tree, unit) };
  },
  select({ plans, deadlines }: { plans: PlansLoaded; deadlines: DeadlinesLoaded }, { today }): Due {
    const year = yearOf(today);
    const plan = planFor(plans.plans, 'annual', year);
    const tasks = plan ? plans.tasks.filter((task) => task.plan === plan.id) : [];
    const items = [
      ...taskRows(tasks, plans.proof, today).map(({ id, title, due, lead, standing }) => ({
        kind: 'task' as const,
        id,
        title,
        proposal: '',
        date: due,
        lead,
        standing,
      })),
      ...deadlinesOf(deadlines.records, deadlines.marks, year, today)
        .filter((row) => daysBetween(row.date, today) <= LOOK_BACK_DAYS)
        // Who has no plan yet has not missed the usual days of the field, only those somebody set.
        .filter((row) => plan !== undefined || row.name !== '' || row.standing !== 'overdue')
        .map(({ id, name, proposal, date, standing }) => ({
          kind: 'deadline' as const,
          id,
          title: name,
          proposal,
          date,
          lead: '',
          standing,
        })),
    ].sort((one, other) => (one.date < other.date ? -1 : 1));
    const those = (wanted: string): DueItem[] =>
      items
        .filter((item) => item.standing === wanted)
        .map(({ standing: _, ...item }) => ({ ...item, days: daysBetween(today, item.date) }));
    return { overdue: those('overdue'), soon: those('soon') };
  },
});
