import { useLocation, useParams } from 'react-router-dom';
import { type SheetPage as Page, sheetView } from '#domain/inspections/inspections.views.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';
import { SheetEditor } from './sheet-editor.tsx';

/** A score sheet: changed where it is the last version, read where it is an older one. */
export function SheetPage() {
  const { inspections } = useText();
  const words = inspections.sheet;
  const { sheet = '' } = useParams();
  const { search } = useLocation();
  const { data, isPending, error } = useLive(sheetView, { sheet });
  const home = `#/inspections${search}${search === '' ? '?' : '&'}part=sheets`;
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={480} lines={6} />;
  if (data === undefined) {
    return (
      <EmptyState page title={inspections.gone} actions={<LinkButton href={home}>{inspections.back}</LinkButton>}>
        {inspections.goneText}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={home} className="back-link no-print">
        {inspections.back}
      </LinkButton>
      <PageHeader title={data.title}>
        <span className="line">
          <span>{inspections.sheets.purposes[data.purpose]}</span>
          <span>{words.version({ version: data.version })}</span>
          {data.version === 1 && <span className="muted">{words.proposed}</span>}
        </span>
      </PageHeader>
      {data.latest ? (
        <>
          {data.used && <Notice>{words.usedNote}</Notice>}
          <SheetEditor key={data.id} sheet={data} />
        </>
      ) : (
        <>
          <Notice>{words.older}</Notice>
          <OlderSheet sheet={data} />
        </>
      )}
    </div>
  );
}

function OlderSheet({ sheet }: { sheet: Page }) {
  const { inspections, frame } = useText();
  const words = inspections.sheet;
  const columns: Column<Page['items'][number]>[] = [
    { id: 'item', head: inspections.walk.item, cell: (item) => item.name },
    {
      id: 'area',
      head: words.areaName,
      wideOnly: true,
      cell: (item) => sheet.areas.find(({ id }) => id === item.area)?.name ?? '',
    },
    { id: 'kind', head: words.kind, wideOnly: true, cell: (item) => words.kinds[item.kind] },
    {
      id: 'most',
      head: words.most,
      number: true,
      cell: (item) => (item.kind === 'veto' ? frame.dash : pointsText(item.points)),
    },
  ];
  return (
    <Card flush>
      <DataTable label={sheet.title} columns={columns} rows={sheet.items} rowId={(item) => item.id} />
    </Card>
  );
}
