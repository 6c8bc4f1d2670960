import { useEffect } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { onFile } from '#runtime/announce.ts';
import { useToast } from '#ui/toasts.tsx';
import { useText } from '#ui/use-text.ts';

/** After every workbook: how many rows stand in it, counted in the file itself. */
export function FileToasts() {
  const { shell } = useText();
  const toast = useToast();
  useEffect(
    () =>
      onFile(({ file, rows }) =>
        toast({ message: shell.fileWritten({ file, rows: formatNumber(rows), count: rows }), tone: 'good' }),
      ),
    [toast, shell],
  );
  return null;
}
