/** From points to a result: what is left out leaves the base, a bonus stands outside the hundred, a breach fails the whole. */
import { compareFractions, type Fraction, fraction, scaled } from '#kernel/fraction.ts';
import type { Figures } from './figure-names.ts';
import { pointsOfFigure } from './figures.ts';
import type { Evaluation, Form, ScoreSheet } from './inspection.record.ts';
import { HUNDRED, type SheetItem } from './sheet.rules.ts';

export const NO_SCORE = -1;

export type Side = 'self' | 'given';
export type Grade = 'excellent' | 'passed' | 'failed';

/** One item with what was written about it. Points in tenths; undefined where none were given. */
export interface ItemScore {
  item: SheetItem;
  self: number | undefined;
  given: number | undefined;
  /** Left out of the base. */
  out: boolean;
  breach: boolean;
  note: string;
  /** The points follow from a figure and are not judged. */
  computed: boolean;
  /** What the figure would give; undefined without one. */
  byFigure: number | undefined;
}

/** At the year's end an item with a figure is computed; elsewhere the figure only stands beside it. */
export const isComputed = (form: Form, item: SheetItem): boolean =>
  form === 'year-end' && item.figure !== '' && item.figure !== 'sessions' && item.kind === 'plain';

const points = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;

export function itemScores(
  sheet: Pick<ScoreSheet, 'items'>,
  evaluation: Evaluation,
  figures: Figures | undefined,
): ItemScore[] {
  return sheet.items.map((item): ItemScore => {
    const byFigure =
      figures && item.figure !== '' && item.kind === 'plain'
        ? pointsOfFigure(figures, item.figure, item.points)
        : undefined;
    const computed = isComputed(evaluation.form, item);
    return {
      item,
      self: points(evaluation[`self/${item.id}`]),
      given: computed ? byFigure : points(evaluation[`given/${item.id}`]),
      // A figure that cannot be known is no fault of the unit.
      out: (evaluation[`out/${item.id}`] ?? false) || (computed && figures !== undefined && byFigure === undefined),
      breach: evaluation[`breach/${item.id}`] ?? false,
      note: evaluation[`note/${item.id}`] ?? '',
      computed,
      byFigure,
    };
  });
}

export interface Score {
  /** Points that could be had and those that were given, both in tenths, without what was left out. */
  base: number;
  got: number;
  /** Tenths, at most what the sheet allows. */
  bonus: number;
  /** On the scale of 100, in tenths, rounded; undefined where nothing is in the base. */
  total: number | undefined;
  /** Items of the base without points. */
  missing: number;
  breaches: number;
  grade: Grade | undefined;
}

export function scoreOf(
  sheet: Pick<ScoreSheet, 'bonusMost' | 'passAt' | 'excellentAt'>,
  items: readonly ItemScore[],
  side: Side,
): Score {
  let base = 0;
  let got = 0;
  let bonus = 0;
  let missing = 0;
  let breaches = 0;
  for (const score of items) {
    const { item, out, breach } = score;
    if (item.kind === 'veto') {
      if (breach) breaches += 1;
    } else if (item.kind === 'bonus') {
      bonus += score[side] ?? 0;
    } else if (!out) {
      base += item.points;
      got += score[side] ?? 0;
      if (score[side] === undefined) missing += 1;
    }
  }
  const share = base > 0 ? fraction(got, base) : undefined;
  return {
    base,
    got,
    bonus: Math.min(bonus, sheet.bonusMost),
    total: share && scaled(share, HUNDRED),
    missing,
    breaches,
    grade: share && gradeOf(share, breaches, sheet),
  };
}

/** By the exact share: 69.96 reads as 70.0 and still does not pass at 70. */
function gradeOf(share: Fraction, breaches: number, sheet: Pick<ScoreSheet, 'passAt' | 'excellentAt'>): Grade {
  const reaches = (bar: number): boolean => compareFractions(share, fraction(bar, HUNDRED)) >= 0;
  if (breaches > 0) return 'failed';
  return reaches(sheet.excellentAt) ? 'excellent' : reaches(sheet.passAt) ? 'passed' : 'failed';
}

/** Points lost, the most first: what there is to do before somebody comes. Unscored items are lost as a whole. */
export function gapsOf(items: readonly ItemScore[], side: Side): { score: ItemScore; lost: number }[] {
  return items
    .filter(({ item, out }) => item.kind === 'plain' && !out)
    .map((score) => ({ score, lost: score.item.points - (score[side] ?? 0) }))
    .filter(({ lost }) => lost > 0)
    .sort((one, other) => other.lost - one.lost);
}

/** What ranks: points of the hundred with the bonus, exact. */
function rankValue({ got, base, bonus }: Score): Fraction {
  return fraction(got * HUNDRED + bonus * base, base);
}

/** Rank of each by its score, equal ones sharing it; those without a whole score or with a breach have none. */
export function ranksOf(scores: readonly (Score | undefined)[]): (number | undefined)[] {
  const ranked = (score: Score | undefined): score is Score =>
    score !== undefined && score.base > 0 && score.missing === 0 && score.breaches === 0;
  const values = scores.map((score) => (ranked(score) ? rankValue(score) : undefined));
  return values.map(
    (value) => value && 1 + values.filter((other) => other !== undefined && compareFractions(other, value) > 0).length,
  );
}
