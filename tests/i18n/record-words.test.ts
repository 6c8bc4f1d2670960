import { beforeAll, describe, expect, it } from 'vitest';
import { bulkSources } from '#domain/bulk-sources.ts';
import { recordKinds } from '#domain/registry.ts';
import { languages, loadLanguage, type Messages, text } from '#i18n/language.ts';
import { commandWords, fieldName, kindWords } from '#i18n/record-words.ts';

/** Names under which the gate writes by itself: what came from others, and undo. */
const OF_THE_GATE = ['takeIn', 'undo'];

const isCommand = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'decide' in value && 'input' in value;

const modules = import.meta.glob<Record<string, unknown>>('/src/domain/**/*.ts', { eager: true });
const commands = Object.values(modules).flatMap((module) => Object.values(module).filter(isCommand));
const journalNames = [...new Set(commands.map(({ name }) => name)), ...Object.keys(bulkSources), ...OF_THE_GATE];

/** Every name that some capability gives to kinds, or to commands. */
function given(messages: Messages, list: 'recordKinds' | 'commandNames'): string[] {
  return (Object.values(messages) as Partial<Record<string, object>>[]).flatMap((words) =>
    Object.keys(words[list] ?? {}),
  );
}

describe.each(languages)('in %s', (language) => {
  beforeAll(() => loadLanguage(language));

  it('every kind of record has a name', () => {
    const unnamed = recordKinds.filter(({ kind }) => [kind, ''].includes(kindWords(text(), kind)));
    expect(unnamed.map(({ kind }) => kind)).toEqual([]);
  });

  it('every name that the journal can hold has words', () => {
    expect(journalNames.length).toBeGreaterThan(100);
    const other = text().exchange.commandOther;
    expect(journalNames.filter((name) => [name, other, ''].includes(commandWords(text(), name)))).toEqual([]);
  });

  it('a field is called as the capability of its kind calls it, else as any does', () => {
    const own = {
      ...text(),
      loans: { recordKinds: { loan: 'Loans' }, fieldNames: { by: 'Borrower', item: 'Thing lent' } },
    } as Messages;
    expect(fieldName(own, 'loan', 'by')).toBe('Borrower');
    expect(fieldName(own, 'monthClosing', 'by')).toBe(text().handOver.fieldNames.by);
    expect(fieldName(own, 'loan', 'date')).toBe(text().handOver.fieldNames.date);
    expect(fieldName(own, 'kindOfANewerVersion', 'amount')).toBe(text().fundingMore.fieldNames.amount);
    expect(fieldName(own, 'loan', 'toString')).toBeUndefined();
  });

  it('no name is given by two capabilities, and no kind is named that is none', () => {
    const kinds = given(text(), 'recordKinds');
    const names = given(text(), 'commandNames');
    expect(kinds).toEqual([...new Set(kinds)]);
    expect(names).toEqual([...new Set(names)]);
    expect(kinds.filter((kind) => !recordKinds.some((known) => known.kind === kind))).toEqual([]);
  });

  it('what a newer version wrote is told all the same', () => {
    expect(kindWords(text(), 'toString')).toBe('toString');
    expect(commandWords(text(), 'toString')).toBe(text().exchange.commandOther);
  });
});
