import type { PlanPage } from '#domain/plans/plan.views.ts';
import type { TaskRow } from '#domain/plans/plan-reading.ts';
import { measureName, progressWords } from '#i18n/measure-words.ts';
import { useText } from '#ui/use-text.ts';
import { evidenceHref, recordsHref } from './measure-places.ts';

/** How far a task has come, from the records, with the way to them. */
export function TaskProgress({ task, lists, search }: { task: TaskRow; lists: PlanPage['lists']; search: string }) {
  const messages = useText();
  const words = messages.plans.tasks;
  const decided = task.decision && (
    <a className="small" href={`#/registers/decision/${task.decision.id}${search}`}>
      {words.fromDecision({ decision: task.decision.what })}
    </a>
  );
  if (task.progress === undefined) {
    return (
      <div className="task-progress">
        <span className="muted">{words.byHand}</span>
        {decided}
      </div>
    );
  }
  const text = progressWords(messages, task.progress);
  const { percent } = task.progress;
  const evidence = evidenceHref(task, search);
  const measure = measureName(messages, lists, task.measure);
  return (
    <div className="task-progress">
      {percent !== undefined && (
        <progress value={percent} max={100} aria-label={words.label({ task: task.title, text })} />
      )}
      <span className="number">{text}</span>
      <a
        className="small"
        href={recordsHref(task.measure, search)}
        aria-label={words.recordsOf({ measure, task: task.title })}
      >
        {measure}
      </a>
      {evidence && (
        <a className="small" href={evidence} aria-label={words.label({ task: words.evidence, text: task.title })}>
          {words.evidence}
        </a>
      )}
      {decided}
    </div>
  );
}
