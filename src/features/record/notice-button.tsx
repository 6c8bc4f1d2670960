import { useState } from 'react';
import type { KeptFile } from '#domain/attachments/attachment.views.ts';
import type { SessionChoices, SessionDetail } from '#domain/sessions/session-form.views.ts';
import { type Paper, paperPhotos } from '#kernel/paper.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { photoPictures, useReadPhotos } from '#runtime/use-photos.ts';
import { Button } from '#ui/button.tsx';
import { useText } from '#ui/use-text.ts';
import { sessionNotice } from './session-notice.ts';

type State = 'idle' | 'word' | 'picture' | 'failed';

/** Saves a notice on the session, as it was last saved, as Word or as a picture for a chat, with its newest two photos. */
export function NoticeButton({
  session,
  kinds,
  files,
}: {
  session: SessionDetail;
  kinds: SessionChoices['kinds'];
  files: readonly KeptFile[];
}) {
  const messages = useText();
  const { reports, frame } = messages;
  const { today } = useSession();
  const { saveWord, savePicture } = useExport();
  const readPhotos = useReadPhotos();
  const [state, setState] = useState<State>('idle');
  async function save(
    as: 'word' | 'picture',
    write: (name: string, paper: Paper, photos: Map<string, Blob>) => unknown,
  ) {
    setState(as);
    const paper = sessionNotice(messages, session, kinds, today, files);
    const name = `${session.date} ${paper.title.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 60)}`;
    try {
      await write(name, paper, await readPhotos(paperPhotos(paper).map(({ id }) => id)));
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  const { dash } = frame;
  const word = () =>
    save('word', async (name, paper, photos) =>
      saveWord(`${name}.docx`, paper, { dash, pictures: await photoPictures(paperPhotos(paper), photos) }),
    );
  const picture = () => save('picture', (name, paper, photos) => savePicture(`${name}.png`, paper, { dash, photos }));
  return (
    <>
      <Button icon="save" busy={state === 'word'} onClick={() => void word()}>
        {state === 'word' ? reports.working : reports.notice.button}
      </Button>
      <Button icon="save" busy={state === 'picture'} onClick={() => void picture()}>
        {state === 'picture' ? reports.working : reports.notice.picture}
      </Button>
      {state === 'failed' && <p className="short">{reports.notWritten}</p>}
    </>
  );
}
