import { useEffect, useRef, useState } from 'react';
import { formatFileSize } from '#i18n/format.ts';
import { Button, IconButton } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { TextField } from './text-field.tsx';

/** A photo or document as it stands on the shelf. */
export interface ShelfFile {
  id: string;
  name: string;
  caption: string;
  /** Bytes. */
  size: number;
  photo: boolean;
  width?: number | undefined;
  height?: number | undefined;
  /** A small JPEG in base64; empty for documents. */
  thumb: string;
  /** Looked at and saved, not changed. */
  fixed?: boolean | undefined;
}

export interface ShelfWords {
  title: string;
  add: string;
  camera: string;
  /** What may be put here, and how. */
  hint: string;
  none: string;
  /** While files are made smaller and kept. */
  busy: string;
  caption: string;
  captionHint: string;
  saveCaption: string;
  remove: string;
  download: string;
  previous: string;
  next: string;
  place: (p: { at: number; of: number }) => string;
}

export interface ShelfDeeds {
  /** Undefined until they are read. */
  files: readonly ShelfFile[] | undefined;
  add: (files: readonly File[]) => Promise<void>;
  caption: (id: string, caption: string) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  open: (id: string) => Promise<Blob | undefined>;
  save: (id: string) => Promise<void>;
  busy: boolean;
  /** What a file chooser is to offer. */
  accept: string;
  /** Why something was not done. */
  refusals: readonly { code: string; values?: Record<string, string | number> | undefined }[];
  /** Something broke that is no refusal. */
  error: Error | null;
}

/** One file of a shelf, large: the photo itself, or what is known of the document. */
export function FileView({
  files,
  shown,
  words,
  deeds,
  problems,
  readOnly,
  onShow,
  onClose,
}: {
  files: readonly ShelfFile[];
  shown: string;
  words: ShelfWords;
  deeds: ShelfDeeds;
  problems: readonly string[];
  readOnly: boolean;
  onShow: (id: string) => void;
  onClose: () => void;
}) {
  const at = files.findIndex(({ id }) => id === shown);
  const file = files[at];
  // Taken away meanwhile, here or in another window.
  useEffect(() => {
    if (file === undefined) onClose();
  }, [file, onClose]);
  if (file === undefined) return null;
  const still = readOnly || file.fixed === true;
  const go = (step: 1 | -1) => {
    const next = files[at + step];
    if (next) onShow(next.id);
  };
  return (
    <Dialog
      title={file.caption || file.name}
      size="large"
      easy
      onClose={onClose}
      footer={
        <>
          {!still && (
            <Button tone="quiet" icon="remove" onClick={() => void deeds.remove(file.id).then((ok) => ok && onClose())}>
              {words.remove}
            </Button>
          )}
          <Button icon="save" data-autofocus="true" onClick={() => void deeds.save(file.id)}>
            {words.download}
          </Button>
        </>
      }
    >
      {file.photo && <LargePhoto key={file.id} file={file} open={deeds.open} />}
      <div className="line spread">
        <span className="muted small">
          {file.name}, {formatFileSize(file.size)}
        </span>
        {files.length > 1 && (
          <span className="line">
            <IconButton icon="left" label={words.previous} disabled={at === 0} onClick={() => go(-1)} />
            <span className="number small">{words.place({ at: at + 1, of: files.length })}</span>
            <IconButton icon="right" label={words.next} disabled={at === files.length - 1} onClick={() => go(1)} />
          </span>
        )}
      </div>
      <Problems problems={problems} />
      {!still && <Caption key={`${file.id} caption`} file={file} words={words} caption={deeds.caption} />}
    </Dialog>
  );
}

/** The small picture until the large one is there; it stays where the content has not arrived. */
function LargePhoto({ file, open }: { file: ShelfFile; open: ShelfDeeds['open'] }) {
  const [address, setAddress] = useState(`data:image/jpeg;base64,${file.thumb}`);
  const opening = useRef(open);
  const { id } = file;
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    void opening.current(id).then((content) => {
      if (content === undefined || left) return;
      made = URL.createObjectURL(content);
      setAddress(made);
    });
    return () => {
      left = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [id]);
  return (
    <img className="file-large" src={address} alt={file.caption || file.name} width={file.width} height={file.height} />
  );
}

function Caption({ file, words, caption }: { file: ShelfFile; words: ShelfWords; caption: ShelfDeeds['caption'] }) {
  const [text, setText] = useState(file.caption);
  return (
    <form
      className="line file-caption"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void caption(file.id, text);
      }}
    >
      <TextField label={words.caption} hint={words.captionHint} maxLength={200} value={text} onChange={setText} />
      <Button type="submit" disabled={text.trim() === file.caption}>
        {words.saveCaption}
      </Button>
    </form>
  );
}

export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" live>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  );
}
