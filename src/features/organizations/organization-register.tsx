import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { formatPercent } from '#i18n/format.ts';
import { organizationShareWords } from '#i18n/organization-share-words.ts';
import { useSession } from '#runtime/session.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { OrganizationShares } from '#ui/charts/organization-shares.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { OrganizationBases } from './organization-bases.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { OrganizationList } from './organization-list.tsx';
import { useRegisterFilter } from './use-register-filter.ts';
import { WhoCard } from './who-card.tsx';

/** The register of a unit with everything below it: shares per kind, the list, the numbers that the shares rest on. */
export function OrganizationRegister() {
  const { organizations, ways, papers } = useText();
  const { search } = useLocation();
  const notice = new URLSearchParams(search);
  notice.set('paper', 'notice');
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <div className="stack">
      <PageHeader
        title={organizations.title}
        actions={
          <>
            <Button tone="primary" icon="add" onClick={add}>
              {organizations.list.add}
            </Button>
            <LinkButton href={`#/organizations/criteria${search}`}>{ways.criteria.link}</LinkButton>
            <LinkButton href={`#/reports/papers?${notice}`}>{papers.publicNotice.link}</LinkButton>
          </>
        }
      />
      <SharesCard />
      <WhoCard />
      <OrganizationList onAdd={add} />
      <OrganizationBases />
      {adding && <OrganizationForm onClose={() => setAdding(false)} />}
    </div>
  );
}

function SharesCard() {
  const messages = useText();
  const { unit, year, today } = useSession();
  const { data, error } = useLive(organizationSharesView, { unit, year, asOf: today });
  const saving = useChartSaving();
  const filter = useRegisterFilter();
  if (error) {
    return (
      <Card>
        <ErrorState detail={error.message} />
      </Card>
    );
  }
  if (data === undefined) {
    return (
      <Card>
        <LoadingState height={330} lines={3} />
      </Card>
    );
  }
  const words = organizationShareWords(messages, data);
  return (
    <>
      <ChartCard
        title={words.title}
        question={words.question}
        definition={words.definition}
        table={words.table}
        {...saving}
      >
        <OrganizationShares
          summary={words.title}
          kinds={words.kinds.map((kind) => ({ ...kind, href: filter.hrefOfKind(kind.id) }))}
          years={words.years}
          running={words.running}
          formatShort={(percent) => formatPercent(percent).replace('%', '')}
        />
      </ChartCard>
      {words.problems.map((problem) => (
        <Notice key={problem} tone="warn">
          {problem}
        </Notice>
      ))}
    </>
  );
}
