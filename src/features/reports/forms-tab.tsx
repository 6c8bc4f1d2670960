import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { addForms } from '#domain/forms/form.commands.ts';
import { formsView, formValuesView } from '#domain/forms/form.views.ts';
import { isKnownMark } from '#domain/forms/marks.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useFormTemplates } from '#runtime/use-form-templates.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { FormPage } from './form-page.tsx';
import { allMarks, formContent, markMeaning } from './form-words.ts';
import { useMonth } from './use-month.ts';

/** Workbooks that others ask for, filled from the records. */
export function FormsTab() {
  const [search] = useSearchParams();
  const form = search.get('form');
  return form ? <FormPage key={form} form={form} /> : <FormsList />;
}

/** How many of the marks are known, and how many are not. */
function useMarksText(): (marks: readonly { mark: string }[]) => string {
  const { forms } = useText();
  return (marks) => {
    const known = marks.filter(({ mark }) => isKnownMark(mark)).length;
    return forms.marksOf({ known, unknown: marks.length - known });
  };
}

function FormsList() {
  const messages = useText();
  const { forms } = messages;
  const { unit } = useSession();
  const { search } = useLocation();
  const { examples } = useFormTemplates();
  const { data, error } = useLive(formsView, { unit });
  const add = useCommand(addForms);
  const [adding, setAdding] = useState(false);
  const marksText = useMarksText();
  const hrefOf = (form: string) => {
    const params = new URLSearchParams(search);
    params.set('form', form);
    return `#/reports/forms?${params}`;
  };
  const addExamples = async () => void (await add.run({ unit, forms: await examples(messages) }));
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={320} lines={4} />;
  const bringIn = (
    <Button icon="bring" tone={data.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
      {forms.bringIn}
    </Button>
  );
  return (
    <>
      {add.refusal && <Notice tone="bad">{refusalText(messages, add.refusal)}</Notice>}
      <Card
        flush
        title={forms.title({ count: data.length })}
        question={forms.question}
        actions={data.length > 0 ? bringIn : undefined}
      >
        <DataTable
          label={forms.title({ count: data.length })}
          rows={data}
          rowId={({ id }) => id}
          rowHref={({ id }) => hrefOf(id)}
          rowHeight={44}
          columns={[
            { id: 'name', head: forms.name, cell: ({ name }) => name, sort: ({ name }) => name },
            { id: 'by', head: forms.askedBy, cell: ({ askedBy }) => askedBy, sort: ({ askedBy }) => askedBy },
            { id: 'of', head: forms.of, wideOnly: true, cell: ({ unitName }) => unitName },
            { id: 'marks', head: forms.marks, wideOnly: true, cell: ({ marks }) => marksText(marks) },
          ]}
          empty={
            <EmptyState
              centred
              title={forms.none}
              actions={
                <>
                  {bringIn}
                  <Button busy={add.isPending} onClick={() => void addExamples()}>
                    {forms.addExamples}
                  </Button>
                </>
              }
            >
              {forms.noneText}
            </EmptyState>
          }
        />
      </Card>
      <Catalogue />
      {adding && <FormDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const NO_LISTS = [] as const;

/** Every mark, what it stands for, and what would be written now. */
function Catalogue() {
  const messages = useText();
  const { forms, frame } = messages;
  const words = forms.catalogue;
  const { unit, year, today } = useSession();
  const { month } = useMonth();
  const { data } = useLive(formValuesView, { unit, year, month, today, lists: NO_LISTS });
  const [typed, setTyped] = useState('');
  if (data === undefined) return null;
  const { figures } = formContent(messages, data, NO_LISTS);
  const rows = allMarks(data).map((mark) => ({
    mark,
    meaning: markMeaning(messages, data, mark) ?? '',
    value: figures.has(mark) ? figures.get(mark)?.text || frame.dash : '',
  }));
  const asked = typed.trim().toLowerCase();
  const shown = rows.filter(({ mark, meaning }) => `${mark} ${meaning}`.toLowerCase().includes(asked));
  return (
    <Card flush title={words.title} question={words.question}>
      <div className="form-search">
        <TextField
          type="search"
          label={words.search}
          hideLabel
          placeholder={words.search}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <DataTable
        label={words.title}
        rows={shown}
        rowId={({ mark }) => mark}
        height={420}
        empty={<EmptyState title={words.noMatch} />}
        columns={[
          { id: 'mark', head: words.mark, cell: ({ mark }) => <code>{`{{${mark}}}`}</code> },
          { id: 'meaning', head: words.meaning, cell: ({ meaning }) => meaning },
          { id: 'value', head: words.value, number: true, wideOnly: true, cell: ({ value }) => value },
        ]}
      />
    </Card>
  );
}
