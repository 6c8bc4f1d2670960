import { type FormEvent, useState } from 'react';
import { addForms, changeForm } from '#domain/forms/form.commands.ts';
import type { FormDetail } from '#domain/forms/form.views.ts';
import { isKnownMark } from '#domain/forms/marks.ts';
import { formatList } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { type FormTemplate, type TemplateProblem, useFormTemplates } from '#runtime/use-form-templates.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

const FIELDS = ['name', 'askedBy'];

function problemText(messages: Messages, problem: TemplateProblem): string {
  const files: Readonly<Record<string, (values: Record<string, string | number>) => string>> = messages.bringIn.files;
  const reading = files[problem.code];
  if (reading === undefined) return refusalText(messages, problem);
  return messages.forms.readProblem({ problem: reading(problem.values ?? {}) });
}

/** Brings a workbook in as a form, or changes one. What it asks for is told before it is kept. */
export function FormDialog({ form: known, onClose }: { form?: FormDetail; onClose: () => void }) {
  const messages = useText();
  const { forms, frame } = messages;
  const words = forms.form;
  const { unit } = useSession();
  const { read } = useFormTemplates();
  const add = useCommand(addForms);
  const change = useCommand(changeForm);
  const command = known === undefined ? add : change;
  const { form, isReady } = useFormFocus(command);
  const [name, setName] = useState(known?.name ?? '');
  const [askedBy, setAskedBy] = useState(known?.askedBy ?? '');
  const [template, setTemplate] = useState<FormTemplate | undefined>();
  const [problem, setProblem] = useState<TemplateProblem | undefined>();
  const [reading, setReading] = useState(false);
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  async function take(file: File) {
    setReading(true);
    setProblem(undefined);
    setTemplate(undefined);
    command.reset();
    const found = await read(file);
    setReading(false);
    if (!found.ok) return setProblem(found.error);
    if (found.value.marks.length === 0) return setProblem({ code: 'form.no-marks' });
    setTemplate(found.value);
    if (name.trim() === '') setName(file.name.replace(/\.[^.]*$/, ''));
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const none: FormTemplate = { file: '', template: '', marks: [] };
    const result =
      known === undefined
        ? await add.run({ unit, forms: [{ name, askedBy, template: template ?? none }] })
        : await change.run({ form: known.id, name, askedBy, ...(template && { template }) });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={known ? words.editTitle : words.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button tone="primary" busy={command.isPending || reading} onClick={() => form.current?.requestSubmit()}>
            {known ? frame.save : frame.add}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        <FileDrop
          label={known ? words.newFile : words.file}
          accept=".xlsx"
          hint={words.hint}
          onFiles={([file]) => file && void take(file)}
        />
        {reading && <p role="status">{words.reading}</p>}
        {problem && <Notice tone="bad">{problemText(messages, problem)}</Notice>}
        {template && <Found template={template} />}
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextField label={forms.name} value={name} onChange={setName} error={errorOf('name')} />
        <TextField label={forms.askedBy} optional value={askedBy} onChange={setAskedBy} error={errorOf('askedBy')} />
      </form>
    </Dialog>
  );
}

/** What a workbook asks for. */
function Found({ template: { file, marks } }: { template: FormTemplate }) {
  const words = useText().forms.form;
  const unknown = [...new Set(marks.filter(({ mark }) => !isKnownMark(mark)).map(({ mark }) => mark))];
  const known = marks.filter(({ mark }) => isKnownMark(mark)).length;
  return (
    <Notice tone={unknown.length > 0 ? 'warn' : 'good'}>
      <p>{words.found({ file, known, unknown: unknown.length })}</p>
      {unknown.length > 0 && <p>{words.unknown({ marks: formatList(unknown) })}</p>}
    </Notice>
  );
}
