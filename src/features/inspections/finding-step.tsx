import { type FormEvent, useId, useState } from 'react';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { closeFinding, followUpFinding, reopenFinding } from '#domain/inspections/finding.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { FindingPhotos } from './visit-files.tsx';

export type Step = 'close' | 'follow-up' | 'reopen';

/** One step of a finding after the visit: how far it is, closed on evidence, open again. */
export function FindingStep({
  page,
  finding,
  step,
  onClose,
}: {
  page: EvaluationPage;
  finding: EvaluationPage['findings'][number];
  step: Step;
  onClose: () => void;
}) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.findings;
  const { today } = useSession();
  const close = useCommand(closeFinding);
  const followUp = useCommand(followUpFinding);
  const reopen = useCommand(reopenFinding);
  const command = { close, 'follow-up': followUp, reopen }[step];
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const [text, setText] = useState('');
  const [closedOn, setClosedOn] = useState(today);
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const isClose = step === 'close';
  const title = { close: words.closeTitle, 'follow-up': words.followUp, reopen: words.reopen }[step];
  const label = { close: words.evidence, 'follow-up': words.followUpText, reopen: words.reopenReason }[step];

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const result =
      step === 'close'
        ? await close.run({ finding: finding.id, closedOn, evidence: text })
        : step === 'reopen'
          ? await reopen.run({ finding: finding.id, reason: text })
          : await followUp.run({ finding: finding.id, text });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {isClose ? words.close : frame.save}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <p>{finding.text}</p>
        <FindingPhotos page={page} finding={finding} />
        <TextArea
          data-autofocus="true"
          label={label}
          hint={isClose ? words.evidenceHint : undefined}
          value={text}
          onChange={setText}
          error={errorOf('evidence') ?? errorOf('text') ?? errorOf('reason')}
        />
        {isClose && (
          <DateField
            label={words.closedOn}
            value={closedOn}
            most={today}
            onChange={setClosedOn}
            error={errorOf('closedOn')}
          />
        )}
      </form>
    </Dialog>
  );
}
