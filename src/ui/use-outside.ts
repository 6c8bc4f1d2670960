import { type RefObject, useEffect, useRef } from 'react';

/** Calls `leave` when a press or the focus goes outside `ref` while `active`. */
export function useOutside(ref: RefObject<HTMLElement | null>, active: boolean, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!active) return;
    const check = (event: Event) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('pointerdown', check, true);
    document.addEventListener('focusin', check, true);
    return () => {
      document.removeEventListener('pointerdown', check, true);
      document.removeEventListener('focusin', check, true);
    };
  }, [ref, active]);
}
