import { useState } from 'react';
import type { Overview } from '#domain/overview/overview.views.ts';
import { closeYear } from '#domain/targets/target.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** Offers to sign a year that is over. */
export function CloseYear({ shown, year }: { shown: Overview; year: number }) {
  const messages = useText();
  const words = messages.overview.notices;
  const [asking, setAsking] = useState(false);
  const command = useCommand(closeYear);
  async function close() {
    await command.run({ unit: shown.unit.code, year });
    setAsking(false);
  }
  return (
    <>
      <Notice actions={<Button onClick={() => setAsking(true)}>{words.close({ year })}</Button>}>
        {words.toClose({ year })}
        {command.refusal && <p className="error">{refusalText(messages, command.refusal)}</p>}
      </Notice>
      {asking && (
        <ConfirmDialog
          title={words.closeTitle({ year, unit: shown.unit.name })}
          action={words.close({ year })}
          busy={command.isPending}
          onConfirm={() => void close()}
          onClose={() => setAsking(false)}
        >
          {words.closeText}
        </ConfirmDialog>
      )}
    </>
  );
}
