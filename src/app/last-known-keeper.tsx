import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { formatMoment } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useStore } from '#runtime/store-context.ts';
import { useLastSeq } from '#runtime/use-last-seq.ts';
import { standingOf } from '#store/standing.ts';
import { useText } from '#ui/use-text.ts';
import { forgetLastKnown, keepLastKnown } from './last-known.ts';

/** By then, after the last commit, figures have been read and painted. Milliseconds. */
const SETTLED = 2000;

/** Keeps what the Overview shows, for the next start: when it has been looked at for a moment, and when it is left after that. */
export function LastKnownKeeper() {
  const { shell } = useText();
  const { pathname, search } = useLocation();
  const { unit, home, year, today, sample } = useSession();
  const { database, locked } = useStore();
  const lastSeq = useLastSeq();
  const isUsual = unit === home && year === Number(today.slice(0, 4));
  const isOverview = pathname === '/overview';
  useEffect(() => {
    if (locked) return forgetLastKnown();
    if (home === '' || !isOverview || lastSeq === undefined) return;
    let keep: (() => void) | undefined;
    const settle = async () => {
      const found = await standingOf(database.name);
      // What another window wrote just now may be in the database and not yet in the page.
      const standing = found?.seq === lastSeq ? found : undefined;
      const marks = { past: shell.lastKnown({ moment: formatMoment(Date.now()) }), present: shell.presentFigures };
      keep = () => {
        const root = document.getElementById('root');
        if (root !== null)
          keepLastKnown(root, {
            sample,
            address: pathname + search,
            isUsual,
            day: today,
            marks,
            database: database.name,
            standing,
          });
      };
      if (!isOver) keep();
    };
    let isOver = false;
    const settled = setTimeout(() => void settle(), SETTLED);
    const keepWhenLeft = () => {
      if (document.visibilityState === 'hidden') keep?.();
    };
    document.addEventListener('visibilitychange', keepWhenLeft);
    return () => {
      isOver = true;
      clearTimeout(settled);
      document.removeEventListener('visibilitychange', keepWhenLeft);
    };
  }, [locked, home, sample, isOverview, isUsual, today, pathname, search, shell, database, lastSeq]);
  return null;
}
