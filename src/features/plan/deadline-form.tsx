import { type FormEvent, useId, useState } from 'react';
import { removeDeadline, setDeadline } from '#domain/plans/deadline.commands.ts';
import type { DeadlineRow } from '#domain/plans/deadline.rules.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** A deadline of one's own, or a proposed one with the district's day. */
export function DeadlineForm({ deadline, onClose }: { deadline?: DeadlineRow; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const words = plans.calendar;
  const { unit } = useSession();
  const command = useCommand(setDeadline);
  const remove = useCommand(removeDeadline);
  const proposed = deadline ? (plans.deadlines[deadline.proposal] ?? '') : '';
  const [name, setName] = useState(deadline?.name || proposed);
  const [date, setDate] = useState(deadline?.date ?? '');
  const [moving, setMoving] = useState(deadline?.moving ?? false);
  const form = useId();
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const mine = deadline?.record !== undefined && deadline.unit === unit ? deadline.record : undefined;

  function save(event: FormEvent) {
    event.preventDefault();
    const own = name.trim() === proposed ? '' : name;
    void command
      .run({ unit, deadline: deadline?.id ?? '', name: own, date, moving })
      .then((result) => result.ok && onClose());
  }

  return (
    <Dialog
      title={words.formTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          {mine && (
            <Button
              tone="quiet"
              busy={remove.isPending}
              onClick={() => void remove.run({ record: mine }).then((result) => result.ok && onClose())}
            >
              {deadline?.proposal ? words.reset : frame.delete}
            </Button>
          )}
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {frame.save}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={save} noValidate>
        {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        <TextField label={words.name} value={name} onChange={setName} error={errorOf('name')} />
        <DateField label={words.date} value={date} onChange={setDate} error={errorOf('date')} />
        <CheckField label={words.moving} checked={moving} onChange={setMoving} />
      </form>
    </Dialog>
  );
}
