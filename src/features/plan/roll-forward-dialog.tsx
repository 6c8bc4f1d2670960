import { useState } from 'react';
import { unitOf } from '#domain/plans/measures.ts';
import { rollForwardView } from '#domain/plans/plan.views.ts';
import { rollForward } from '#domain/plans/roll-forward.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { measureNumber } from '#i18n/measure-words.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { useText } from '#ui/use-text.ts';

const USUAL_RAISE = 5;

/** Rehearses next year's plan and makes it only when asked to. */
export function RollForwardDialog({ plan, onClose }: { plan: string; onClose: () => void }) {
  const messages = useText();
  const { plans, frame } = messages;
  const words = plans.roll;
  const { setYear } = useSession();
  const command = useCommand(rollForward);
  const [raise, setRaise] = useState<number | undefined>(USUAL_RAISE);
  const raisePercent = Math.min(100, Math.max(0, raise ?? 0));
  const { data } = useLive(rollForwardView, { plan, raisePercent });
  if (data === undefined) {
    return (
      <Dialog title={plans.actions.roll} onClose={onClose}>
        <LoadingState height={240} lines={3} />
      </Dialog>
    );
  }
  const number = (measure: string, value: number): string => {
    const unit = unitOf(measure);
    return unit === undefined || value === 0 ? '' : measureNumber(unit, value);
  };
  return (
    <Dialog
      title={words.title({ year: data.year })}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button
            tone="primary"
            busy={command.isPending}
            onClick={() =>
              void command.run({ plan, raisePercent }).then((result) => {
                if (!result.ok) return;
                onClose();
                setYear(data.year);
              })
            }
          >
            {words.button({ year: data.year })}
          </Button>
        </>
      }
    >
      <div className="stack">
        {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        <p>{words.text({ year: data.yearBefore })}</p>
        <Notice tone={data.isYearClosed ? 'good' : 'warn'}>
          {data.isYearClosed ? words.closed({ year: data.yearBefore }) : words.notClosed({ year: data.yearBefore })}
        </Notice>
        <NumberField
          label={words.raise}
          unit={words.percent}
          whole
          least={0}
          most={100}
          value={raise}
          onChange={setRaise}
        />
        <h3>{data.title}</h3>
        <DataTable
          label={data.title}
          rows={data.tasks}
          rowId={(row) => row.from}
          columns={[
            { id: 'task', head: words.task, cell: (row) => row.task.title },
            { id: 'due', head: words.due, cell: (row) => (row.task.due ? formatDate(row.task.due) : '') },
            {
              id: 'number',
              head: words.number,
              number: true,
              cell: ({ task, plannedBefore }) => {
                const before = number(task.measure ?? '', plannedBefore);
                const after = number(task.measure ?? '', task.planned ?? 0);
                return before === after ? after : words.from({ before, after });
              },
            },
          ]}
        />
        {data.left.length > 0 && <p className="muted">{words.left({ count: data.left.length })}</p>}
      </div>
    </Dialog>
  );
}
