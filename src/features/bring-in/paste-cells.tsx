import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** For cells that are copied and not saved as a file. */
export function PasteCells({ onPaste }: { onPaste: (text: string) => void }) {
  const { bringIn } = useText();
  const [text, setText] = useState('');
  return (
    <details className="fold">
      <summary>{bringIn.pasteTitle}</summary>
      <div className="stack tight">
        <TextArea label={bringIn.paste} hint={bringIn.pasteHint} rows={6} value={text} onChange={setText} />
        <div>
          <Button
            disabled={text.trim() === ''}
            onClick={() => {
              onPaste(text);
              setText('');
            }}
          >
            {bringIn.pasteUse}
          </Button>
        </div>
      </div>
    </details>
  );
}
