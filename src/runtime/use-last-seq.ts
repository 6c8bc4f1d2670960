import { useEffect, useState } from 'react';
import { useStore } from './store-context.ts';

/** Number of the last commit, of whatever window or device; undefined until it is known. */
export function useLastSeq(): number | undefined {
  const store = useStore();
  const [last, setLast] = useState<number>();
  useEffect(() => store.watchLastSeq(setLast, () => undefined), [store]);
  return last;
}
