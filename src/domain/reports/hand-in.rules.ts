/** What is usually handed in, when, and how a paper stands. */
import { dayIn } from '#domain/plans/deadline.rules.ts';
import { addDays, type IsoDate, isMonth, lastDayOfMonth } from '#kernel/calendar.ts';
import type { HandInItem } from './hand-in.record.ts';

export const OCCASIONS = ['monthly', 'half-year', 'year-end'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const STEPS = ['prepared', 'signed', 'sealed', 'handed'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_FIELDS = {
  prepared: 'preparedOn',
  signed: 'signedOn',
  sealed: 'sealedOn',
  handed: 'handedOn',
} as const satisfies Record<Step, keyof HandInItem>;

/** Where to begin only: each district has its own papers, copies and days, so everything is offered for changing. */
export const USUAL_PAPERS: Readonly<Record<Occasion, readonly { id: string; copies: number }[]>> = {
  monthly: [
    { id: 'month-return', copies: 1 },
    { id: 'notices', copies: 1 },
  ],
  'half-year': [
    { id: 'half-year-summary', copies: 1 },
    { id: 'statistics', copies: 1 },
  ],
  'year-end': [
    { id: 'year-summary', copies: 2 },
    { id: 'self-assessment', copies: 2 },
    { id: 'statistics', copies: 1 },
    { id: 'funding-statement', copies: 1 },
    { id: 'organization-list', copies: 1 },
    { id: 'next-plan', copies: 1 },
  ],
};

/** Days after a month within which its papers are usually handed in. */
const DAYS_AFTER_MONTH = 5;

export const periodOf = (occasion: Occasion, year: number, month: string): string =>
  occasion === 'monthly' ? month : occasion === 'half-year' ? `${year}-H1` : String(year);

export function occasionOf(period: string): Occasion | undefined {
  if (isMonth(period)) return 'monthly';
  if (/^\d{4}-H1$/.test(period)) return 'half-year';
  return /^\d{4}$/.test(period) ? 'year-end' : undefined;
}

/** The usual day for the papers of a period; a proposal, each item has a day of its own. */
export function usualDue(period: string): IsoDate {
  if (occasionOf(period) === 'monthly') return addDays(lastDayOfMonth(period), DAYS_AFTER_MONTH);
  const year = Number(period.slice(0, 4));
  return period.endsWith('-H1') ? dayIn(year, '07-15') : dayIn(year + 1, '01-20');
}
