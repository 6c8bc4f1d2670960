import * as z from 'zod/mini';
import { type Change, change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { formRecord } from './form.record.ts';
import { formProblem, templateProblem } from './form.rules.ts';

const template = z.object({
  file: z.string(),
  template: z.string(),
  marks: z.array(
    z.object({
      sheet: z.number(),
      row: z.number(),
      column: z.number(),
      mark: z.string(),
      heading: z.optional(z.boolean()),
    }),
  ),
});

/** Brings forms in that others ask for. */
export const addForms = defineCommand({
  name: 'addForms',
  input: z.object({
    unit: z.string(),
    forms: z.array(z.object({ name: z.string(), askedBy: z.string(), template })),
  }),
  load: (reader, { unit }) => reader.get(unitRecord, unit),
  decide(unit, { forms }, context): Result<Change[], Refusal> {
    if (unit === undefined || unit.deleted) return fail({ code: 'form.unit-missing' });
    for (const form of forms) {
      const problem = formProblem(form) ?? templateProblem(form.template);
      if (problem) return fail(problem);
    }
    return ok(
      forms.map(({ name, askedBy, template: { file, template: bytes, marks } }) =>
        change(
          formRecord,
          { id: context.newId(), unit: unit.id },
          { name: name.trim(), askedBy: askedBy.trim(), file, template: bytes, marks },
        ),
      ),
    );
  },
});

/** Names of a form, and its template where a new one came. */
export const changeForm = defineCommand({
  name: 'changeForm',
  input: z.object({ form: z.string(), name: z.string(), askedBy: z.string(), template: z.optional(template) }),
  load: (reader, { form }) => reader.get(formRecord, form),
  decide(form, input): Result<Change[], Refusal> {
    if (form === undefined || form.deleted) return fail({ code: 'form.gone' });
    const problem = formProblem(input) ?? (input.template && templateProblem(input.template));
    if (problem) return fail(problem);
    const names = { name: input.name.trim(), askedBy: input.askedBy.trim() };
    return ok([change(formRecord, form, { ...names, ...input.template })]);
  },
});

export const removeForm = defineCommand({
  name: 'removeForm',
  input: z.object({ form: z.string() }),
  load: (reader, { form }) => reader.get(formRecord, form),
  decide(form): Result<Change[], Refusal> {
    if (form === undefined || form.deleted) return fail({ code: 'form.gone' });
    return ok([change(formRecord, form, { deleted: true })]);
  },
});
