import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import { dropCriteriaSheet } from '#domain/organizations/criteria.commands.ts';
import type { Criterion } from '#domain/organizations/criteria.record.ts';
import { criteriaView } from '#domain/organizations/way.views.ts';
import { formatNumber } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { criterionWords } from './criterion-words.ts';

/** What a kind is judged by in the year in view: shown, changed, or drawn up anew. */
export function CriteriaPage() {
  const messages = useText();
  const words = messages.ways.criteria;
  const { year } = useSession();
  const { search } = useLocation();
  const [params, setParams] = useSearchParams();
  const { saveWorkbook } = useExport();
  const { data, error } = useLive(criteriaView, { kind: params.get('kind') ?? undefined, year });
  const drop = useCommand(dropCriteriaSheet);
  const [doing, setDoing] = useState<'change' | 'drop' | undefined>();
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={420} lines={8} />;
  const { sheet, kind, kinds } = data;
  const nameOf = (id: string): string =>
    listName(messages.lists.organizationKinds, kinds.find((each) => each.id === id) ?? id);
  const textOf = (criterion: Criterion) => criterionWords(messages.ways.words, criterion);
  const ownYear = sheet.id !== undefined && sheet.year === year;
  const answer = words.answer({
    kind: nameOf(kind),
    count: formatNumber(sheet.criteria.length),
    points: formatNumber(sheet.points),
    passMark: formatNumber(sheet.passMark),
  });
  const columns: Column<Criterion>[] = [
    { id: 'title', head: words.criterion, cell: (row) => textOf(row).title },
    { id: 'evidence', head: words.evidence, cell: (row) => textOf(row).evidence, wideOnly: true },
    {
      id: 'weight',
      head: words.weight,
      number: true,
      cell: (row) => formatNumber(row.weight),
      total: formatNumber(sheet.points),
    },
  ];

  function save() {
    const rows = sheet.criteria.map((row) => [textOf(row).title, textOf(row).evidence, row.weight]);
    void saveWorkbook(`${nameOf(kind)} ${year}.xlsx`, [
      {
        name: words.workbook,
        columns: [
          { heading: words.criterion, kind: 'text' },
          { heading: words.evidence, kind: 'text' },
          { heading: words.weight, kind: 'number' },
        ],
        rows: [...rows, [words.sum, '', sheet.points], [words.passMark, '', sheet.passMark]],
      },
    ]);
  }

  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={`#/organizations${search}`} style={{ alignSelf: 'flex-start' }}>
        {words.toRegister}
      </LinkButton>
      <PageHeader
        title={words.title}
        actions={
          <>
            <Button tone="primary" icon="edit" onClick={() => setDoing('change')}>
              {ownYear ? words.change : words.changeNew({ year })}
            </Button>
            <Button icon="save" onClick={save}>
              {messages.frame.saveWorkbook}
            </Button>
          </>
        }
      >
        {sheet.id !== undefined && words.fromYear({ year, from: sheet.year })}
      </PageHeader>
      {sheet.id === undefined && <Notice>{kind === 'enterprise' ? words.isDefaultEnterprise : words.isDefault}</Notice>}
      <Card flush title={answer}>
        <div className="table-tools">
          <SelectField
            label={words.kind}
            value={kind}
            options={kinds.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            onChange={(value) =>
              setParams(
                (known) => {
                  const next = new URLSearchParams(known);
                  next.set('kind', value);
                  return next;
                },
                { replace: true },
              )
            }
          />
          {ownYear && (
            <Button tone="quiet" onClick={() => setDoing('drop')}>
              {words.drop({ year })}
            </Button>
          )}
        </div>
        <DataTable
          label={words.title}
          columns={columns}
          rows={sheet.criteria}
          rowId={(row) => row.id}
          totalLabel={words.sum}
        />
      </Card>
      <p className="small muted">
        {words.moreKinds} <Link to="/settings?part=lists&list=organizationKinds">{words.moreKindsLink}</Link>
      </p>
      {doing === 'change' && (
        <CriteriaForm kind={kind} kindName={nameOf(kind)} sheet={sheet} onClose={() => setDoing(undefined)} />
      )}
      {doing === 'drop' && sheet.id !== undefined && (
        <ConfirmDialog
          title={words.drop({ year })}
          action={messages.ways.page.remove}
          danger
          busy={drop.isPending}
          onConfirm={() => void drop.run({ sheet: sheet.id ?? '' }).then(() => setDoing(undefined))}
          onClose={() => setDoing(undefined)}
        >
          <p>{words.dropText}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
