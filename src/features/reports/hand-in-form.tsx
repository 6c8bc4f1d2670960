import { type FormEvent, useId, useState } from 'react';
import { removeHandInItem, saveHandInItem } from '#domain/reports/hand-in.commands.ts';
import { usualDue } from '#domain/reports/hand-in.rules.ts';
import type { HandInRow } from '#domain/reports/hand-in.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

const FIELDS = ['name', 'copies', 'due'];

/** A paper of the hand-in list: what, how many, by when, to whom. */
export function HandInForm({ row, period, onClose }: { row?: HandInRow; period: string; onClose: () => void }) {
  const messages = useText();
  const { reports, frame } = messages;
  const words = reports.handIn;
  const { unit } = useSession();
  const command = useCommand(saveHandInItem);
  const remove = useCommand(removeHandInItem);
  const usual = row ? (words.papers[row.proposal] ?? '') : '';
  const [name, setName] = useState(row?.name || usual);
  const [copies, setCopies] = useState<number | undefined>(row?.copies ?? 1);
  const [due, setDue] = useState(row?.due ?? usualDue(period));
  const [handedTo, setHandedTo] = useState(row?.handedTo ?? '');
  const form = useId();
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  function submit(event: FormEvent) {
    event.preventDefault();
    // The usual words stay words of the language as long as nobody changed them.
    const own = name.trim() === usual ? '' : name;
    const input = { unit, period, item: row?.id ?? '', name: own, copies, due, handedTo };
    void command.run(input).then((result) => result.ok && onClose());
  }
  return (
    <Dialog
      title={row ? words.editTitle : words.addTitle}
      onClose={onClose}
      footer={
        <>
          {row && (
            <Button
              tone="quiet"
              icon="remove"
              busy={remove.isPending}
              onClick={() => void remove.run({ item: row.id }).then((result) => result.ok && onClose())}
            >
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {frame.save}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={submit}>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        <TextField label={words.name} value={name} onChange={setName} error={errorOf('name')} />
        <div className="fields">
          <NumberField
            label={words.copies}
            whole
            least={1}
            most={99}
            value={copies}
            onChange={setCopies}
            error={errorOf('copies')}
          />
          <DateField label={words.due} value={due} onChange={setDue} error={errorOf('due')} />
        </div>
        <TextField label={words.handedTo} optional value={handedTo} onChange={setHandedTo} />
      </form>
    </Dialog>
  );
}
