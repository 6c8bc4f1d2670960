import { type FormEvent, useState } from 'react';
import { FESTIVALS, festivalDate } from '#domain/plans/festivals.ts';
import { hasOwnBar, unitOf } from '#domain/plans/measures.ts';
import type { PlanDetail, PlanPage } from '#domain/plans/plan.views.ts';
import type { TaskRow } from '#domain/plans/plan-reading.ts';
import { addTask, changeTask, deleteTask } from '#domain/plans/task.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { MoneyField, NumberField } from '#ui/number-field.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { measureOptions } from './measure-options.ts';

const FIELDS = ['title', 'due', 'measure', 'planned', 'reason'];

/** A task or activity of a plan; in an issued plan saving is an amendment and asks why. */
export function TaskForm({
  task,
  page,
  plan,
  kind,
  onClose,
}: {
  task?: TaskRow;
  page: PlanPage;
  plan: PlanDetail;
  kind: 'task' | 'activity';
  onClose: () => void;
}) {
  const messages = useText();
  const { plans, frame } = messages;
  const words = plans.taskForm;
  const add = useCommand(addTask);
  const change = useCommand(changeTask);
  const remove = useCommand(deleteTask);
  const command = task === undefined ? add : change;
  const { form, isReady } = useFormFocus(command);
  const [title, setTitle] = useState(task?.title ?? '');
  const [lead, setLead] = useState(task?.lead ?? '');
  const [partners, setPartners] = useState(task?.partners ?? '');
  const [due, setDue] = useState(task?.dueSet ?? '');
  const [measure, setMeasure] = useState(task?.measure ?? '');
  const [planned, setPlanned] = useState<number | undefined>(task?.planned || undefined);
  const [activity, setActivity] = useState<'event' | 'course'>(task?.activity === 'course' ? 'course' : 'event');
  const [festival, setFestival] = useState(task?.festival ?? '');
  const [reason, setReason] = useState('');
  const isTask = kind === 'task';
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const numberUnit = unitOf(measure);

  function chooseFestival(next: string) {
    setFestival(next);
    const day = next === '' ? undefined : festivalDate(next, plan.year);
    if (day !== undefined) setDue(day);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const details = {
      title,
      lead,
      partners,
      due,
      activity: isTask ? ('' as const) : activity,
      festival: isTask ? (task?.festival ?? '') : festival,
      measure: isTask ? measure : '',
      planned: isTask && !hasOwnBar(measure) && measure !== '' ? (planned ?? 0) : 0,
      reason,
    };
    const result = task
      ? await change.run({ task: task.id, ...details })
      : await add.run({ plan: plan.id, ...details });
    if (result.ok) onClose();
  }

  const submit = () => form.current?.requestSubmit();
  return (
    <Dialog
      title={task ? words.editTitle : isTask ? words.addTitle : words.addActivity}
      onClose={onClose}
      footer={
        <>
          {task && plan.editable && (
            <Button
              tone="quiet"
              busy={remove.isPending}
              onClick={() => void remove.run({ task: task.id }).then((result) => result.ok && onClose())}
            >
              {words.delete}
            </Button>
          )}
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button tone="primary" busy={command.isPending} onClick={submit}>
            {task ? frame.save : frame.add}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <TextField
          data-autofocus="true"
          label={isTask ? plans.tasks.task : plans.activities.activity}
          value={title}
          onChange={setTitle}
          error={errorOf('title')}
        />
        {!isTask && (
          <>
            <Segmented
              legend={words.kind}
              value={activity}
              options={(['event', 'course'] as const).map((value) => ({ value, label: plans.activities.kinds[value] }))}
              onChange={setActivity}
            />
            <SelectField
              label={words.festival}
              value={festival}
              empty={words.noFestival}
              options={FESTIVALS.map((value) => ({ value, label: plans.festivals[value] ?? value }))}
              onChange={chooseFestival}
            />
          </>
        )}
        <TextField label={words.lead} hint={words.leadHint} optional value={lead} onChange={setLead} />
        <TextField label={words.partners} optional value={partners} onChange={setPartners} />
        <DateField label={words.due} optional value={due} onChange={setDue} error={errorOf('due')} />
        {isTask && (
          <>
            <SelectField
              label={words.measure}
              hint={words.measureHint}
              value={measure}
              empty={words.byHand}
              options={measureOptions(messages, page.lists)}
              onChange={setMeasure}
              error={errorOf('measure')}
            />
            {numberUnit === 'fen' && (
              <MoneyField
                label={words.planned}
                unit={plans.units.fen}
                optional
                value={planned}
                onChange={setPlanned}
                error={errorOf('planned')}
              />
            )}
            {numberUnit !== undefined && numberUnit !== 'fen' && !hasOwnBar(measure) && (
              <NumberField
                label={words.planned}
                hint={words.plannedHint}
                unit={plans.units[numberUnit]}
                optional
                whole
                least={0}
                value={planned}
                onChange={setPlanned}
                error={errorOf('planned')}
              />
            )}
          </>
        )}
        {plan.frozen && (
          <TextField
            label={plans.reason}
            hint={plans.reasonHint}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
        )}
      </form>
    </Dialog>
  );
}
