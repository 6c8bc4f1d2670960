import type { Figure } from '#domain/books/book.ts';
import { countBy, sumOf } from '#domain/books/share.ts';

/** Items of a year with copies or views, then per medium. */
export function publicityFigures(
  items: readonly { medium?: string; date?: string; count?: number }[],
  year: number,
): Figure<'items' | 'ofMedium'>[] {
  const ofYear = items.filter((item) => item.date?.startsWith(String(year)));
  if (ofYear.length === 0) return [];
  const copies = sumOf(ofYear, (item) => item.count);
  return [
    { id: 'items', values: { count: ofYear.length, copies, year } },
    ...[...countBy(ofYear, (item) => item.medium)]
      .sort(([, one], [, other]) => other - one)
      .map(([medium, count]): Figure<'ofMedium'> => ({ id: 'ofMedium', values: { medium, count } })),
  ];
}

export function researchFigures(items: readonly { state?: string }[]): Figure<'finished'>[] {
  if (items.length === 0) return [];
  const finished = items.filter(({ state }) => state === 'finished' || state === 'published').length;
  return [{ id: 'finished', values: { finished, all: items.length } }];
}
