import { useId, useState } from 'react';
import { approvePlan, deletePlan, issuePlan, returnPlan, submitPlan } from '#domain/plans/plan.commands.ts';
import type { PlanDetail, PlanPage } from '#domain/plans/plan.views.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag, type Tone } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { RollForwardDialog } from './roll-forward-dialog.tsx';

export const STATE_TONES: Readonly<Record<PlanDetail['state'], Tone>> = {
  draft: 'plain',
  submitted: 'accent',
  returned: 'warn',
  approved: 'good',
  issued: 'good',
};

function standingWords({ plans }: Messages, plan: PlanDetail): string {
  const words = plans.head;
  if (plan.state === 'submitted') return words.submitted({ date: formatDate(plan.submittedOn) });
  if (plan.state === 'returned') return words.returned({ date: formatDate(plan.returnedOn), why: plan.returnedWhy });
  if (plan.state === 'approved') return words.approved({ date: formatDate(plan.approvedOn) });
  if (plan.state === 'issued') return words.issued({ date: formatDate(plan.issuedOn), number: plan.documentNumber });
  return words.draft;
}

type Doing = 'return' | 'issue' | 'delete' | 'roll';

/** How the plan stands between its unit and the one above, and the next step. */
export function PlanStanding({ page, plan }: { page: PlanPage; plan: PlanDetail }) {
  const messages = useText();
  const { plans } = messages;
  const submit = useCommand(submitPlan);
  const approve = useCommand(approvePlan);
  const [doing, setDoing] = useState<Doing | undefined>();
  const close = () => setDoing(undefined);
  const refusal = submit.refusal ?? approve.refusal;
  const words = plans.actions;
  const mayIssue = plan.state === 'approved' || (page.isTop && !plan.frozen);
  const waits = plan.state === 'submitted';
  return (
    <Card
      title={plan.title}
      actions={
        <>
          {plan.editable && !page.isTop && (
            <Button tone="primary" busy={submit.isPending} onClick={() => void submit.run({ plan: plan.id })}>
              {words.submit}
            </Button>
          )}
          {waits && (
            <Button tone="primary" busy={approve.isPending} onClick={() => void approve.run({ plan: plan.id })}>
              {words.approve}
            </Button>
          )}
          {(waits || plan.state === 'approved') && <Button onClick={() => setDoing('return')}>{words.return}</Button>}
          {mayIssue && (
            <Button tone="primary" onClick={() => setDoing('issue')}>
              {words.issue}
            </Button>
          )}
          {plan.planKind === 'annual' && !page.hasNext && (
            <Button onClick={() => setDoing('roll')}>{words.roll}</Button>
          )}
          {plan.editable && (
            <Button tone="quiet" icon="remove" onClick={() => setDoing('delete')}>
              {words.delete}
            </Button>
          )}
        </>
      }
    >
      <p className="line">
        <Tag tone={STATE_TONES[plan.state]}>{plans.states[plan.state]}</Tag>
        <span>{standingWords(messages, plan)}</span>
      </p>
      {plan.frozen && <p className="muted small">{plans.head.frozen}</p>}
      {refusal && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      {doing === 'return' && <ReturnDialog plan={plan} onClose={close} />}
      {doing === 'issue' && <IssueDialog plan={plan} onClose={close} />}
      {doing === 'delete' && <DeleteDialog plan={plan} onClose={close} />}
      {doing === 'roll' && <RollForwardDialog plan={plan.id} onClose={close} />}
    </Card>
  );
}

function ReturnDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const command = useCommand(returnPlan);
  const [reason, setReason] = useState('');
  const form = useId();
  return (
    <Dialog
      title={plans.returnTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {plans.actions.return}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void command.run({ plan: plan.id, reason }).then((result) => result.ok && onClose());
        }}
      >
        <TextArea
          label={plans.returnReason}
          value={reason}
          onChange={setReason}
          error={command.refusal ? refusalText(messages, command.refusal) : undefined}
        />
      </form>
    </Dialog>
  );
}

function IssueDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const { today } = useSession();
  const command = useCommand(issuePlan);
  const [issuedOn, setIssuedOn] = useState(today);
  const [documentNumber, setDocumentNumber] = useState('');
  const form = useId();
  const { refusal } = command;
  return (
    <Dialog
      title={plans.issueTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {plans.actions.issue}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void command.run({ plan: plan.id, issuedOn, documentNumber }).then((result) => result.ok && onClose());
        }}
      >
        <p>{plans.issueText}</p>
        {refusal && refusal.field !== 'issuedOn' && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
        <TextField label={plans.documentNumber} optional value={documentNumber} onChange={setDocumentNumber} />
        <DateField
          label={plans.issuedOn}
          value={issuedOn}
          onChange={setIssuedOn}
          error={refusal?.field === 'issuedOn' ? refusalText(messages, refusal) : undefined}
        />
      </form>
    </Dialog>
  );
}

function DeleteDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const { plans } = useText();
  const command = useCommand(deletePlan);
  return (
    <ConfirmDialog
      title={plans.deleteTitle}
      action={plans.actions.delete}
      danger
      busy={command.isPending}
      onConfirm={() => void command.run({ plan: plan.id }).then((result) => result.ok && onClose())}
      onClose={onClose}
    >
      <p>{plans.deleteText}</p>
    </ConfirmDialog>
  );
}
