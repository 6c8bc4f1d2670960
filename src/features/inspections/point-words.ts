import type { DrawnPage } from '#domain/inspections/evaluation.views.ts';
import type { Grade } from '#domain/inspections/score.rules.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';

/** Tenths of a point as people read them: 85 is 8.5. */
export const pointsText = (tenths: number): string => formatNumber(tenths / 10);

/** A result on the scale of 100 with one decimal, and the bonus beside it. */
export function resultText(
  { inspections }: Messages,
  { total, bonus }: { total: number | undefined; bonus: number },
): string {
  if (total === undefined) return '';
  const hundred = formatNumber(total / 10, 1);
  return bonus > 0 ? inspections.withBonus({ total: hundred, bonus: pointsText(bonus) }) : hundred;
}

/** How far the draw was looked at, and what came of it: what nobody looked at is not untrue. */
export const drawnText = ({ draw }: Messages['inspections'], { all, confirmed, checked, denied }: DrawnPage): string =>
  draw.answer({ of: all, confirmed, checked, denied });

export const gradeTone = (grade: Grade): 'good' | 'plain' | 'bad' =>
  grade === 'excellent' ? 'good' : grade === 'failed' ? 'bad' : 'plain';
