/** What kinds of records, their fields and deeds are called: each capability brings the words of its own, as it does for refusals. */
import type { Messages } from './language.ts';

interface Named {
  /** By name of the kind. */
  recordKinds?: Readonly<Record<string, string>>;
  /** By name of the field; those that kinds of several capabilities share are beside the words of differences. */
  fieldNames?: Readonly<Record<string, string>>;
  /** By the name that the journal notes. */
  commandNames?: Readonly<Record<string, string>>;
}

const wordIn = (words: Readonly<Record<string, string>> | undefined, name: string): string | undefined =>
  words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;

function wordOf(messages: Messages, list: keyof Named, name: string): string | undefined {
  for (const capability of Object.values(messages) as Named[]) {
    const word = wordIn(capability[list], name);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** A register is called as its list is; a kind of a newer version by its bare name. */
export function kindWords(messages: Messages, kind: string): string {
  const registers = messages.registers.books as Readonly<Record<string, { title: string } | undefined>>;
  return wordOf(messages, 'recordKinds', kind) ?? registers[kind]?.title ?? kind;
}

/** As the capability of the kind calls the field, else as any does. */
export function fieldName(messages: Messages, kind: string, field: string): string | undefined {
  const own = (Object.values(messages) as Named[]).find(({ recordKinds }) => wordIn(recordKinds, kind) !== undefined);
  return wordIn(own?.fieldNames, field) ?? wordOf(messages, 'fieldNames', field);
}

export function commandWords(messages: Messages, command: string): string {
  return wordOf(messages, 'commandNames', command) ?? messages.exchange.commandOther;
}
