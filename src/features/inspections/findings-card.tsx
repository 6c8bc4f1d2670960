import { useState } from 'react';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { deleteFinding } from '#domain/inspections/finding.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { FindingForm } from './finding-form.tsx';
import { FindingStep, type Step } from './finding-step.tsx';
import { FindingFiles } from './visit-files.tsx';

type Finding = EvaluationPage['findings'][number];

/** What is to be put right, by when, how far it is, and on what evidence it was closed. */
export function FindingsCard({ page }: { page: EvaluationPage }) {
  const messages = useText();
  const words = messages.inspections.findings;
  const remove = useCommand(deleteFinding);
  const [form, setForm] = useState<{ finding?: Finding } | undefined>();
  const [step, setStep] = useState<{ finding: Finding; step: Step } | undefined>();
  const { findings } = page;
  const isOpen = page.state === 'open';
  const open = findings.filter((finding) => !finding.closedOn).length;
  return (
    <Card
      flush
      title={findings.length === 0 ? words.title : words.answer({ count: findings.length, open })}
      actions={
        isOpen && (
          <Button icon="add" onClick={() => setForm({})}>
            {words.add}
          </Button>
        )
      }
    >
      {remove.refusal && <Notice tone="bad">{refusalText(messages, remove.refusal)}</Notice>}
      {findings.length === 0 ? (
        <p className="card-line muted">{words.none}</p>
      ) : (
        <ul className="findings">
          {findings.map((finding) => (
            <li key={finding.id}>
              <Said finding={finding} page={page} />
              <FindingFiles finding={finding} page={page} />
              <span className="line no-print">
                {finding.closedOn ? (
                  <Button tone="quiet" onClick={() => setStep({ finding, step: 'reopen' })}>
                    {words.reopen}
                  </Button>
                ) : (
                  <>
                    <Button onClick={() => setStep({ finding, step: 'close' })}>{words.close}</Button>
                    <Button tone="quiet" onClick={() => setStep({ finding, step: 'follow-up' })}>
                      {words.followUp}
                    </Button>
                  </>
                )}
                {isOpen && (
                  <>
                    <Button tone="quiet" onClick={() => setForm({ finding })}>
                      {words.change}
                    </Button>
                    <Button
                      tone="quiet"
                      busy={remove.isPending}
                      onClick={() => void remove.run({ finding: finding.id })}
                    >
                      {words.delete}
                    </Button>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {form && <FindingForm {...form} page={page} onClose={() => setForm(undefined)} />}
      {step && <FindingStep {...step} page={page} onClose={() => setStep(undefined)} />}
    </Card>
  );
}

function Said({ finding, page }: { finding: Finding; page: EvaluationPage }) {
  const words = useText().inspections.findings;
  const { today } = useSession();
  const item = page.items.find((each) => each.item.id === finding.item)?.item.name;
  const state = finding.closedOn ? 'closed' : finding.remedyBy < today ? 'overdue' : 'open';
  return (
    <div className="stack tight">
      <span className="line">
        <strong>{finding.text}</strong>
        <Tag tone={state === 'closed' ? 'good' : state === 'overdue' ? 'bad' : 'plain'}>{words.state[state]}</Tag>
      </span>
      <span className="small muted">
        {[item, words.due({ date: formatDate(finding.remedyBy) })].filter(Boolean).join(' · ')}
      </span>
      {(finding.followUps ?? []).map((followUp) => (
        <span key={`${followUp.date} ${followUp.text}`} className="small">
          {words.onDate({ date: formatDate(followUp.date), text: followUp.text })}
        </span>
      ))}
      {finding.closedOn && (
        <span className="small">
          {words.closed({ date: formatDate(finding.closedOn), evidence: finding.evidence ?? '' })}
        </span>
      )}
    </div>
  );
}
