import { startSelfAssessment, startYearEnd } from '#domain/inspections/evaluation.commands.ts';
import type { SheetRow } from '#domain/inspections/inspections.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** Begins an assessment of a unit by the current sheet, or by the proposed one. */
export function StartButton({
  form,
  unit,
  sheets,
  label,
  name,
  primary,
  onBegun,
}: {
  form: 'self' | 'year-end';
  unit: string;
  sheets: readonly SheetRow[];
  label: string;
  /** Spoken, where the label alone does not say of whom. */
  name?: string;
  primary?: boolean;
  onBegun: (unit: string) => void;
}) {
  const messages = useText();
  const { year } = useSession();
  const self = useCommand(startSelfAssessment);
  const yearEnd = useCommand(startYearEnd);
  const command = form === 'self' ? self : yearEnd;
  const purpose = form === 'self' ? 'visit' : 'year-end';
  const sheet = sheets.find((each) => each.purpose === purpose)?.id ?? '';
  async function begin() {
    const words = messages.inspectionSheets[purpose];
    if ((await command.run({ unit, year, sheet, words })).ok) onBegun(unit);
  }
  return (
    <>
      {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
      {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
      <Button
        {...(primary ? { tone: 'primary' as const } : {})}
        busy={command.isPending}
        {...(name ? { 'aria-label': name } : {})}
        onClick={() => void begin()}
      >
        {label}
      </Button>
    </>
  );
}
