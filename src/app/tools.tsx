import { lazy, Suspense, useState } from 'react';
import { loadMoreWords } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useStore } from '#runtime/store-context.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { useUndo } from '#runtime/use-undo.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useShortcut } from '#ui/use-shortcut.ts';
import { useText } from '#ui/use-text.ts';
import { useUndoLatest } from './undo-toasts.tsx';

const LockTool = lazy(async () => {
  const [{ LockTool: tool }] = await Promise.all([import('./lock-tool.tsx'), loadMoreWords()]);
  return { default: tool };
});
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const DAY = 86_400_000;

/** Status that is always true, search and commands, undo, light and dark. */
export function Tools() {
  const { frame } = useText();
  const { scheme, setScheme } = useSession();
  const { locked } = useStore();
  const { latest } = useUndo();
  const undoLatest = useUndoLatest();
  const [searching, setSearching] = useState(false);
  useShortcut('k', () => setSearching(true));
  const dark = scheme === 'dark' || (scheme === 'system' && document.documentElement.dataset.scheme === 'dark');
  return (
    <>
      <Status />
      <button type="button" className="find" onClick={() => setSearching(true)}>
        <Icon name="search" />
        <span>{frame.searchOrCommand}</span>
        <kbd>{frame.searchShortcut}</kbd>
      </button>
      <Button
        tone="quiet"
        icon="undo"
        className="bar-undo"
        disabled={latest === undefined}
        onClick={() => void undoLatest()}
      >
        <span>{frame.undo}</span>
      </Button>
      <IconButton icon="scheme" label={frame.switchScheme} onClick={() => setScheme(dark ? 'light' : 'dark')} />
      {locked && (
        <Suspense fallback={null}>
          <LockTool />
        </Suspense>
      )}
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </>
  );
}

function Status() {
  const { shell } = useText();
  const { sample } = useSession();
  const { anything, copy, since } = useSafety();
  const { status } = shell;
  let words = status.nothingYet;
  if (sample) words = status.sample;
  else if (anything && copy === undefined) words = status.onlyHere;
  else if (copy !== undefined && since > 0) words = status.changesSince({ count: since });
  else if (copy !== undefined) {
    const days = Math.floor((Date.now() - copy.at) / DAY);
    words = days === 0 ? status.copiedToday : status.copiedDaysAgo({ days });
  }
  return (
    <a className="chip" href="#/exchange">
      <Icon name="device" />
      {words}
    </a>
  );
}
