import { useLocation, useParams } from 'react-router-dom';
import { type SessionDetail, sessionChoicesView, sessionDetailView } from '#domain/sessions/session-form.views.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useAttachments } from '#runtime/use-attachments.ts';
import { useKeptDraft } from '#runtime/use-kept-draft.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { FileShelf } from '#ui/file-shelf.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { useText } from '#ui/use-text.ts';
import { NoticeButton } from './notice-button.tsx';
import { draftOf, type UnsavedSession } from './session-draft.ts';
import { SessionEditor } from './session-editor.tsx';

export function EditSession() {
  const { sessions } = useText();
  const { search } = useLocation();
  const { session = '' } = useParams();
  const detail = useLive(sessionDetailView, { session });
  if (detail.error) return <ErrorState detail={detail.error.message} />;
  if (detail.data === undefined) return <LoadingState height={640} lines={6} />;
  if (detail.data === null) {
    return (
      <EmptyState
        page
        title={sessions.gone}
        actions={<LinkButton href={`#/record${search}`}>{sessions.toList}</LinkButton>}
      >
        {sessions.goneText}
      </EmptyState>
    );
  }
  return <Known key={session} detail={detail.data} />;
}

function Known({ detail }: { detail: SessionDetail }) {
  const { history, attachments } = useText();
  const kept = useAttachments('session', detail.id);
  const { search } = useLocation();
  const choices = useLive(sessionChoicesView, { unit: detail.unit });
  const unsaved = useKeptDraft<UnsavedSession>(`session ${detail.id}`);
  if (choices.error) return <ErrorState detail={choices.error.message} />;
  if (choices.data === undefined || unsaved.left === undefined) return <LoadingState height={640} lines={6} />;
  return (
    <div className="stack">
      <SessionEditor
        unit={detail.unit}
        session={detail.id}
        choices={choices.data}
        first={draftOf(detail)}
        suggested={null}
        kept={unsaved}
        actions={
          <>
            <NoticeButton session={detail} kinds={choices.data.kinds} files={kept.files ?? []} />
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, 'session', detail.id)}>
              {history.link}
            </LinkButton>
          </>
        }
      />
      <div className="narrow-column">
        <FileShelf words={attachments} deeds={kept} />
      </div>
    </div>
  );
}
