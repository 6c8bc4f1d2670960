import { useEffect } from 'react';
import { LOCK_MINUTES, lockNow, USUAL_LOCK_MINUTES } from '#runtime/use-lock.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { IconButton } from '#ui/button.tsx';
import { useText } from '#ui/use-text.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY = 15_000;
const MINUTE = 60_000;

/** Locks by hand, and by itself after a while without a key or a click. Only there where a passphrase is set. */
export function LockTool() {
  const { lock } = useText();
  const [stored] = usePreference<number>(LOCK_MINUTES);
  const minutes = stored ?? USUAL_LOCK_MINUTES;
  useEffect(() => {
    if (minutes === 0) return;
    let last = Date.now();
    const alive = () => {
      last = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
    // A computer that slept wakes up with the time already over.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * MINUTE) location.reload();
    }, LOOK_EVERY);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
    };
  }, [minutes]);
  return <IconButton icon="lock" label={lock.tool} onClick={lockNow} />;
}
