/** Who signs what, and what may still be written when. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import { type RecordState, stampOf } from '#kernel/register.ts';
import type { Evaluation, Form, Signature } from './inspection.record.ts';

export const ROLES = ['inspector', 'unit'] as const;
export type Role = (typeof ROLES)[number];

/** A self-assessment is signed by the unit alone. */
export const rolesOf = (form: Form): readonly Role[] => (form === 'self' ? ['unit'] : ROLES);

export function signatureOf(evaluation: Evaluation, role: Role): Signature | undefined {
  return (role === 'inspector' ? evaluation.signedInspector : evaluation.signedUnit) || undefined;
}

/** `begun`: one side has signed, so nothing but its reply may be written; `signed`: only an amendment may follow. */
export type EvaluationState = 'open' | 'begun' | 'signed';

export function stateOf(evaluation: Evaluation): EvaluationState {
  const roles = rolesOf(evaluation.form);
  const given = roles.filter((role) => signatureOf(evaluation, role) !== undefined).length;
  return given === 0 ? 'open' : given < roles.length ? 'begun' : 'signed';
}

/** Why scores, draw and findings may not be written now. */
export function openProblem(evaluation: Stored<Evaluation> | undefined): Refusal | undefined {
  if (evaluation === undefined || evaluation.deleted) return { code: 'inspection.gone' };
  const state = stateOf(evaluation);
  if (state === 'signed') return { code: 'inspection.signed' };
  return state === 'begun' ? { code: 'inspection.begun' } : undefined;
}

/** Whether nobody wrote anything in a visit since it was begun; figures that were frozen anew are no work of anybody. */
export function isUntouched(visit: RecordState): boolean {
  const begun = stampOf(visit, 'form');
  return Object.entries(visit.f).every(([name, value]) => {
    const isNothing = value === undefined || value === null || value === '' || value === false || value === -1;
    return isNothing || name === 'figures' || stampOf(visit, name) === begun;
  });
}

const FIELD = 300;
const FIELD_HEIGHT = 100;
/** Numbers in all strokes together: far more than a name needs. */
const MOST_NUMBERS = 6000;

export function signatureProblem(name: string, strokes: readonly (readonly number[])[]): Refusal | undefined {
  if (name.trim() === '') return { code: 'inspection.name-missing', field: 'name' };
  if (name.length > 80) return { code: 'inspection.text-too-long', field: 'name', values: { most: 80 } };
  const isWithin = (value: number, index: number): boolean =>
    Number.isInteger(value) && value >= 0 && value <= (index % 2 === 0 ? FIELD : FIELD_HEIGHT);
  const numbers = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const fits = numbers <= MOST_NUMBERS && strokes.every((stroke) => stroke.length % 2 === 0 && stroke.every(isWithin));
  return fits ? undefined : { code: 'inspection.signature-unreadable', field: 'strokes' };
}

export const LONGEST_TEXT = 4000;

export function textProblem(text: string | undefined, field: string): Refusal | undefined {
  return (text ?? '').length > LONGEST_TEXT
    ? { code: 'inspection.text-too-long', field, values: { most: LONGEST_TEXT } }
    : undefined;
}
