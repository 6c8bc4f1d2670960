import { useState } from 'react';
import { sessionChoicesView, suggestedSessionView } from '#domain/sessions/session-form.views.ts';
import { useSession } from '#runtime/session.ts';
import { useKeptDraft } from '#runtime/use-kept-draft.ts';
import { useLive } from '#runtime/use-live.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { newDraft, type UnsavedSession, unsavedName } from './session-draft.ts';
import { SessionEditor } from './session-editor.tsx';

function timeNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** A new session, with course, time and roster as the timetable has them at this hour. */
export function NewSession() {
  const { unit, today } = useSession();
  // Fixed when the form opens: what was filled in must not change while somebody types.
  const [opened] = useState(() => ({ date: today, time: timeNow() }));
  const choices = useLive(sessionChoicesView, { unit });
  const suggested = useLive(suggestedSessionView, { unit, ...opened });
  const kept = useKeptDraft<UnsavedSession>(unsavedName(unit));
  const error = choices.error ?? suggested.error;
  if (error) return <ErrorState detail={error.message} />;
  if (choices.data === undefined || suggested.data === undefined || kept.left === undefined)
    return <LoadingState height={640} lines={6} />;
  return (
    <SessionEditor
      key={unit}
      unit={unit}
      choices={choices.data}
      first={newDraft(choices.data, opened.date, suggested.data)}
      suggested={suggested.data}
      kept={kept}
    />
  );
}
