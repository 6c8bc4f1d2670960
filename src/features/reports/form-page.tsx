import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { removeForm } from '#domain/forms/form.commands.ts';
import type { FormMark } from '#domain/forms/form.record.ts';
import { type FormDetail, type FormValues, formValuesView, formView } from '#domain/forms/form.views.ts';
import { listOf, listsOf } from '#domain/forms/marks.ts';
import { formatList, formatMonth } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { type FormContent, useFormTemplates } from '#runtime/use-form-templates.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { formContent, markMeaning } from './form-words.ts';
import { MonthSelect } from './month-select.tsx';
import { useMonth } from './use-month.ts';

/** A form: what goes into it today, and the way to its filled workbook. */
export function FormPage({ form }: { form: string }) {
  const { forms } = useText();
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.delete('form');
  const list = `/reports/forms${params.size > 0 ? `?${params}` : ''}`;
  const { data, isPending, error } = useLive(formView, { form });
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={480} lines={6} />;
  const back = (
    <LinkButton tone="quiet" icon="left" href={`#${list}`} style={{ alignSelf: 'flex-start' }}>
      {forms.page.back}
    </LinkButton>
  );
  if (data === undefined) {
    return (
      <EmptyState title={forms.page.gone} actions={back}>
        {forms.page.goneText}
      </EmptyState>
    );
  }
  return (
    <>
      {back}
      <Filling form={data} list={list} />
    </>
  );
}

function Filling({ form, list }: { form: FormDetail; list: string }) {
  const messages = useText();
  const { forms } = messages;
  const words = forms.page;
  const { unit, year, today } = useSession();
  const { month, choose } = useMonth();
  const navigate = useNavigate();
  const { fill, saveEmpty } = useFormTemplates();
  const lists = useMemo(() => listsOf(form.marks), [form.marks]);
  const { data, error } = useLive(formValuesView, { unit, year, month, today, lists });
  const remove = useCommand(removeForm);
  const [doing, setDoing] = useState<'change' | 'remove' | undefined>();
  const [state, setState] = useState<'idle' | 'filling' | 'failed'>('idle');
  const content = useMemo(() => data && formContent(messages, data, lists), [messages, data, lists]);
  const close = () => setDoing(undefined);
  async function save(written: FormContent) {
    setState('filling');
    const name = form.name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
    try {
      await fill(`${name}.xlsx`, form, written);
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  if (error) return <ErrorState detail={error.message} />;
  const unitName = String(data?.figures.unit?.value ?? '');
  return (
    <>
      <Card
        title={form.name}
        question={[form.askedBy, words.what({ unit: unitName, month: formatMonth(month) })].filter(Boolean).join(' · ')}
        actions={
          <>
            <Button icon="edit" onClick={() => setDoing('change')}>
              {words.change}
            </Button>
            <Button tone="quiet" icon="remove" onClick={() => setDoing('remove')}>
              {words.remove}
            </Button>
          </>
        }
      >
        <div className="line choices">
          <MonthSelect month={month} onChange={choose} />
          <Button
            tone="primary"
            icon="save"
            busy={content === undefined || state === 'filling'}
            onClick={() => content && void save(content)}
          >
            {state === 'filling' ? words.working : words.fill}
          </Button>
          <Button onClick={() => void saveEmpty(form)}>{words.template}</Button>
        </div>
        {state === 'failed' && <Notice tone="bad">{words.failed}</Notice>}
      </Card>
      {data && content ? (
        <Marks form={form} values={data} content={content} />
      ) : (
        <LoadingState height={320} lines={6} />
      )}
      {doing === 'change' && <FormDialog form={form} onClose={close} />}
      {doing === 'remove' && (
        <ConfirmDialog
          title={words.removeTitle({ name: form.name })}
          action={words.remove}
          danger
          busy={remove.isPending}
          onConfirm={() =>
            void remove.run({ form: form.id }).then((result) => {
              close();
              if (result.ok) navigate(list);
            })
          }
          onClose={close}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </>
  );
}

function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function valueText({ forms }: Messages, content: FormContent, mark: string): string {
  const list = listOf(mark);
  if (list !== undefined) return forms.catalogue.rows({ count: content.lists.get(list)?.length ?? 0 });
  return content.figures.get(mark)?.text || forms.page.nothing;
}

function Marks({ form, values, content }: { form: FormDetail; values: FormValues; content: FormContent }) {
  const messages = useText();
  const { forms } = messages;
  const words = forms.page;
  const rows = form.marks.map((mark: FormMark, index) => ({
    ...mark,
    id: String(index),
    meaning: markMeaning(messages, values, mark.mark),
  }));
  const unknown = [...new Set(rows.filter(({ meaning }) => meaning === undefined).map(({ mark }) => mark))];
  return (
    <Card flush title={words.marks} question={words.marksQuestion}>
      {unknown.length > 0 && (
        <Notice tone="warn">{words.unknownOnes({ count: unknown.length, marks: formatList(unknown) })}</Notice>
      )}
      <DataTable
        label={words.marks}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'meaning',
            head: forms.catalogue.meaning,
            cell: ({ meaning }) => meaning ?? <Tag tone="warn">{words.unknown}</Tag>,
          },
          {
            id: 'value',
            head: forms.catalogue.value,
            number: true,
            cell: ({ mark, meaning }) => (meaning === undefined ? '' : valueText(messages, content, mark)),
          },
          {
            id: 'place',
            head: words.place,
            cell: ({ sheet, row, column }) => words.sheet({ sheet: sheet + 1, cell: `${columnName(column)}${row}` }),
          },
          {
            id: 'mark',
            head: forms.catalogue.mark,
            wideOnly: true,
            cell: ({ mark, heading }) => (heading ? words.byHeading : <code>{`{{${mark}}}`}</code>),
          },
        ]}
      />
    </Card>
  );
}
