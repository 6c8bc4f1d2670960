import { useCallback, useRef, useState } from 'react';
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

/**
 * Which rows of a scrolling box are worth drawing, given their fixed height in pixels. `box` is the box's ref: it is
 * listened to whenever it is drawn, however often it comes and goes. Another `question` starts at the top.
 */
export function useRowWindow(count: number, rowHeight: number, active: boolean, question: string | undefined) {
  const [scroll, setScroll] = useState({ question, top: 0, height: 640 });
  const shown = useRef(question);
  const box = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      if (shown.current !== question) element.scrollTop = 0;
      shown.current = question;
      if (!active) return;
      const measure = () => setScroll({ question, top: element.scrollTop, height: element.clientHeight || 640 });
      measure();
      element.addEventListener('scroll', measure, { passive: true });
      return () => element.removeEventListener('scroll', measure);
    },
    [active, question],
  );
  if (!active) return { box, first: 0, last: count };
  const top = scroll.question === question ? scroll.top : 0;
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - spare);
  return { box, first, last: Math.min(count, Math.ceil((top + scroll.height) / rowHeight) + spare) };
}
