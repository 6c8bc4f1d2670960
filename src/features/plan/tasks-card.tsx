import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { TASK_STATES, type TaskState } from '#domain/plans/plan.record.ts';
import type { PlanDetail, PlanPage } from '#domain/plans/plan.views.ts';
import type { TaskRow } from '#domain/plans/plan-reading.ts';
import { setTaskState } from '#domain/plans/task.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { closedSentence, joinSentences } from '#i18n/sentences.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { DropTaskDialog } from './drop-task-dialog.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Tasks with their progress, or the list of activities. */
export function TasksCard({ page, plan, kind }: { page: PlanPage; plan: PlanDetail; kind: 'task' | 'activity' }) {
  const messages = useText();
  const { plans } = messages;
  const words = plans.tasks;
  const { search } = useLocation();
  const command = useCommand(setTaskState);
  const [form, setForm] = useState<{ task?: TaskRow } | undefined>();
  const [dropping, setDropping] = useState<TaskRow | undefined>();
  const isTask = kind === 'task';
  const rows = isTask ? plan.tasks : plan.activities;
  const mayChange = plan.editable || plan.frozen;

  function choose(task: TaskRow, state: TaskState) {
    if (plan.frozen && state === 'dropped') setDropping(task);
    else void command.run({ task: task.id, state });
  }

  const columns: Column<TaskRow>[] = [
    {
      id: 'task',
      head: isTask ? words.task : plans.activities.activity,
      cell: (row) => row.title,
      sort: (row) => row.title,
    },
    ...(isTask
      ? []
      : [
          {
            id: 'kind',
            head: plans.activities.kind,
            cell: (row: TaskRow) => (row.activity === '' ? '' : plans.activities.kinds[row.activity]),
            sort: (row: TaskRow) => row.activity,
          },
        ]),
    {
      id: 'lead',
      head: words.lead,
      wideOnly: true,
      cell: (row) => [row.lead, row.partners && words.partners({ partners: row.partners })].filter(Boolean).join(' · '),
      sort: (row) => row.lead,
    },
    { id: 'due', head: words.due, cell: (row) => <DueCell row={row} />, sort: (row) => row.due },
    ...(isTask
      ? [
          {
            id: 'progress',
            head: words.progress,
            cell: (row: TaskRow) => <TaskProgress task={row} lists={page.lists} search={search} />,
            sort: (row: TaskRow) => row.progress?.percent,
          },
        ]
      : []),
    {
      id: 'state',
      head: words.state,
      cell: (row) => (
        <SelectField
          label={words.stateOf({ task: row.title })}
          hideLabel
          value={row.state}
          options={TASK_STATES.map((value) => ({ value, label: plans.taskStates[value] }))}
          onChange={(state) => choose(row, state)}
        />
      ),
      sort: (row) => row.state,
    },
  ];

  const add = mayChange && (
    <Button icon="add" onClick={() => setForm({})}>
      {isTask ? words.add : plans.activities.add}
    </Button>
  );
  return (
    <Card
      flush
      className="plan-tasks"
      title={isTask ? tasksAnswer(words, rows) : plans.activities.title}
      question={isTask ? words.question : activitiesAnswer(plans.activities, rows)}
      actions={add}
    >
      {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
      <DataTable
        label={isTask ? words.title : plans.activities.title}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={isTask ? words.none : plans.activities.none} />}
        {...(mayChange ? { onRow: (task: TaskRow) => setForm({ task }) } : {})}
      />
      {form && <TaskForm {...form} page={page} plan={plan} kind={kind} onClose={() => setForm(undefined)} />}
      {dropping && <DropTaskDialog task={dropping} onClose={() => setDropping(undefined)} />}
    </Card>
  );
}

type Words = ReturnType<typeof useText>['plans'];

function tasksAnswer(words: Words['tasks'], rows: readonly TaskRow[]): string {
  const counted = rows.filter((row) => row.standing !== 'dropped');
  if (counted.length === 0) return words.title;
  const those = (standing: string): number => counted.filter((row) => row.standing === standing).length;
  return words.answer({ done: those('done'), of: counted.length, overdue: those('overdue') });
}

function activitiesAnswer(words: Words['activities'], rows: readonly TaskRow[]): string {
  const planned = (activity: string): number =>
    rows.filter((row) => row.activity === activity && row.standing !== 'dropped').length;
  return joinSentences([
    closedSentence(words.planned({ events: planned('event'), courses: planned('course') })),
    words.question,
  ]);
}

function DueCell({ row }: { row: TaskRow }) {
  const words = useText().plans.tasks;
  return (
    <span className="line">
      {formatDate(row.due, 'day')}
      {row.standing === 'overdue' && <Tag tone="bad">{words.overdue}</Tag>}
      {row.standing === 'soon' && <Tag tone="warn">{words.soon}</Tag>}
    </span>
  );
}
