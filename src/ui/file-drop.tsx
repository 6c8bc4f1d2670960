import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { useText } from './use-text.ts';

/** A place to drop files on, with a button for those who do not drag. `accept` as in the platform's file input. */
export function FileDrop({
  label,
  accept,
  multiple,
  disabled,
  hint,
  onFiles,
}: {
  label: string;
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  hint?: ReactNode;
  onFiles: (files: File[]) => void;
}) {
  const { frame } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <fieldset
      className={classNames('file-drop', over && 'over')}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer.files);
      }}
    >
      <span className="only-wide">{frame.dropFile}</span>
      <Button icon="bring" disabled={disabled} onClick={() => input.current?.click()}>
        {multiple ? frame.chooseFiles : frame.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          give(event.target.files);
          // the same file may be chosen again after it was mended
          event.target.value = '';
        }}
      />
      {hint && <p className="hint">{hint}</p>}
    </fieldset>
  );
}
