import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { startVisit } from '#domain/inspections/evaluation.commands.ts';
import {
  type RoundPage as Page,
  type RoundUnit,
  roundView,
  visitCounts,
} from '#domain/inspections/inspections.views.ts';
import { deleteRound } from '#domain/inspections/round.commands.ts';
import { formatDate, formatList, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { CommendDialog } from './commend-dialog.tsx';
import { resultText } from './point-words.ts';
import { RoundForm } from './round-form.tsx';
import { SampleLine } from './sample-line.tsx';
import { GradeTag, StateTag } from './state-tags.tsx';
import { useOpenBegun } from './use-open-begun.ts';

/** One round: who was visited, how they rank, who is commended. */
export function RoundPage() {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.round;
  const { round = '' } = useParams();
  const { today } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data, isPending, error } = useLive(roundView, { round, today });
  const [dialog, setDialog] = useState<'edit' | 'delete' | undefined>();
  const home = `#/inspections${search}`;
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={320} lines={4} />;
  if (data === undefined) {
    return (
      <EmptyState page title={inspections.gone} actions={<LinkButton href={home}>{inspections.back}</LinkButton>}>
        {inspections.goneText}
      </EmptyState>
    );
  }
  const { visited } = visitCounts(data.units.flatMap(({ visit }) => visit ?? []));
  return (
    <div className="stack inspection-paper">
      <LinkButton tone="quiet" icon="left" href={home} className="back-link no-print">
        {inspections.back}
      </LinkButton>
      <SampleLine />
      <PageHeader
        title={data.title}
        actions={
          <>
            <Button icon="print" onClick={() => window.print()}>
              {frame.print}
            </Button>
            <Button icon="edit" onClick={() => setDialog('edit')}>
              {words.edit}
            </Button>
            {visited === 0 && (
              <Button tone="quiet" icon="remove" onClick={() => setDialog('delete')}>
                {words.delete}
              </Button>
            )}
          </>
        }
      >
        <span className="line">
          <span>{inspections.rounds.between({ from: formatDate(data.from), to: formatDate(data.to) })}</span>
          <span>{inspections.page.inspectors({ names: data.inspectors.join(' · ') })}</span>
          <a href={`#/inspections/sheet/${data.sheet}${search}`}>{words.sheet({ sheet: data.sheetTitle })}</a>
        </span>
      </PageHeader>
      <Ranking page={data} />
      {dialog === 'edit' && <RoundForm round={data} onClose={() => setDialog(undefined)} />}
      {dialog === 'delete' && (
        <DeleteRound
          page={data}
          onGone={() => navigate(`/inspections${search}`)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

/** Says what goes with the round, and why it stays where somebody wrote something in a visit. */
function DeleteRound({ page, onGone, onClose }: { page: Page; onGone: () => void; onClose: () => void }) {
  const messages = useText();
  const words = messages.inspections.round;
  const remove = useCommand(deleteRound);
  const along = page.units.filter(({ visit }) => visit !== undefined).map(({ name }) => name);
  async function confirm() {
    if ((await remove.run({ round: page.id })).ok) onGone();
  }
  return (
    <ConfirmDialog
      title={words.deleteTitle({ title: page.title })}
      action={words.delete}
      danger
      busy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className="stack tight">
        {remove.refusal && <Notice tone="bad">{refusalText(messages, remove.refusal)}</Notice>}
        {remove.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        {along.length > 0 && <p>{words.deleteAlong({ units: formatList(along) })}</p>}
        <p>{words.deleteText}</p>
      </div>
    </ConfirmDialog>
  );
}

/** Only what both sides signed has a result here. */
const signedVisit = ({ visit }: RoundUnit) => (visit?.state === 'signed' ? visit : undefined);

function Ranking({ page }: { page: Page }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.round;
  const { search } = useLocation();
  const { today } = useSession();
  const { saveWorkbook } = useExport();
  const start = useCommand(startVisit);
  const [commending, setCommending] = useState<RoundUnit | undefined>();
  const open = useOpenBegun((begun) => page.units.find(({ unit }) => unit === begun)?.visit?.id);
  const best = page.units.find(({ rank }) => rank === 1);
  const counts = visitCounts(page.units.flatMap(({ visit }) => visit ?? []));
  const answer = words.answer({ units: page.units.length, ...counts });
  async function begin(unit: string) {
    if ((await start.run({ round: page.id, unit, date: today, today })).ok) open(unit);
  }
  function resultOf(row: RoundUnit): string {
    const signed = signedVisit(row);
    return signed === undefined ? '' : resultText(messages, signed);
  }

  const columns: Column<RoundUnit>[] = [
    {
      id: 'unit',
      head: words.unit,
      cell: (row) =>
        row.visit ? (
          <a href={`#/inspections/record/${row.visit.id}${search}`} className="row-name">
            {row.name}
          </a>
        ) : (
          row.name
        ),
      sort: (row) => row.name,
    },
    {
      id: 'rank',
      head: words.rank,
      number: true,
      cell: (row) => row.rank ?? frame.dash,
      sort: (row) => row.rank,
    },
    {
      id: 'score',
      head: words.score,
      number: true,
      cell: (row) => resultOf(row) || frame.dash,
      sort: (row) => signedVisit(row)?.total,
    },
    { id: 'grade', head: words.grade, wideOnly: true, cell: (row) => <GradeTag grade={signedVisit(row)?.grade} /> },
    {
      id: 'date',
      head: words.date,
      wideOnly: true,
      cell: (row) => (row.visit ? formatDate(row.visit.date, 'day') : frame.dash),
      sort: (row) => row.visit?.date,
    },
    {
      id: 'findings',
      head: words.findings,
      number: true,
      wideOnly: true,
      cell: (row) => (row.visit ? formatNumber(row.visit.openFindings) : frame.dash),
    },
    {
      id: 'state',
      head: words.state,
      cell: (row) =>
        row.visit ? (
          <StateTag {...row.visit} />
        ) : (
          <Button
            busy={start.isPending}
            aria-label={words.startOf({ unit: row.name })}
            onClick={() => void begin(row.unit)}
          >
            {words.start}
          </Button>
        ),
    },
    {
      id: 'commendation',
      head: words.commendation,
      cell: (row) => (
        <span className="line">
          {row.commendation}
          {row.visit?.state === 'signed' && (
            <Button tone="quiet" aria-label={words.commendTitle({ unit: row.name })} onClick={() => setCommending(row)}>
              {row.commendation === '' ? words.commend : words.edit}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const save = () =>
    void saveWorkbook(`${page.title}.xlsx`, [
      {
        name: words.ranking,
        columns: [
          { heading: words.rank, kind: 'number' },
          { heading: words.unit, kind: 'text' },
          { heading: words.score, kind: 'number' },
          { heading: inspections.sheet.kinds.bonus, kind: 'number' },
          { heading: words.date, kind: 'date' },
          { heading: words.findings, kind: 'number' },
          { heading: words.commendation, kind: 'text' },
        ],
        rows: page.units.map((row) => {
          const signed = signedVisit(row);
          return [
            row.rank ?? null,
            row.name,
            signed?.total === undefined ? null : signed.total / 10,
            signed ? signed.bonus / 10 : null,
            row.visit?.date ?? null,
            row.visit?.openFindings ?? null,
            row.commendation,
          ];
        }),
      },
    ]);
  return (
    <Card
      flush
      title={best ? words.best({ answer, unit: best.name, total: resultOf(best) }) : answer}
      question={words.rankingHint}
      actions={
        <Button icon="save" onClick={save}>
          {words.save}
        </Button>
      }
    >
      {start.refusal && <Notice tone="bad">{refusalText(messages, start.refusal)}</Notice>}
      {start.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
      <DataTable label={words.ranking} columns={columns} rows={page.units} rowId={(row) => row.unit} />
      {commending && (
        <CommendDialog
          round={page.id}
          unit={commending.unit}
          name={commending.name}
          text={commending.commendation}
          onClose={() => setCommending(undefined)}
        />
      )}
    </Card>
  );
}
