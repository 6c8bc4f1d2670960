import { type RefObject, useLayoutEffect, useState } from 'react';
import { compareText } from '#i18n/format.ts';

export type SortKey = string | number | undefined;
export type SortState = { column: string; direction: 'ascending' | 'descending' };

/** A sorted copy; rows without a value come last in both directions, equal rows keep their order. */
export function sortRows<R>(rows: readonly R[], key: (row: R) => SortKey, direction: SortState['direction']): R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = key(a);
    const right = key(b);
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareText(String(left), String(right));
  });
}

/** Rows drawn beyond the visible ones on each side, so that quick scrolling shows no gap. */
const spare = 12;

/** Which rows of a scrolling box are worth drawing, given their fixed height in pixels. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number, active: boolean) {
  const [scroll, setScroll] = useState({ top: 0, height: 640 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !active) return;
    const measure = () => setScroll({ top: element.scrollTop, height: element.clientHeight || 640 });
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, [box, active]);
  if (!active) return { first: 0, last: count };
  const first = Math.max(0, Math.min(count, Math.floor(scroll.top / rowHeight)) - spare);
  return { first, last: Math.min(count, Math.ceil((scroll.top + scroll.height) / rowHeight) + spare) };
}
