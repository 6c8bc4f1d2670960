import { useMemo } from 'react';
import type { FormMark } from '#domain/forms/form.record.ts';
import type { exampleForms } from '#exchange/forms/example-forms.ts';
import type { FormContent } from '#exchange/forms/fill-sheet.ts';
import type { TemplateProblem } from '#exchange/forms/template.ts';
import { fromBase64, toBase64 } from '#kernel/base64.ts';
import { ok, type Result } from '#kernel/result.ts';
import { offer } from './use-export.ts';

export type { FormCell, FormContent } from '#exchange/forms/fill-sheet.ts';
export type { TemplateProblem } from '#exchange/forms/template.ts';

/** A workbook as a form keeps it. */
export interface FormTemplate {
  file: string;
  /** Base64. */
  template: string;
  marks: FormMark[];
}

type Words = Parameters<typeof exampleForms>[0];

async function offerWorkbook(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { WORKBOOK_TYPE } = await import('#exchange/spreadsheet/write-workbook.ts');
  offer(name, new Blob([bytes], { type: WORKBOOK_TYPE }));
}

/** Workbooks of forms: read, filled, saved. What does it is loaded when first needed. */
export function useFormTemplates(): {
  read: (file: File) => Promise<Result<FormTemplate, TemplateProblem>>;
  /** Two made-up forms in the words of a language. */
  examples: (words: Words) => Promise<{ name: string; askedBy: string; template: FormTemplate }[]>;
  /** Rejects where the workbook is damaged. */
  fill: (fileName: string, form: Pick<FormTemplate, 'template' | 'marks'>, content: FormContent) => Promise<void>;
  saveEmpty: (form: Pick<FormTemplate, 'file' | 'template'>) => Promise<void>;
} {
  return useMemo(
    () => ({
      async read(file) {
        const { readTemplate } = await import('#exchange/forms/template.ts');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const marks = await readTemplate(bytes, file.name);
        return marks.ok ? ok({ file: file.name, template: toBase64(bytes), marks: marks.value }) : marks;
      },
      async examples(words) {
        const [{ exampleForms: make }, { readTemplate }] = await Promise.all([
          import('#exchange/forms/example-forms.ts'),
          import('#exchange/forms/template.ts'),
        ]);
        return Promise.all(
          make(words).map(async ({ name, askedBy, file, bytes }) => {
            const marks = await readTemplate(bytes, file);
            return { name, askedBy, template: { file, template: toBase64(bytes), marks: marks.ok ? marks.value : [] } };
          }),
        );
      },
      async fill(fileName, { template, marks }, content) {
        const { fillTemplate } = await import('#exchange/forms/fill-template.ts');
        await offerWorkbook(fileName, fillTemplate(fromBase64(template), marks, content));
      },
      async saveEmpty({ file, template }) {
        await offerWorkbook(file, fromBase64(template));
      },
    }),
    [],
  );
}
