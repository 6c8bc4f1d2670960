import type { Refusal } from '#domain/contracts.ts';
import { replyToVisit, writeSummary } from '#domain/inspections/evaluation.commands.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { useDraft } from './use-draft.ts';

/** What the inspectors think of the whole, and what the unit has to say to it before it signs. */
export function RemarksCard({ page }: { page: EvaluationPage }) {
  const words = useText().inspections.remarks;
  const summary = useCommand(writeSummary, { quiet: true });
  const reply = useCommand(replyToVisit, { quiet: true });
  return (
    <Card title={words.title}>
      <div className="remarks">
        <Remark
          label={words.summary}
          text={page.summary}
          editable={page.state === 'open'}
          command={summary}
          onSave={(text) => void summary.run({ evaluation: page.id, summary: text })}
        />
        <Remark
          label={words.reply}
          hint={words.replyHint}
          text={page.reply}
          editable={page.signatures.unit === undefined}
          command={reply}
          onSave={(text) => void reply.run({ evaluation: page.id, reply: text })}
        />
      </div>
    </Card>
  );
}

/** Saved when the field is left, as points are: who signs next must not sign past what stands there. */
function Remark({
  label,
  hint,
  text,
  editable,
  command,
  onSave,
}: {
  label: string;
  hint?: string;
  text: string;
  editable: boolean;
  command: { refusal: Refusal | null };
  onSave: (text: string) => void;
}) {
  const messages = useText();
  const words = messages.inspections.remarks;
  const [draft, setDraft] = useDraft(text);
  const said = (
    <>
      <h3>{label}</h3>
      <p className={text === '' ? 'muted' : 'remark-text'}>{text === '' ? words.none : text}</p>
    </>
  );
  if (!editable) return <div className="stack tight">{said}</div>;
  const { refusal } = command;
  return (
    <>
      <div className="stack tight no-print">
        <TextArea
          label={label}
          hint={hint}
          value={draft}
          onChange={setDraft}
          onBlur={() => draft.trim() !== text && onSave(draft)}
          error={refusal?.field ? refusalText(messages, refusal) : undefined}
        />
        {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      </div>
      <div className="stack tight only-paper">{said}</div>
    </>
  );
}
