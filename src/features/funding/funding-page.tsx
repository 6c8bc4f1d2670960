import { useState } from 'react';
import type { LedgerRow } from '#domain/funding/funding-ledger.views.ts';
import { type FundingOverview, fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { fundingAnswer, fundingLead } from '#i18n/funding-words.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { FundingBySource } from './funding-by-source.tsx';
import { FundingByUnit } from './funding-by-unit.tsx';
import { FundingByYear } from './funding-by-year.tsx';
import { FundingClaim } from './funding-claim.tsx';
import { FundingFigures } from './funding-figures.tsx';
import { FundingForm } from './funding-form.tsx';
import { FundingLedgerCard } from './funding-ledger.tsx';
import { FundingSplit } from './funding-split.tsx';

/** Money of a unit and year: against the floor, by unit, by source, what counts, and every line behind it. */
export function FundingPage() {
  const messages = useText();
  const { unit, year } = useSession();
  const { data, error } = useLive(fundingOverviewView, { unit, year });
  const [form, setForm] = useState<{ entry?: LedgerRow } | undefined>();
  const lead = data && fundingLead(messages, data);
  return (
    <div className="stack">
      <PageHeader
        answer
        title={data ? <EmphasisText text={fundingAnswer(messages, data)} /> : messages.funding.title}
        actions={
          <Button tone="primary" icon="add" onClick={() => setForm({})}>
            {messages.funding.ledger.enter}
          </Button>
        }
      >
        {lead}
      </PageHeader>
      {error && <ErrorState detail={error.message} />}
      {data === undefined ? !error && <LoadingState height={520} lines={4} /> : <Figures overview={data} />}
      <FundingLedgerCard onEnter={() => setForm({})} onChange={(entry) => setForm({ entry })} />
      {form && <FundingForm {...form} unitName={data?.total.name ?? ''} onClose={() => setForm(undefined)} />}
    </div>
  );
}

function Figures({ overview }: { overview: FundingOverview }) {
  const { arranged, spent } = overview.total;
  if (arranged.all === 0 && spent.all === 0 && arranged.inTransit === 0) return null;
  return (
    <>
      <FundingFigures overview={overview} />
      <div className="grid">
        <FundingByUnit overview={overview} />
        <FundingBySource overview={overview} />
        <FundingByYear />
        <FundingSplit overview={overview} />
      </div>
      <FundingClaim key={`${overview.unit} ${overview.year}`} overview={overview} />
    </>
  );
}
