import { useLocation, useSearchParams } from 'react-router-dom';
import { type HistoryLine, historyView } from '#domain/history/history.views.ts';
import { kindWords } from '#i18n/record-words.ts';
import { addDays, isDate } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { BinCard } from './bin-card.tsx';
import { HistoryLines } from './history-lines.tsx';
import { recordPage } from './record-pages.ts';

const TABS = ['changes', 'bin'] as const;
const FILTERS = ['tab', 'kind', 'device', 'from', 'to', 'record'] as const;
type Filter = (typeof FILTERS)[number];

/** Milliseconds since 1970 of a calendar date's first moment where the device is. */
function startOf(date: string): number | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(year, month - 1, day).getTime();
}

function useFilter(): [(name: Filter) => string, (name: Filter, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (name: Filter, value: string) =>
    setSearch(
      (known) => {
        const next = new URLSearchParams(known);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [(name) => search.get(name) ?? '', set];
}

/** The search of the address without this page's own part. */
function useOuterSearch(): string {
  const { search } = useLocation();
  const outer = new URLSearchParams(search);
  for (const name of FILTERS) outer.delete(name);
  const text = outer.toString();
  return text === '' ? '' : `?${text}`;
}

/** Who changed what, and what lies in the bin; of the unit in view, or of one record. */
export function HistoryPage() {
  const { history } = useText();
  const [filter, setFilter] = useFilter();
  const outer = useOuterSearch();
  const [kind = '', id = ''] = filter('record').split('/');
  if (id !== '') return <OfRecord record={{ kind, id }} />;
  const tab = TABS.find((each) => each === filter('tab')) ?? 'changes';
  return (
    <>
      <PageHeader
        title={history.title}
        actions={
          <LinkButton tone="quiet" icon="left" href={`#/exchange${outer}`}>
            {history.back}
          </LinkButton>
        }
      >
        {history.lead}
      </PageHeader>
      <Tabs
        label={history.title}
        tabs={TABS.map((each) => ({ id: each, label: history.tabs[each] }))}
        value={tab}
        onChange={(next) => setFilter('tab', next)}
      >
        <div className="history-page">
          {tab === 'bin' ? <BinCard /> : <Changes filter={filter} setFilter={setFilter} />}
        </div>
      </Tabs>
    </>
  );
}

function Changes({
  filter,
  setFilter,
}: {
  filter: (name: Filter) => string;
  setFilter: (name: Filter, value: string) => void;
}) {
  const messages = useText();
  const { history } = messages;
  const { unit, device } = useSession();
  const from = startOf(filter('from'));
  const lastDay = filter('to');
  // The day after, not a day later: where clocks are put back, a day has more hours.
  const end = isDate(lastDay) ? startOf(addDays(lastDay, 1)) : undefined;
  const { data, error } = useLive(historyView, {
    unit,
    ...(filter('kind') && { kind: filter('kind') }),
    ...(filter('device') && { device: filter('device') }),
    ...(from !== undefined && { from }),
    ...(end !== undefined && { to: end - 1 }),
  });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={320} lines={6} />;
  const deviceName = (name: string) => (name === device ? history.thisDevice : name || history.unknownDevice);
  return (
    <Card>
      <div className="stack">
        <div className="history-filter">
          <SelectField
            label={history.kind}
            value={filter('kind')}
            empty={history.anyKind}
            options={data.kinds.map((value) => ({ value, label: kindWords(messages, value) }))}
            onChange={(value) => setFilter('kind', value)}
          />
          <SelectField
            label={history.device}
            value={filter('device')}
            empty={history.anyDevice}
            options={data.devices.map((value) => ({ value, label: deviceName(value) }))}
            onChange={(value) => setFilter('device', value)}
          />
          <DateField label={history.from} value={filter('from')} onChange={(value) => setFilter('from', value)} />
          <DateField label={history.to} value={filter('to')} onChange={(value) => setFilter('to', value)} />
        </div>
        {data.lines.length === 0 && data.bulk.length === 0 ? (
          <EmptyState title={history.none} />
        ) : (
          <HistoryLines lines={data.lines} bulk={data.bulk} names={data.names} />
        )}
        {data.cut && <p className="small muted">{history.cut}</p>}
      </div>
    </Card>
  );
}

function OfRecord({ record }: { record: { kind: string; id: string } }) {
  const messages = useText();
  const { history } = messages;
  const outer = useOuterSearch();
  const { data, error } = useLive(historyView, { unit: '', record });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={320} lines={6} />;
  const [first] = data.lines as [HistoryLine | undefined];
  const kind = kindWords(messages, record.kind);
  const page = recordPage(record.kind);
  return (
    <>
      <PageHeader
        title={first === undefined ? history.title : history.ofRecord({ kind, name: first.title })}
        actions={
          <LinkButton
            tone="quiet"
            icon="left"
            href={page === undefined ? `#/exchange/history${outer}` : `#${page}/${record.id}${outer}`}
          >
            {page === undefined ? history.back : history.backToRecord}
          </LinkButton>
        }
      >
        {first?.unitName}
      </PageHeader>
      {data.lines.length === 0 ? (
        <EmptyState title={history.noneOfRecord} />
      ) : (
        <Card>
          <HistoryLines lines={data.lines} bulk={[]} names={data.names} alone />
        </Card>
      )}
    </>
  );
}
