import { useEffect, useState } from 'react';

/** The value once it has not changed for a while (milliseconds): for searches that cost more than a keystroke. */
export function useSettled<T>(value: T, after = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
