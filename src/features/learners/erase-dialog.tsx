import { eraseLearner } from '#domain/learners/erasure.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toasts.tsx';
import { useText } from '#ui/use-text.ts';

/** Asks before a person is erased on request, which nothing brings back. */
export function EraseDialog({ learner, name, onClose }: { learner: string; name: string; onClose: () => void }) {
  const messages = useText();
  const { erase } = messages.history;
  const command = useCommand(eraseLearner, { quiet: true });
  const toast = useToast();

  async function confirm() {
    const result = await command.run({ learner, word: erase.word });
    if (!result.ok) return;
    toast({ message: erase.done, tone: 'good' });
    onClose();
  }

  return (
    <ConfirmDialog
      title={erase.title({ name })}
      action={erase.button}
      danger
      busy={command.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{erase.text}</p>
      <p>
        <b>{erase.final}</b>
      </p>
      {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
    </ConfirmDialog>
  );
}
