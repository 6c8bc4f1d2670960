import { useEffect, useRef } from 'react';
import { fundingLedgerView, fundingListsView, type LedgerRow } from '#domain/funding/funding-ledger.views.ts';
import { formatDate, formatFen } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { useLedgerFilter } from './use-ledger-filter.ts';

const SIDES = ['arranged', 'spent'] as const;

/** Every line of budget and ledger of the unit and what is below it, newest first, a page at a time. */
export function FundingLedgerCard({
  onEnter,
  onChange,
}: {
  onEnter: () => void;
  onChange: (entry: LedgerRow) => void;
}) {
  const messages = useText();
  const words = messages.funding.ledger;
  const { unit, year } = useSession();
  const filter = useLedgerFilter();
  const { state, source, page } = filter;
  const { data, error } = useLive(fundingLedgerView, { unit, year, page, state, source });
  const lists = useLive(fundingListsView, { unit, lastYear: year });
  const box = useRef<HTMLDivElement>(null);
  const filtered = state !== undefined || source !== undefined;
  useEffect(() => {
    if (filtered) box.current?.scrollIntoView?.({ block: 'start' });
  }, [filtered]);

  const sourceName = (row: LedgerRow): string =>
    listName(messages.lists.fundingSources, { id: row.source, name: row.sourceName });
  const columns: Column<LedgerRow>[] = [
    { id: 'summary', head: words.summary, cell: (row) => row.summary },
    { id: 'date', head: words.date, cell: (row) => formatDate(row.date, 'day') },
    { id: 'side', head: words.state, wideOnly: true, cell: (row) => messages.lists.fundingStates[row.state] },
    { id: 'source', head: words.source, wideOnly: true, cell: sourceName },
    {
      id: 'purpose',
      head: words.purpose,
      wideOnly: true,
      cell: (row) => listName(messages.lists.fundingPurposes, { id: row.purpose ?? 'other', name: row.purposeName }),
    },
    { id: 'part', head: words.part, wideOnly: true, cell: partTag },
    { id: 'unit', head: words.unit, wideOnly: true, cell: (row) => row.unitName },
    { id: 'amount', head: words.amount, number: true, cell: (row) => formatFen(row.amount, 'bare', true) },
  ];

  function partTag(row: LedgerRow) {
    if (row.transfer) return <Tag>{row.transfer === 'out' ? words.passedOut : words.passedIn}</Tag>;
    return <Tag tone={row.part === 'counted' ? 'good' : 'plain'}>{messages.funding.partsShort[row.part]}</Tag>;
  }

  return (
    <div ref={box} style={{ scrollMarginTop: 64 }}>
      <Card flush title={words.title}>
        <div className="line" style={{ padding: '0 var(--s-5) var(--s-3)' }}>
          <SelectField
            label={words.state}
            hideLabel
            value={state ?? ''}
            empty={words.allStates}
            options={SIDES.map((each) => ({ value: each, label: messages.lists.fundingStates[each] }))}
            onChange={(value) => filter.set({ state: value, source })}
          />
          <SelectField
            label={words.source}
            hideLabel
            value={source ?? ''}
            empty={words.allSources}
            options={(lists.data?.sources ?? []).map((each) => ({
              value: each.id,
              label: listName(messages.lists.fundingSources, each),
            }))}
            onChange={(value) => filter.set({ state, source: value })}
          />
        </div>
        <DataTable
          label={words.title}
          columns={columns}
          rows={data?.rows ?? []}
          rowId={(row) => row.id}
          onRow={onChange}
          loading={data === undefined}
          error={error?.message}
          rowHeight={44}
          empty={
            filtered || page > 0 ? (
              <EmptyState
                title={words.emptyFilter}
                actions={<Button onClick={() => filter.set({})}>{words.showAll}</Button>}
              />
            ) : (
              <EmptyState
                title={words.emptyTitle({ year })}
                actions={
                  <>
                    <Button tone="primary" icon="add" onClick={onEnter}>
                      {words.enter}
                    </Button>
                    <LinkButton href="#/bring-in">{words.bringIn}</LinkButton>
                  </>
                }
              >
                {words.emptyText}
              </EmptyState>
            )
          }
        />
        {(page > 0 || data?.more) && (
          <div className="line" style={{ padding: 'var(--s-3) var(--s-5)' }}>
            <Button disabled={page === 0} onClick={() => filter.set({ state, source, page: page - 1 })}>
              {words.newer}
            </Button>
            <span className="muted">{words.page({ page: page + 1 })}</span>
            <Button disabled={!data?.more} onClick={() => filter.set({ state, source, page: page + 1 })}>
              {words.older}
            </Button>
          </div>
        )}
      </Card>
    </div>
  );
}
