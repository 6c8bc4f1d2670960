import { type FormEvent, useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Inspections, RoundPage } from '#domain/inspections/inspections.views.ts';
import { changeRound, startRound } from '#domain/inspections/round.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { addDays } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { UnitsField } from './units-field.tsx';

const FIELDS = ['title', 'units', 'inspectors', 'from', 'to', 'sheet'];

/** Plans a round below the unit in view, or changes `round`. */
export function RoundForm({ page, round, onClose }: { page?: Inspections; round?: RoundPage; onClose: () => void }) {
  const messages = useText();
  const { inspections, inspectionSheets, frame } = messages;
  const words = inspections.roundForm;
  const { unit, year, today } = useSession();
  const navigate = useNavigate();
  const { search } = useLocation();
  const start = useCommand(startRound);
  const change = useCommand(changeRound);
  const command = round === undefined ? start : change;
  const { form, isReady } = useFormFocus(command);
  const id = useId();
  const choices = round?.choices ?? page?.choices ?? [];
  const sheets = (page?.sheets ?? []).filter(({ purpose }) => purpose === 'visit');
  const [title, setTitle] = useState(round?.title ?? words.defaultTitle({ year }));
  const [sheet, setSheet] = useState(sheets[0]?.id ?? '');
  const [from, setFrom] = useState(round?.from ?? today);
  const [to, setTo] = useState(round?.to ?? addDays(today, 13));
  const [inspectors, setInspectors] = useState((round?.inspectors ?? []).join('\n'));
  const [units, setUnits] = useState<string[]>(round?.units.map((each) => each.unit) ?? []);
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    // In the order of the list, whichever was ticked first.
    const listed = choices.map(({ code }) => code);
    const chosen = [
      ...listed.filter((code) => units.includes(code)),
      ...units.filter((code) => !listed.includes(code)),
    ];
    const details = { title, from, to, units: chosen, inspectors: inspectors.split('\n') };
    if (round) {
      if ((await change.run({ round: round.id, ...details })).ok) onClose();
      return;
    }
    const result = await start.run({ unit, year, sheet, words: inspectionSheets.visit, ...details });
    if (!result.ok) return;
    onClose();
    navigate(`/inspections${search}`);
  }

  return (
    <Dialog
      title={round ? words.editTitle : words.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {round ? frame.save : frame.add}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextField
          data-autofocus="true"
          label={words.title}
          value={title}
          onChange={setTitle}
          error={errorOf('title')}
        />
        <div className="fields">
          <DateField label={words.from} value={from} onChange={setFrom} error={errorOf('from')} />
          <DateField label={words.to} value={to} onChange={setTo} error={errorOf('to')} />
        </div>
        {round === undefined && (
          <SelectField
            label={words.sheet}
            value={sheet}
            options={[
              ...sheets.map((each) => ({ value: each.id, label: each.title })),
              ...(sheets.length === 0 ? [{ value: '', label: words.proposed }] : []),
            ]}
            onChange={setSheet}
            error={errorOf('sheet')}
          />
        )}
        <TextArea
          label={words.inspectors}
          hint={words.inspectorsHint}
          rows={3}
          value={inspectors}
          onChange={setInspectors}
          error={errorOf('inspectors')}
        />
        <UnitsField choices={choices} value={units} onChange={setUnits} error={errorOf('units')} />
      </form>
    </Dialog>
  );
}
