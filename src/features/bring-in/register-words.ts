import type { Issue, Note, Question, QuestionOption } from '#domain/registers/register-table.ts';
import type { Messages } from '#i18n/language.ts';
import type { ReadProblem } from '#runtime/use-bring-in.ts';

type Values = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, (values: Values) => string>>;

function say(sentences: Sentences, code: string, values: Values = {}): string {
  return sentences[code]?.(values) ?? code;
}

const LETTERS = 26;

/** 'C12' for row 12 (from 1) and column 2 (from 0); 'C' without a row. */
export function cellName(column: number, row?: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(65 + (rest % LETTERS)) + letters;
  }
  return `${letters}${row ?? ''}`;
}

export function issueText({ bringIn }: Messages, issue: Issue): string {
  return say(bringIn.issues as Sentences, issue.code, issue.values);
}

/** With the cell and what stands in it. */
export function issueAtCell(messages: Messages, issue: Issue): string {
  const problem = issueText(messages, issue);
  if (issue.column === undefined) return problem;
  return messages.bringIn.problemAt({ cell: cellName(issue.column, issue.row), text: issue.text ?? '', problem });
}

export function noteText({ bringIn }: Messages, note: Note): string {
  return say(bringIn.notes as Sentences, note.code, note.values);
}

export function questionText({ bringIn }: Messages, question: Question): string {
  return say(bringIn.asked as Sentences, question.code, question.values);
}

export function optionText(messages: Messages, option: QuestionOption): string {
  const name = nameOf(messages, option);
  return option.uncounted ? messages.bringIn.uncounted({ name }) : name;
}

function nameOf({ bringIn, lists }: Messages, option: QuestionOption): string {
  if (option.text !== undefined) return option.text;
  if (option.code !== undefined)
    return (bringIn.options as Readonly<Record<string, string>>)[option.code] ?? option.code;
  const words = option.list === undefined ? {} : (lists[option.list] as Readonly<Record<string, string>>);
  return words[option.value] ?? option.value;
}

export function fileProblemText({ bringIn }: Messages, problem: ReadProblem): string {
  return say(bringIn.files as Sentences, problem.code, problem.params);
}
