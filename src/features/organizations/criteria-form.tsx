import { type FormEvent, useId, useState } from 'react';
import { setCriteriaSheet } from '#domain/organizations/criteria.commands.ts';
import { LONGEST_EVIDENCE, LONGEST_TITLE, type SheetInForce } from '#domain/organizations/criteria.rules.ts';
import { formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { useFieldError } from './award-dialog.tsx';
import { criterionWords } from './criterion-words.ts';

interface Row {
  key: string;
  id: string;
  title: string;
  evidence: string;
  weight: number | undefined;
}

/** The sheet of one kind for the year in view, changed as a whole. */
export function CriteriaForm({
  kind,
  kindName,
  sheet,
  onClose,
}: {
  kind: string;
  kindName: string;
  sheet: SheetInForce;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.ways.criteria;
  const { year } = useSession();
  const command = useCommand(setCriteriaSheet);
  const focus = useFormFocus(command);
  const errorOf = useFieldError(command.refusal);
  const form = useId();
  const usual = (id: string) => criterionWords(messages.ways.words, { id, weight: 0 });
  const [rows, setRows] = useState<readonly Row[]>(() =>
    sheet.criteria.map((each) => ({
      key: each.id,
      id: each.id,
      weight: each.weight,
      ...criterionWords(messages.ways.words, each),
    })),
  );
  const [made, setMade] = useState(0);
  const [passMark, setPassMark] = useState<number | undefined>(sheet.passMark);
  const points = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const { refusal } = command;
  const atRow = refusal?.field?.includes('/') ?? false;

  const set = (at: number, fields: Partial<Row>) =>
    setRows((known) => known.map((row, place) => (place === at ? { ...row, ...fields } : row)));

  function move(at: number, step: 1 | -1) {
    setRows((known) => {
      const row = known[at];
      if (row === undefined) return known;
      const rest = known.filter((_, place) => place !== at);
      return [...rest.slice(0, at + step), row, ...rest.slice(at + step)];
    });
  }

  function addRow() {
    setMade(made + 1);
    setRows([...rows, { key: `new-${made}`, id: '', title: '', evidence: '', weight: undefined }]);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await focus.isReady())) return;
    const result = await command.run({
      organizationKind: kind,
      year,
      passMark,
      // What stands as the language says it stays without words of its own, and is read in every language.
      criteria: rows.map(({ id, title, evidence, weight }) => {
        const own = id === '' || title !== usual(id).title;
        return {
          id,
          weight,
          ...(own && { title }),
          ...((own || evidence !== usual(id).evidence) && { evidence }),
        };
      }),
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={`${kindName} ${year}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <span className="muted number" style={{ marginInlineEnd: 'auto' }}>
            {words.total({ points: formatNumber(points) })}
          </span>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {refusal && refusal.field !== 'passMark' && !atRow && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        <NumberField
          label={words.passMark}
          whole
          least={1}
          value={passMark}
          onChange={setPassMark}
          error={errorOf('passMark')}
        />
        <ul className="criteria-rows">
          {rows.map((row, at) => (
            <li key={row.key}>
              <TextField
                label={words.numberOf({ number: at + 1 })}
                hideLabel
                placeholder={words.criterion}
                maxLength={LONGEST_TITLE}
                value={row.title}
                onChange={(title) => set(at, { title })}
                error={errorOf(`title/${at}`)}
              />
              <TextField
                label={words.evidenceOf({ number: at + 1 })}
                hideLabel
                placeholder={words.evidence}
                maxLength={LONGEST_EVIDENCE}
                value={row.evidence}
                onChange={(evidence) => set(at, { evidence })}
                error={errorOf(`evidence/${at}`)}
              />
              <NumberField
                label={words.weightOf({ number: at + 1 })}
                hideLabel
                whole
                least={1}
                value={row.weight}
                onChange={(weight) => set(at, { weight })}
                error={errorOf(`weight/${at}`)}
              />
              <span className="line">
                <IconButton
                  icon="up"
                  label={words.upOf({ number: at + 1 })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon="down"
                  label={words.downOf({ number: at + 1 })}
                  disabled={at === rows.length - 1}
                  onClick={() => move(at, 1)}
                />
                <IconButton
                  icon="remove"
                  label={words.removeOf({ number: at + 1 })}
                  onClick={() => setRows((known) => known.filter((_, place) => place !== at))}
                />
              </span>
            </li>
          ))}
        </ul>
        <div>
          <Button icon="add" onClick={addRow}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
