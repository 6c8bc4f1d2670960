import { useState } from 'react';
import { REGISTER_NAMES, type RegisterName } from '#domain/registers/register-columns.ts';
import type { Question, TablePlan } from '#domain/registers/register-table.ts';
import { formatList } from '#i18n/format.ts';
import type { SheetFacts, TextEncoding } from '#runtime/use-bring-in.ts';
import { Button, IconButton } from '#ui/button.tsx';
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
const SAMPLE_LENGTH = 90;

/** Something of the sheet is to be looked at or answered; the others are folded. */
function wantsLook({ sheet, register }: SheetState, plan: TablePlan | undefined, questions: readonly Question[]) {
  if (register === undefined || sheet.unsure.length > 0 || sheet.encodingSure === false) return true;
  const rows = plan?.rows.some(({ issues }) => issues.length > 0) ?? false;
  return rows || questions.some(({ fromFile, answer }) => !fromFile || answer === '');
}

function EncodingField({ sheet, onChange }: { sheet: SheetFacts; onChange: (encoding: TextEncoding) => void }) {
  const { bringIn } = useText();
  const [choosing, setChoosing] = useState(sheet.encodingSure === false);
  if (sheet.encoding === undefined) return null;
  const reads = bringIn.encodingReads({ text: sheet.sample.join(' ').slice(0, SAMPLE_LENGTH) });
  if (!choosing) {
    return (
      <p className="line small muted">
        {bringIn.encodings[sheet.encoding]}
        <Button tone="quiet" onClick={() => setChoosing(true)}>
          {bringIn.readOtherwise}
        </Button>
      </p>
    );
  }
  return (
    <>
      {sheet.encodingSure === false && <Notice tone="warn">{bringIn.encodingUnsure}</Notice>}
      <SelectField
        label={bringIn.encoding}
        hint={reads}
        value={sheet.encoding}
        options={Object.entries(bringIn.encodings).map(([value, label]) => ({ value, label }))}
        onChange={(encoding) => onChange(encoding as TextEncoding)}
      />
    </>
  );
}

function PassedOver({ passed }: Pick<SheetFacts, 'passed'>) {
  const { bringIn } = useText();
  const parts = Object.entries(passed).map(([reason, count]) =>
    bringIn.passed[reason as keyof typeof passed]({ count }),
  );
  if (parts.length === 0) return null;
  return <p className="small muted">{bringIn.passedOver({ parts: formatList(parts) })}</p>;
}

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
  const looks = wantsLook(state, plan, questions);
  // What was opened because it wanted a look stays open when the last answer is given.
  const [open, setOpen] = useState(looks);
  const [looked, setLooked] = useState(looks);
  if (looks && !looked) {
    setLooked(true);
    setOpen(true);
  }
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
        {register !== undefined && plan && <OutcomeTags rows={plan.rows} />}
        <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{bringIn.details}</summary>
          <div className="stack">
            <EncodingField sheet={sheet} onChange={(encoding) => void files.readAs(sheet, encoding)} />
            <PassedOver passed={sheet.passed} />
            {register !== undefined && (
              <>
                <RegisterQuestions questions={questions} answers={files.answers} onAnswer={files.answer} />
                {plan && plan.notes.length > 0 && (
                  <ul className="small muted">
                    {plan.notes.map((note) => (
                      <li key={note.code}>{noteText(words, note)}</li>
                    ))}
                  </ul>
                )}
                {state.asLastTime && <p className="small muted">{bringIn.asLastTime}</p>}
                <RegisterColumnsForm state={state} onChange={(mapping) => files.setMapping(sheet.key, mapping)} />
                {plan && <RegisterRows table={plan} onSkip={files.skip} />}
              </>
            )}
          </div>
        </details>
      </div>
    </Card>
  );
}
