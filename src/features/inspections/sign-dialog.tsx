import { type FormEvent, useId, useState } from 'react';
import type { Role } from '#domain/inspections/evaluation.rules.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { signVisit } from '#domain/inspections/signing.commands.ts';
import type { Messages } from '#i18n/language.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FieldError } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { resultText } from './point-words.ts';
import { SignaturePad } from './signature-pad.tsx';

/** What could have been looked at or written and is not: nobody has to, but nobody should find out after signing. */
function openThings({ inspections }: Messages, { drawn, form, summary, score }: EvaluationPage): string[] {
  const words = inspections.signing;
  // It cannot be signed yet anyway; that refusal comes first.
  if (score.missing > 0) return [];
  const unchecked = drawn === undefined ? 0 : drawn.all - drawn.checked;
  return [
    drawn && unchecked > 0 && words.openDrawn({ count: unchecked, of: drawn.all }),
    form !== 'self' && summary.trim() === '' && words.openSummary,
  ].filter((each) => typeof each === 'string');
}

/** Signs for one side: the name counts, the drawing goes with it. What is still open has to be seen first. */
export function SignDialog({ page, role, onClose }: { page: EvaluationPage; role: Role; onClose: () => void }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.signing;
  const { today } = useSession();
  // The last signature cannot be taken back, so no way back is offered.
  const isLast = page.roles.every((each) => each === role || page.signatures[each] !== undefined);
  const command = useCommand(signVisit, { quiet: isLast });
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const [name, setName] = useState(role === 'inspector' ? (page.inspectors[0] ?? '') : '');
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { refusal } = command;
  const open = openThings(messages, page);
  const isUnseen = open.length > 0 && !seen;

  async function sign(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!(await isReady()) || isUnseen) return;
    if ((await command.run({ evaluation: page.id, role, name, strokes, today })).ok) onClose();
  }

  return (
    <Dialog
      title={words.signTitle[role]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {words.sign}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void sign(event)} noValidate>
        {!refusal && page.score.missing > 0 && (
          <Notice tone="warn">
            {refusalText(messages, { code: 'inspection.not-all-scored', values: { count: page.score.missing } })}
          </Notice>
        )}
        {refusal && refusal.field !== 'name' && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <p className="line">
          <span>{inspections.page.result}</span>
          <strong className="inspection-total">{resultText(messages, page.score)}</strong>
        </p>
        {open.length > 0 && (
          <>
            <Notice tone="warn" title={page.state === 'open' ? words.open : words.openBegun}>
              <ul>
                {open.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </Notice>
            <div className="stack tight">
              <CheckField label={words.seen} checked={seen} onChange={setSeen} />
              <FieldError id={`${id}-seen`} error={asked && isUnseen ? words.notSeen : undefined} />
            </div>
          </>
        )}
        <TextField
          data-autofocus="true"
          label={words.name}
          value={name}
          onChange={setName}
          error={refusal?.field === 'name' ? refusalText(messages, refusal) : undefined}
        />
        <SignaturePad label={words.pad} hint={words.padHint} strokes={strokes} onChange={setStrokes} />
      </form>
    </Dialog>
  );
}
