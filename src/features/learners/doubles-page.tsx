import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { LikelyPair } from '#domain/learners/duplicates.rules.ts';
import { doublesView, pairKey } from '#domain/learners/duplicates.views.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** Records all over the unit that may be one person; somebody looks at each pair and decides. */
export function DoublesPage() {
  const { learners } = useText();
  const words = learners.doubles;
  const { unit, year } = useSession();
  const { search } = useLocation();
  const [apart = [], setApart] = usePreference<string[]>('learners-apart');
  const { data, error } = useLive(doublesView, { unit, year, apart });
  const [joining, setJoining] = useState<LikelyPair>();

  const about = ({ id, name, birthYear, telephone, homeName }: Person) => (
    <>
      <a href={`#/learners/${id}${search}`}>{name}</a>{' '}
      <small className="muted">{[birthYear, telephone, homeName].filter(Boolean).join(' · ')}</small>
    </>
  );
  const columns: Column<LikelyPair>[] = [
    { id: 'one', head: words.one, cell: ({ one }) => about(one), sort: ({ one }) => one.name },
    { id: 'other', head: words.other, cell: ({ other }) => about(other), sort: ({ other }) => other.name },
    {
      id: 'reasons',
      head: words.reasons,
      cell: ({ reasons }) => reasons.map((reason) => learners.reasons[reason]).join(' · '),
    },
    {
      id: 'decide',
      head: words.decide,
      cell: (pair) => (
        <span className="line">
          <Button onClick={() => setJoining(pair)}>{learners.page.merge}</Button>
          <Button tone="quiet" onClick={() => void setApart([...apart, pairKey(pair.one.id, pair.other.id)])}>
            {words.apart}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      <PageHeader
        title={words.title}
        actions={<LinkButton href={`#/learners${search}`}>{learners.page.toList}</LinkButton>}
      >
        {words.lead}
      </PageHeader>
      <Card flush>
        {data && data.total > 0 && (
          <p className="table-note" role="status">
            {words.found({ count: data.total, shown: data.pairs.length })}
          </p>
        )}
        <DataTable
          label={words.title}
          columns={columns}
          rows={data?.pairs ?? []}
          rowId={({ one, other }) => pairKey(one.id, other.id)}
          loading={data === undefined}
          error={error?.message}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
      </Card>
      {apart.length > 0 && (
        <p className="line muted">
          {words.apartKept({ count: apart.length })}
          <Button tone="quiet" onClick={() => void setApart([])}>
            {words.showAgain}
          </Button>
        </p>
      )}
      {joining && <MergeDialog person={joining.one} other={joining.other} stay onClose={() => setJoining(undefined)} />}
    </div>
  );
}
