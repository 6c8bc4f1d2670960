import { useSearchParams } from 'react-router-dom';
import { type PlanPage as PlanData, planView } from '#domain/plans/plan.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { AmendmentsCard } from './amendments-card.tsx';
import { BelowCard } from './below-card.tsx';
import { CalendarCards } from './calendar-cards.tsx';
import { DueCard } from './due-card.tsx';
import { PlanBegin } from './plan-begin.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { PlanText } from './plan-text.tsx';
import { TasksCard } from './tasks-card.tsx';
import { YearsCard } from './years-card.tsx';
import './plan.css';

const PARTS = ['annual', 'threeYear', 'calendar'] as const;
type Part = (typeof PARTS)[number];

/** The plan of a unit and year: its text, tasks that fill themselves, activities, the three years, and what is due. */
export function PlanPage() {
  const { plans, frame } = useText();
  const { unit, year, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const { data, isPending, error } = useLive(planView, { unit, year, today });
  const part = PARTS.find((each) => each === search.get('part')) ?? 'annual';
  const choose = (next: Part) => {
    const params = new URLSearchParams(search);
    params.set('part', next);
    setSearch(params, { replace: true });
  };
  if (error) return <ErrorState detail={error.message} />;
  return (
    <div className="stack">
      <PageHeader
        title={plans.title}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {frame.print}
          </Button>
        }
      >
        {data && `${data.unitName} · ${data.year}`}
      </PageHeader>
      {data === undefined ? (
        isPending ? (
          <LoadingState height={480} lines={4} />
        ) : (
          <EmptyState title={plans.gone} />
        )
      ) : (
        <Tabs
          label={plans.tabsLabel}
          tabs={PARTS.map((id) => ({ id, label: plans.tabs[id] }))}
          value={part}
          onChange={choose}
        >
          <div className="stack">
            {part === 'annual' && <Annual page={data} />}
            {part === 'threeYear' && <ThreeYear page={data} />}
            {part === 'calendar' && <CalendarCards />}
          </div>
        </Tabs>
      )}
    </div>
  );
}

function Annual({ page }: { page: PlanData }) {
  const { annual } = page;
  return (
    <>
      {annual ? (
        <>
          <PlanStanding page={page} plan={annual} />
          <DueCard />
          <TasksCard page={page} plan={annual} kind="task" />
          <TasksCard page={page} plan={annual} kind="activity" />
          <PlanText plan={annual} />
          <AmendmentsCard plan={annual} />
        </>
      ) : (
        <>
          <PlanBegin key={`${page.unit} ${page.year}`} page={page} planKind="annual" />
          <DueCard />
        </>
      )}
      <BelowCard page={page} />
    </>
  );
}

function ThreeYear({ page }: { page: PlanData }) {
  const { threeYear } = page;
  if (threeYear === undefined) {
    return <PlanBegin key={`${page.unit} ${page.year}`} page={page} planKind="three-year" />;
  }
  return (
    <>
      <PlanStanding page={page} plan={threeYear} />
      <YearsCard page={page} />
      <PlanText plan={threeYear} />
      <AmendmentsCard plan={threeYear} />
    </>
  );
}
