import { useState } from 'react';
import { useSession } from './session.ts';

/** Outside the database on purpose: it is there to be compared with it. */
const KEY = 'fivepoint.here';

/** Notes that there were records in this browser, and when they were last seen. */
export function rememberRecords(today: string): void {
  try {
    localStorage.setItem(KEY, today);
  } catch {
    // Some private windows refuse it; then nothing is said when records are gone.
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** On an empty device: the day on which there were records here, until a person says that they know. */
export function useLostRecords(): [date: string | undefined, dismiss: () => void] {
  const { sample } = useSession();
  const [date, setDate] = useState(remembered);
  const dismiss = () => {
    localStorage.removeItem(KEY);
    setDate(undefined);
  };
  return [sample ? undefined : date, dismiss];
}
