import type { Messages } from './language.ts';

type Values = Record<string, string | number>;
type Word = string | ((values: Values) => string);

function wordOf(messages: Messages, code: string): Word | undefined {
  for (const capability of Object.values(messages) as { refusals?: Record<string, Word> }[]) {
    const word = capability.refusals?.[code];
    if (word !== undefined) return word;
  }
  return undefined;
}

/** A refusal in words: each capability brings the words of its own codes under `refusals`. */
export function refusalText(messages: Messages, refusal: { code: string; values?: Values | undefined }): string {
  const word = wordOf(messages, refusal.code);
  if (word === undefined) return messages.shell.refused({ code: refusal.code });
  return typeof word === 'string' ? word : word(refusal.values ?? {});
}

/** Why long work failed: in words for people where it was refused, else what the program says. */
export function failureText(messages: Messages, error: Error | null): string {
  if (error === null) return '';
  return error.name === 'Refused' ? refusalText(messages, { code: error.message }) : error.message;
}
