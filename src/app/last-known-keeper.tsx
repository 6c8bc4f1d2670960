import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { formatMoment } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useStore } from '#runtime/store-context.ts';
import { useText } from '#ui/use-text.ts';
import { forgetLastKnown, keepLastKnown } from './last-known.ts';

/** By then figures have been read and painted. Milliseconds. */
const SETTLED = 2000;

/** Keeps what the Overview shows, for the next start: when it has been looked at for a moment, and when it is left. */
export function LastKnownKeeper() {
  const { shell } = useText();
  const { pathname, search } = useLocation();
  const { unit, home, year, today, sample } = useSession();
  const { locked } = useStore();
  const isUsual = unit === home && year === Number(today.slice(0, 4));
  const isOverview = pathname === '/overview';
  useEffect(() => {
    if (locked) return forgetLastKnown();
    if (home === '' || !isOverview) return;
    const keep = () => {
      const root = document.getElementById('root');
      if (root !== null)
        keepLastKnown(root, {
          sample,
          address: pathname + search,
          isUsual,
          mark: shell.lastKnown({ moment: formatMoment(Date.now()) }),
        });
    };
    const keepWhenLeft = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    const settled = setTimeout(keep, SETTLED);
    document.addEventListener('visibilitychange', keepWhenLeft);
    return () => {
      clearTimeout(settled);
      document.removeEventListener('visibilitychange', keepWhenLeft);
    };
  }, [locked, home, sample, isOverview, isUsual, pathname, search, shell]);
  return null;
}
