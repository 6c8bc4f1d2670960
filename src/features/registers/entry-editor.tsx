import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { BookKind, FieldValue } from '#domain/books/book.record.ts';
import { type Book, titleField } from '#domain/books/book.ts';
import { type EntryForm, entryFormView } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import { saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { EntryField } from './entry-field.tsx';
import { entryTitle, wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** A new entry of a register, or a change of `entry`. */
export function EntryEditor({ kind, entry }: { kind: BookKind; entry?: string }) {
  const messages = useText();
  const { unit } = useSession();
  const addresses = useAddresses();
  const { data, isPending, error } = useLive(entryFormView, { kind, unit, entry });
  if (error) return <ErrorState detail={error.message} />;
  if (isPending || data === undefined) return <LoadingState height={420} lines={6} />;
  if (entry !== undefined && data.row === undefined) {
    const words = messages.registers.page;
    return (
      <EmptyState
        page
        title={words.gone}
        actions={
          <LinkButton href={`#${addresses.list(kind)}`}>
            {words.toRegister({ register: wordsOf(messages, kind).title })}
          </LinkButton>
        }
      >
        {words.goneText}
      </EmptyState>
    );
  }
  return <Form kind={kind} entry={entry} data={data} />;
}

type Values = Record<string, FieldValue | undefined>;

/** What a new entry starts with: the first choices, the year and the day in view. */
function startValues(book: Book, { of, year, today }: { of: string; year: number; today: string }): Values {
  const values: Values = {};
  for (const [name, field] of Object.entries(book.fields)) {
    if (field.type === 'choice' && field.first !== undefined) values[name] = field.first;
    if (field.type === 'year' && field.required) values[name] = year;
    if (field.type === 'date' && field.required && today.startsWith(String(year))) values[name] = today;
  }
  if (of !== '' && book.fields.of !== undefined) values.of = of;
  return values;
}

function Form({ kind, entry, data }: { kind: BookKind; entry: string | undefined; data: EntryForm }) {
  const messages = useText();
  const { registers, frame } = messages;
  const words = wordsOf(messages, kind);
  const { unit, year, today } = useSession();
  const [search] = useSearchParams();
  const of = search.get('of') ?? '';
  const book = bookOf(kind);
  const addresses = useAddresses();
  const navigate = useNavigate();
  const command = useCommand(saveRegisterEntry);
  const focus = useFormFocus(command);
  const first = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState<Values>(() => data.row?.values ?? startValues(book, { of, year, today }));
  // Fields that hold what was typed are made anew for the next entry.
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (round > 0) first.current?.focus();
  }, [round]);
  const { refusal } = command;

  function errorOf(name: string): string | undefined {
    if (refusal?.field !== name) return undefined;
    const other = refusal.values?.other;
    const named = other === undefined ? refusal.values : { ...refusal.values, other: words.fields[other] ?? other };
    return refusalText(messages, { ...refusal, ...(named && { values: named }) });
  }

  function leave() {
    const parent = book.fields.of;
    if (entry !== undefined) navigate(addresses.entry(kind, entry));
    else if (of !== '' && parent?.type === 'link') navigate(addresses.linked(parent.to, of) ?? addresses.list(kind));
    else navigate(addresses.list(kind));
  }

  async function save(another: boolean) {
    if (!(await focus.isReady())) return;
    const given = Object.entries(values).filter(([, value]) => value !== undefined) as [string, FieldValue][];
    const fields = Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]));
    const result = await command.run({ kind, unit, entry, fields: fields as Record<string, string> });
    if (!result.ok) return;
    if (!another) return leave();
    setValues(startValues(book, { of, year, today }));
    setRound(round + 1);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(false);
  }

  const title = data.row
    ? registers.form.change({ name: entryTitle(messages, kind, data.row, namesOf(data)) })
    : words.add;
  return (
    <div className="stack">
      <PageHeader title={title}>{words.lead}</PageHeader>
      <Card className="entry-card">
        <form ref={focus.form} className="stack" onSubmit={submit} noValidate>
          {refusal && refusal.field === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
          {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
          <div className="fields" key={round}>
            {Object.entries(book.fields).map(([name, field]) => (
              <EntryField
                key={name}
                kind={kind}
                name={name}
                field={field}
                value={values[name]}
                data={data}
                error={errorOf(name)}
                {...(name === titleField(book) ? { ref: first } : {})}
                onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
              />
            ))}
          </div>
          {entry === undefined && <p className="hint">{registers.form.belongs({ unit: data.unitName })}</p>}
          <FormActions sticky>
            <Button type="submit" tone="primary" busy={command.isPending}>
              {frame.save}
            </Button>
            {entry === undefined && (
              <Button busy={command.isPending} onClick={() => void save(true)}>
                {registers.form.another}
              </Button>
            )}
            <Button tone="quiet" onClick={leave}>
              {frame.cancel}
            </Button>
          </FormActions>
        </form>
      </Card>
    </div>
  );
}

function namesOf({ options, groups }: EntryForm) {
  const named = Object.values(options).flat();
  return { names: Object.fromEntries(named.map(({ id, name }) => [id, name])), groups };
}
