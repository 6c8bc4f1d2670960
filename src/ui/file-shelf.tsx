import { type Ref, useEffect, useRef, useState } from 'react';
import { refusalText } from '#i18n/refusal.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { classNames } from './class-names.ts';
import { ErrorState } from './error-state.tsx';
import { FileView, Problems, type ShelfDeeds, type ShelfFile, type ShelfWords } from './file-view.tsx';
import { Icon } from './icon.tsx';
import { LoadingState } from './loading-state.tsx';
import { useText } from './use-text.ts';
import './styles/file-shelf.css';

/**
 * Photos and documents of one thing: chosen, dropped, pasted or taken with the camera; opened large, captioned, saved,
 * taken away. What was chosen is never opened as a page.
 */
export function FileShelf({
  words,
  deeds,
  readOnly,
  inList,
}: {
  words: ShelfWords;
  deeds: ShelfDeeds;
  /** Looked at and saved, not changed. */
  readOnly?: boolean;
  /** One of several on the page: no card of its own, and what is pasted goes elsewhere. */
  inList?: boolean;
}) {
  const messages = useText();
  const { files, add, busy, accept, refusals, error } = deeds;
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<string>();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined) => {
    const some = [...(list ?? [])];
    if (some.length > 0 && !readOnly && !busy) void add(some);
    return some.length > 0;
  };
  usePastedFiles(take, readOnly === true || inList === true || shown !== undefined);
  const problems = refusals.map((refusal) => refusalText(messages, refusal));
  if (error !== null) problems.push(messages.frame.errorNothingLost);
  if (files === undefined)
    return error ? <ErrorState detail={error.message} /> : <LoadingState height={120} lines={2} />;
  if (readOnly && files.length === 0) return null;
  const buttons = !readOnly && (
    <>
      <Button
        tone={inList ? 'quiet' : 'plain'}
        icon="camera"
        className="only-touch"
        busy={busy}
        aria-label={inList ? `${words.camera}: ${words.title}` : undefined}
        onClick={() => camera.current?.click()}
      >
        {words.camera}
      </Button>
      <Button
        tone={inList ? 'quiet' : 'plain'}
        icon="add"
        busy={busy}
        aria-label={inList ? `${words.add}: ${words.title}` : undefined}
        onClick={() => chooser.current?.click()}
      >
        {words.add}
      </Button>
    </>
  );
  const body = (
    <>
      <fieldset
        aria-label={words.title}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!readOnly);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        {files.length > 0 && (
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <button type="button" className="file-tile" onClick={() => setShown(file.id)}>
                  <Small file={file} />
                  <span className="file-name">{file.caption || file.name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {!readOnly && !inList && (
          <p className="hint no-print">{files.length === 0 ? `${words.none} ${words.hint}` : words.hint}</p>
        )}
      </fieldset>
      {busy && <p role="status">{words.busy}</p>}
      {shown === undefined && <Problems problems={problems} />}
      {!readOnly && (
        <>
          <ChosenFiles reference={chooser} label={words.add} accept={accept} onFiles={take} />
          <ChosenFiles reference={camera} label={words.camera} accept="image/*" camera onFiles={take} />
        </>
      )}
      {shown !== undefined && (
        <FileView
          files={files}
          shown={shown}
          words={words}
          deeds={deeds}
          problems={problems}
          readOnly={readOnly === true}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
  const look = classNames('file-shelf', inList && 'in-list', over && 'over');
  if (inList) {
    return (
      <section className={look} aria-label={words.title}>
        {body}
        {buttons && <span className="line no-print">{buttons}</span>}
      </section>
    );
  }
  return (
    <Card title={words.title} className={look} actions={buttons}>
      {body}
    </Card>
  );
}

function Small({ file }: { file: ShelfFile }) {
  if (file.thumb !== '') {
    return <img src={`data:image/jpeg;base64,${file.thumb}`} alt="" width={file.width} height={file.height} />;
  }
  return (
    <span className="file-sign">
      <Icon name="report" size={28} />
      <span>{file.name.slice(file.name.lastIndexOf('.') + 1).toUpperCase()}</span>
    </span>
  );
}

function ChosenFiles({
  reference,
  label,
  accept,
  camera,
  onFiles,
}: {
  reference: Ref<HTMLInputElement>;
  label: string;
  accept: string;
  camera?: boolean;
  onFiles: (files: FileList | null) => void;
}) {
  return (
    <input
      ref={reference}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      {...(camera ? { capture: 'environment' as const } : { multiple: true })}
      onChange={(event) => {
        onFiles(event.target.files);
        // the same file may be chosen again after it was mended
        event.target.value = '';
      }}
    />
  );
}

/** Files pasted anywhere on the page; text goes where it would. */
function usePastedFiles(take: (files: FileList | undefined) => boolean, off: boolean): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (off) return;
    const onPaste = (event: ClipboardEvent) => {
      if (latest.current(event.clipboardData?.files)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [off]);
}
