/** Values of a printed paper as people read them: the same on the screen, on paper and in Word. */
import type { PaperKind, PaperValue } from '#kernel/paper.ts';
import { formatDate, formatFen, formatNumber, formatPercent, formatPerResident } from './format.ts';

export function paperCell(kind: PaperKind, value: PaperValue, dash: string): string {
  if (value === undefined || value === '') return dash;
  if (typeof value === 'string') return kind === 'date' ? formatDate(value) : value;
  switch (kind) {
    case 'money':
      return formatFen(value, 'bare', true);
    case 'per-head':
      return formatPerResident(value, 'bare');
    case 'percent':
      return formatPercent(value);
    default:
      return formatNumber(value);
  }
}
