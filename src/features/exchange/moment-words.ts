import { formatDate } from '#i18n/format.ts';

/** A moment with its year, on the reader's own clock: copies are kept for years. */
export function copyMoment(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(day)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
