import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { type DecisionTask, decisionTaskView } from '#domain/plans/decision-task.views.ts';
import { addTask } from '#domain/plans/task.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

/** What becomes of a decision in the plan: its task and how that stands, or the way to make it one. */
export function DecisionTaskCard({ decision }: { decision: string }) {
  const { registers } = useText();
  const words = registers.decisionTask;
  const { year, today } = useSession();
  const { search } = useLocation();
  const { data } = useLive(decisionTaskView, { decision, year, today });
  const [making, setMaking] = useState(false);
  if (data === undefined) return null;
  const { task, plan } = data;
  const params = new URLSearchParams(search);
  params.set('unit', task?.unit ?? data.unit);
  params.set('year', String(task?.planYear ?? data.year));
  const toPlan = <LinkButton href={`#/plan?${params}`}>{words.toPlan}</LinkButton>;
  if (task) {
    return (
      <Card title={words.title} actions={toPlan}>
        <TaskFacts task={task} />
      </Card>
    );
  }
  if (plan === undefined || !plan.mayTake) {
    return (
      <Card title={words.title} actions={toPlan}>
        <p>{plan ? words.handedIn({ plan: plan.title }) : words.noPlan({ unit: data.unitName, year: data.year })}</p>
      </Card>
    );
  }
  return (
    <Card
      title={words.title}
      actions={
        <Button icon="plan" onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      }
    >
      <p>{words.none}</p>
      {making && <MakeTask decision={decision} plan={plan} begins={data.begins} onClose={() => setMaking(false)} />}
    </Card>
  );
}

function TaskFacts({ task }: { task: NonNullable<DecisionTask['task']> }) {
  const { registers, plans } = useText();
  const words = registers.decisionTask;
  const state = task.isDone ? 'done' : task.state;
  return (
    <dl className="entry-facts">
      <div>
        <dt>{words.state}</dt>
        <dd className="line">
          {plans.taskStates[state]}
          {task.standing === 'overdue' && <Tag tone="bad">{plans.tasks.overdue}</Tag>}
          {task.standing === 'soon' && <Tag tone="warn">{plans.tasks.soon}</Tag>}
        </dd>
      </div>
      {[
        [words.task, task.title],
        [words.plan, task.planTitle],
        [words.lead, task.lead],
        [words.due, formatDate(task.due)],
      ]
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

const FIELDS = ['title', 'due', 'reason'];

/** In an issued plan a new task is an amendment and asks why. */
function MakeTask({
  decision,
  plan,
  begins,
  onClose,
}: {
  decision: string;
  plan: NonNullable<DecisionTask['plan']>;
  begins: DecisionTask['begins'];
  onClose: () => void;
}) {
  const messages = useText();
  const { plans, registers, frame } = messages;
  const words = registers.decisionTask;
  const command = useCommand(addTask);
  const { form, isReady } = useFormFocus(command);
  const [fields, setFields] = useState({ ...begins, reason: '' });
  const { refusal } = command;
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value });
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const result = await command.run({ plan: plan.id, decision, ...fields });
    if (result.ok) onClose();
  }
  return (
    <Dialog
      title={words.make}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button tone="primary" busy={command.isPending} onClick={() => form.current?.requestSubmit()}>
            {frame.add}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        <p>{words.text({ plan: plan.title })}</p>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextField
          data-autofocus="true"
          label={words.task}
          value={fields.title}
          onChange={set('title')}
          error={errorOf('title')}
        />
        <TextField label={words.lead} optional value={fields.lead} onChange={set('lead')} />
        <TextField label={plans.taskForm.partners} optional value={fields.partners} onChange={set('partners')} />
        <DateField
          label={plans.taskForm.due}
          optional
          value={fields.due}
          onChange={set('due')}
          error={errorOf('due')}
        />
        {plan.frozen && (
          <TextField
            label={plans.reason}
            hint={plans.reasonHint}
            value={fields.reason}
            onChange={set('reason')}
            error={errorOf('reason')}
          />
        )}
      </form>
    </Dialog>
  );
}
