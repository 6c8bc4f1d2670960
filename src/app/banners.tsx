import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { loadMoreWords } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { offline } from './service-worker/register.ts';

/** From this many commits without a safe copy on, a person is asked to make one. */
const REMIND_FROM = 1;
const REMIND_AGAIN = 50;

/** What must be seen on every page: that this is a sample, that a copy is due, that a newer version waits. */
export function Banners({ sample }: { sample: boolean }) {
  const [folder] = usePreference('copy-folder');
  return (
    <>
      {sample ? <SampleBanner /> : folder ? <KeepCopies /> : <CopyReminder />}
      <OfflineBanner />
    </>
  );
}

const CopyKeeper = lazy(async () => {
  const [{ CopyKeeper: keeper }] = await Promise.all([import('./copy-keeper.tsx'), loadMoreWords()]);
  return { default: keeper };
});

function KeepCopies() {
  return (
    <Suspense fallback={null}>
      <CopyKeeper />
    </Suspense>
  );
}

function SampleBanner() {
  const { shell } = useText();
  const { leaveSample } = useSession();
  const [asking, setAsking] = useState(false);
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <>
      <Notice
        tone="warn"
        actions={<Button onClick={() => setAsking(true)}>{shell.leaveSample}</Button>}
        onClose={() => setClosed(true)}
      >
        <p>{shell.sampleBanner}</p>
      </Notice>
      {asking && (
        <ConfirmDialog
          title={shell.leaveSampleTitle}
          action={shell.leaveSample}
          onConfirm={() => void leaveSample()}
          onClose={() => setAsking(false)}
        >
          {shell.leaveSampleText}
        </ConfirmDialog>
      )}
    </>
  );
}

function CopyReminder() {
  const { shell } = useText();
  const { anything, copy, since } = useSafety();
  const [later, setLater] = useState(false);
  const due = anything && since >= (copy === undefined ? REMIND_FROM : REMIND_AGAIN);
  if (!due || later || location.hash.startsWith('#/exchange')) return null;
  return (
    <Notice
      title={shell.remindTitle}
      actions={
        <>
          <LinkButton href="#/exchange" onClick={() => setLater(true)}>
            {shell.remindNow}
          </LinkButton>
          <Button tone="quiet" onClick={() => setLater(true)}>
            {shell.remindLater}
          </Button>
        </>
      }
    >
      <p>{shell.remindText}</p>
    </Notice>
  );
}

function OfflineBanner() {
  const { shell, frame } = useText();
  const words = shell.offline;
  const state = useSyncExternalStore(offline.subscribe, offline.getState);
  switch (state.status) {
    case 'caching':
      return <Progress label={words.caching} done={state.done} {...(state.total > 0 ? { total: state.total } : {})} />;
    case 'failed':
      return (
        <Notice tone="warn" actions={<Button onClick={() => void offline.checkForUpdate()}>{words.retry}</Button>}>
          <p>{words.failed}</p>
        </Notice>
      );
    case 'update-waiting':
      return (
        <Notice live title={words.updateTitle} actions={<Button onClick={offline.applyUpdate}>{words.update}</Button>}>
          <p>{words.updateText}</p>
        </Notice>
      );
    case 'reload-needed':
      return (
        <Notice
          live
          title={words.reloadTitle}
          actions={<Button onClick={() => location.reload()}>{frame.reload}</Button>}
        >
          <p>{words.reloadText}</p>
        </Notice>
      );
    default:
      return null;
  }
}
