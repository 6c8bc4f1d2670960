import { type FormEvent, useState } from 'react';
import type { Verdict } from '#domain/inspections/code.rules.ts';
import { type EvaluationPage, verifyView } from '#domain/inspections/evaluation.views.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** The code of the record, whether it still holds, and whether the paper in hand is of this record. */
export function CodeCard({ page }: { page: EvaluationPage }) {
  const { inspections } = useText();
  const words = inspections.code;
  const [typed, setTyped] = useState('');
  const [printed, setPrinted] = useState<string | undefined>();
  if (page.code === '') {
    return (
      <Card title={words.title} className="no-print">
        <p className="muted">{words.none}</p>
      </Card>
    );
  }
  function check(event: FormEvent) {
    event.preventDefault();
    setPrinted(typed.trim() === '' ? undefined : typed);
  }
  return (
    <Card title={words.title} question={words.question}>
      <div className="stack">
        <p className="line">
          <span>{words.code}</span>
          <code className="inspection-code">{page.code}</code>
        </p>
        <Found verdict={page.verdict} printed={false} />
        <form className="code-form no-print" onSubmit={check} noValidate>
          <TextField label={words.printed} value={typed} onChange={setTyped} spellCheck={false} />
          <Button type="submit">{words.check}</Button>
        </form>
        {printed !== undefined && (
          <div className="no-print">
            <Checked evaluation={page.id} printed={printed} />
          </div>
        )}
      </div>
    </Card>
  );
}

function Checked({ evaluation, printed }: { evaluation: string; printed: string }) {
  const { data } = useLive(verifyView, { evaluation, printed });
  return data ? <Found verdict={data} printed /> : null;
}

function textOf({ inspections }: Messages, verdict: Verdict, printed: boolean): string {
  const words = inspections.code;
  switch (verdict.kind) {
    case 'holds':
      return printed ? words.printedHolds : words.holds;
    case 'changed':
      return words.changed;
    case 'amended':
      return words.amended({ date: formatDate(verdict.date) });
    default:
      return verdict.kind === 'other-code' ? words.other : words.none;
  }
}

function Found({ verdict, printed }: { verdict: Verdict; printed: boolean }) {
  const messages = useText();
  const tone = { holds: 'good', changed: 'bad', amended: 'warn', 'other-code': 'bad', unsigned: 'info' } as const;
  return (
    <Notice tone={tone[verdict.kind]} live={printed}>
      <p>{textOf(messages, verdict, printed)}</p>
    </Notice>
  );
}
