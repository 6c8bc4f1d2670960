import { refusalText } from '#i18n/refusal.ts';
import type { RunnableCommand } from '#runtime/use-command.ts';
import { useText } from '#ui/use-text.ts';

/** Words of a command's refusal: at the field that it is about, or for the whole form. */
export function useRefusals(command: Pick<RunnableCommand<never>, 'refusal'>) {
  const messages = useText();
  const { refusal } = command;
  return {
    at: (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined),
    /** What belongs to none of the fields shown. */
    elsewhere: (...fields: string[]) =>
      refusal && !(refusal.field && fields.includes(refusal.field)) ? refusalText(messages, refusal) : undefined,
  };
}
