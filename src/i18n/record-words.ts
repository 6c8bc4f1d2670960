/** What kinds of records and deeds are called: each capability brings the words of its own, as it does for refusals. */
import type { Messages } from './language.ts';

interface Named {
  /** By name of the kind. */
  recordKinds?: Readonly<Record<string, string>>;
  /** By the name that the journal notes. */
  commandNames?: Readonly<Record<string, string>>;
}

function wordOf(messages: Messages, list: keyof Named, name: string): string | undefined {
  for (const capability of Object.values(messages) as Named[]) {
    const words = capability[list];
    if (words !== undefined && Object.hasOwn(words, name)) return words[name];
  }
  return undefined;
}

/** A register is called as its list is; a kind of a newer version by its bare name. */
export function kindWords(messages: Messages, kind: string): string {
  const registers = messages.registers.books as Readonly<Record<string, { title: string } | undefined>>;
  return wordOf(messages, 'recordKinds', kind) ?? registers[kind]?.title ?? kind;
}

export function commandWords(messages: Messages, command: string): string {
  return wordOf(messages, 'commandNames', command) ?? messages.exchange.commandOther;
}
