import { useSearchParams } from 'react-router-dom';
import { inspectionsView } from '#domain/inspections/inspections.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { OpenFindingsCard } from './open-findings-card.tsx';
import { RoundsCard } from './rounds-card.tsx';
import { SelfCard } from './self-card.tsx';
import { SheetsCard } from './sheets-card.tsx';
import { VisitsCard } from './visits-card.tsx';
import { YearEndCard } from './year-end-card.tsx';

const PARTS = ['rounds', 'self', 'yearEnd', 'sheets'] as const;
type Part = (typeof PARTS)[number];

/** Where inspections begin: rounds and visits, the unit's own assessment, the year's end, the sheets. */
export function InspectionsHome() {
  const { inspections: words } = useText();
  const { unit, year, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const { data, isPending, error } = useLive(inspectionsView, { unit, year, today });
  const part = PARTS.find((each) => each === search.get('part')) ?? 'rounds';
  const choose = (next: Part) => {
    const params = new URLSearchParams(search);
    params.set('part', next);
    setSearch(params, { replace: true });
  };
  if (error) return <ErrorState detail={error.message} />;
  return (
    <div className="stack">
      <PageHeader title={words.title}>{data && `${data.unitName} · ${year}`}</PageHeader>
      {data === undefined ? (
        isPending ? (
          <LoadingState height={420} lines={4} />
        ) : (
          <EmptyState title={words.gone}>{words.goneText}</EmptyState>
        )
      ) : (
        <Tabs
          label={words.tabsLabel}
          tabs={PARTS.map((id) => ({ id, label: words.tabs[id] }))}
          value={part}
          onChange={choose}
        >
          <div className="stack">
            {part === 'rounds' && (
              <>
                <RoundsCard page={data} />
                <OpenFindingsCard page={data} />
                <VisitsCard page={data} />
              </>
            )}
            {part === 'self' && <SelfCard key={data.unit} page={data} />}
            {part === 'yearEnd' && <YearEndCard page={data} />}
            {part === 'sheets' && <SheetsCard page={data} />}
          </div>
        </Tabs>
      )}
    </div>
  );
}
