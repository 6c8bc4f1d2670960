import type { Refusal } from '#domain/contracts.ts';
import type { Form } from './form.record.ts';

export const LONGEST_NAME = 120;
/** Bytes of a template: with its name and signature it fits into a batch of a hand-over file. */
export const MOST_BYTES = 128 * 1024;
const MOST_MARKS = 2000;

/** Letters of base64 that so many bytes take. */
const lettersOf = (bytes: number): number => 4 * Math.ceil(bytes / 3);

export function formProblem({ name, askedBy = '' }: Pick<Form, 'name' | 'askedBy'>): Refusal | undefined {
  if (name.trim() === '') return { code: 'form.name-missing', field: 'name' };
  const values = { most: LONGEST_NAME };
  if (name.trim().length > LONGEST_NAME) return { code: 'form.name-too-long', field: 'name', values };
  if (askedBy.trim().length > LONGEST_NAME) return { code: 'form.name-too-long', field: 'askedBy', values };
  return undefined;
}

export function templateProblem({ template, marks }: Pick<Form, 'template' | 'marks'>): Refusal | undefined {
  if (template === '') return { code: 'form.template-missing', field: 'template' };
  if (template.length > lettersOf(MOST_BYTES)) {
    return { code: 'form.template-too-large', field: 'template', values: { most: MOST_BYTES / 1024 } };
  }
  if (marks.length === 0) return { code: 'form.no-marks', field: 'template' };
  if (marks.length > MOST_MARKS)
    return { code: 'form.too-many-marks', field: 'template', values: { most: MOST_MARKS } };
  return undefined;
}
