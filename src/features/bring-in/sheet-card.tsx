import { REGISTER_NAMES, type RegisterName } from '#domain/registers/register-columns.ts';
import type { Question, TablePlan } from '#domain/registers/register-table.ts';
import { IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { RegisterColumnsForm } from './register-columns-form.tsx';
import { RegisterQuestions } from './register-questions.tsx';
import { OutcomeTags, RegisterRows } from './register-rows.tsx';
import { noteText } from './register-words.ts';
import type { RegisterFiles, SheetState } from './use-register-files.ts';

const NONE = 'none';

/** One sheet: what it is, which column is which, what is asked, what comes of its rows. */
export function SheetCard({
  state,
  plan,
  questions,
  files,
}: {
  state: SheetState;
  plan: TablePlan | undefined;
  /** Those of this table that no table above asks already. */
  questions: readonly Question[];
  files: RegisterFiles;
}) {
  const words = useText();
  const { bringIn } = words;
  const { sheet, register } = state;
  const title = bringIn.file({ file: sheet.file, sheet: sheet.file.startsWith(sheet.name) ? '' : sheet.name });
  return (
    <Card
      title={title}
      question={sheet.hidden ? bringIn.hiddenSheet : undefined}
      actions={
        <IconButton icon="close" label={bringIn.remove({ name: title })} onClick={() => files.remove(sheet.key)} />
      }
    >
      <div className="stack">
        <SelectField
          label={bringIn.register}
          value={register ?? NONE}
          options={[
            ...REGISTER_NAMES.map((name) => ({ value: name as string, label: bringIn.registers[name] })),
            { value: NONE, label: bringIn.noRegister },
          ]}
          onChange={(chosen) => void files.setRegister(sheet, chosen === NONE ? undefined : (chosen as RegisterName))}
        />
        {register === undefined && <Notice tone="warn">{bringIn.notRecognised}</Notice>}
        {register !== undefined && (
          <>
            {plan && <OutcomeTags rows={plan.rows} />}
            <RegisterQuestions questions={questions} answers={files.answers} onAnswer={files.answer} />
            {plan && plan.notes.length > 0 && (
              <ul className="small muted">
                {plan.notes.map((note) => (
                  <li key={note.code}>{noteText(words, note)}</li>
                ))}
              </ul>
            )}
            <RegisterColumnsForm state={state} onChange={(mapping) => files.setMapping(sheet.key, mapping)} />
            {plan && <RegisterRows table={plan} onSkip={files.skip} />}
          </>
        )}
      </div>
    </Card>
  );
}
