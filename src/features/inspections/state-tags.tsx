import type { EvaluationState } from '#domain/inspections/evaluation.rules.ts';
import type { Form } from '#domain/inspections/inspection.record.ts';
import type { Grade } from '#domain/inspections/score.rules.ts';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { gradeTone } from './point-words.ts';

export function StateTag({ state, form }: { state: EvaluationState; form: Form }) {
  const { states } = useText().inspections;
  const said = state === 'open' && form === 'visit' ? 'visiting' : state;
  return <Tag tone={state === 'signed' ? 'good' : state === 'begun' ? 'warn' : 'plain'}>{states[said]}</Tag>;
}

export function GradeTag({ grade }: { grade: Grade | undefined }) {
  const { inspections, frame } = useText();
  return grade ? <Tag tone={gradeTone(grade)}>{inspections.grades[grade]}</Tag> : frame.dash;
}
