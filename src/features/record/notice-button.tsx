import { useState } from 'react';
import type { SessionChoices, SessionDetail } from '#domain/sessions/session-form.views.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { Button } from '#ui/button.tsx';
import { useText } from '#ui/use-text.ts';
import { sessionNotice } from './session-notice.ts';

/** Saves a notice on the session, as it was last saved, as Word. */
export function NoticeButton({ session, kinds }: { session: SessionDetail; kinds: SessionChoices['kinds'] }) {
  const messages = useText();
  const { reports, frame } = messages;
  const { today } = useSession();
  const { saveWord } = useExport();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function save() {
    setState('busy');
    const paper = sessionNotice(messages, session, kinds, today);
    const name = `${session.date} ${paper.title.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 60)}.docx`;
    try {
      await saveWord(name, paper, { dash: frame.dash });
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  return (
    <>
      <Button icon="save" busy={state === 'busy'} onClick={() => void save()}>
        {state === 'busy' ? reports.working : reports.notice.button}
      </Button>
      {state === 'failed' && <p className="short">{reports.notWritten}</p>}
    </>
  );
}
