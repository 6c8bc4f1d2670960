import { useBulk } from '#runtime/use-bulk.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';

/** Kept totals made anew from the records. One transaction, so it goes through or leaves everything as it was. */
export function RebuildCard() {
  const { rebuild } = useText().exchange;
  const { run } = useBulk();
  const task = useTask();
  return (
    <Card title={rebuild.title} className="span-4">
      <div className="stack">
        <p>{rebuild.text}</p>
        {task.state === 'running' ? (
          <Progress label={rebuild.running} done={0} />
        ) : (
          <div>
            <Button touch onClick={() => void task.start((report, signal) => run({ type: 'rebuild' }, report, signal))}>
              {rebuild.button}
            </Button>
          </div>
        )}
        {task.state === 'done' && (
          <Notice tone="good" live>
            {rebuild.done}
          </Notice>
        )}
        {task.state === 'failed' && (
          <Notice tone="bad" title={rebuild.failed}>
            <p className="small">
              <FailureText error={task.error} />
            </p>
          </Notice>
        )}
      </div>
    </Card>
  );
}
