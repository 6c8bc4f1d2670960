import { defineRecord } from '#domain/contracts.ts';

/** A place of a template that is filled from the records. */
export interface FormMark {
  /** Number of the sheet, the first is 0. */
  sheet: number;
  /** From 1. */
  row: number;
  /** From 0. */
  column: number;
  /** What is to stand there, see `marks.ts`; an unknown one stays as it is written. */
  mark: string;
  /** Told by the heading above it; nothing is written in the place itself. */
  heading?: boolean;
}

/** A form that others ask for: their workbook with its marks. It serves the unit that brought it in and all below. */
export interface Form {
  name: string;
  askedBy?: string;
  /** Name of the template's file. */
  file: string;
  /** Bytes of the template in base64. */
  template: string;
  marks: FormMark[];
}

export const formRecord = defineRecord<Form>({ kind: 'form', since: 1, lane: 'plan', indexes: ['unit'], atOnce: 64 });
