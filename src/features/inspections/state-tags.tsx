import type { EvaluationState } from '#domain/inspections/evaluation.rules.ts';
import type { Grade } from '#domain/inspections/score.rules.ts';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { gradeTone } from './point-words.ts';

export function StateTag({ state }: { state: EvaluationState }) {
  const { states } = useText().inspections;
  return <Tag tone={state === 'signed' ? 'good' : state === 'begun' ? 'warn' : 'plain'}>{states[state]}</Tag>;
}

export function GradeTag({ grade }: { grade: Grade | undefined }) {
  const { inspections, frame } = useText();
  return grade ? <Tag tone={gradeTone(grade)}>{inspections.grades[grade]}</Tag> : frame.dash;
}
