import { useEffect, useMemo, useRef, useState } from 'react';
import { ORGANIZATION_STATES, type OrganizationState } from '#domain/organizations/organization.rules.ts';
import { type OrganizationRow, organizationListView } from '#domain/organizations/organization.views.ts';
import { ROUND_STEPS, STAGES, type Stage } from '#domain/organizations/way.rules.ts';
import { compareText, formatDate, formatNumber } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { StateTag } from './state-tag.tsx';
import { useRegisterFilter } from './use-register-filter.ts';

/** What stands below the list stays within reach on a telephone. */
const FIRST_ROWS = 50;

export function OrganizationList({ onAdd }: { onAdd: () => void }) {
  const messages = useText();
  const words = messages.organizations.list;
  const { unit, year, today } = useSession();
  const filter = useRegisterFilter();
  const { kind, state, stage } = filter;
  const asOf = asOfDay(year, today);
  const { data, error } = useLive(organizationListView, { unit, kind, state, stage, asOf });
  const [whole, setWhole] = useState(false);
  const rows = useMemo(() => [...(data?.rows ?? [])].sort((one, other) => compareText(one.name, other.name)), [data]);
  const complete = whole || rows.length <= FIRST_ROWS;
  const shown = complete ? rows : rows.slice(0, FIRST_ROWS);
  const box = useRef<HTMLDivElement>(null);
  // Whoever comes here from a figure wants its organizations, not the top of the page.
  useEffect(() => {
    if (kind !== undefined || state !== undefined || stage !== undefined)
      box.current?.scrollIntoView?.({ block: 'start' });
  }, [kind, state, stage]);

  const kindName = (id: string): string =>
    listName(messages.lists.organizationKinds, data?.kinds.find((each) => each.id === id) ?? id);
  const columns: Column<OrganizationRow>[] = [
    { id: 'name', head: words.name, cell: (row) => row.name, sort: (row) => row.name },
    {
      id: 'kind',
      head: words.kind,
      cell: (row) => kindName(row.kind),
      sort: (row) => kindName(row.kind),
      wideOnly: true,
    },
    { id: 'state', head: words.state, cell: (row) => <StandTag row={row} />, sort: (row) => row.state },
    {
      id: 'named',
      head: words.namedOn,
      cell: (row) => (row.namedOn ? formatDate(row.namedOn) : messages.frame.dash),
      sort: (row) => row.namedOn,
    },
    {
      id: 'until',
      head: words.validUntil,
      cell: (row) => untilText(row),
      sort: (row) => row.validUntil,
      wideOnly: true,
    },
    { id: 'number', head: words.number, cell: (row) => row.documentNumber ?? messages.frame.dash, wideOnly: true },
    { id: 'unit', head: words.unit, cell: (row) => row.unitName, sort: (row) => row.unitName, wideOnly: true },
  ];

  function untilText(row: OrganizationRow): string {
    if (row.state !== 'valid' && row.state !== 'due-soon') return messages.frame.dash;
    return row.validUntil ? formatDate(row.validUntil) : words.open;
  }

  const all = data ? ORGANIZATION_STATES.reduce((sum, each) => sum + data.byState[each], 0) : 0;
  const filtered = kind !== undefined || state !== undefined || stage !== undefined;
  return (
    <div ref={box} style={{ scrollMarginTop: 64 }}>
      <Card flush title={words.title} question={words.asOf({ date: formatDate(asOf) })}>
        <div className="line" style={{ padding: '0 var(--s-5) var(--s-3)' }}>
          <SelectField
            label={words.kind}
            hideLabel
            value={kind ?? ''}
            empty={words.allKinds}
            options={(data?.kinds ?? []).map(({ id }) => ({ value: id, label: kindName(id) }))}
            onChange={(value) => filter.set({ kind: value, state, stage })}
          />
          <SelectField<OrganizationState>
            label={words.state}
            hideLabel
            value={state ?? ''}
            empty={words.stateCount({ state: words.allStates, count: formatNumber(all) })}
            options={ORGANIZATION_STATES.map((each) => ({
              value: each,
              label: words.stateCount({
                state: messages.organizations.states[each],
                count: formatNumber(data?.byState[each] ?? 0),
              }),
            }))}
            onChange={(value) => filter.set({ kind, state: value, stage })}
          />
          <SelectField<Stage>
            label={messages.ways.who.stage}
            hideLabel
            value={stage ?? ''}
            empty={messages.ways.who.allStages}
            options={STAGES.map((each) => ({
              value: each,
              label: words.stateCount({
                state: messages.ways.stages[each],
                count: formatNumber(data?.byStage[each] ?? 0),
              }),
            }))}
            onChange={(value) => filter.set({ kind, state, stage: value })}
          />
        </div>
        <DataTable
          label={words.title}
          // a part of the rows in another order would hide what belongs first
          columns={complete ? columns : columns.map(({ sort: _, ...column }) => column)}
          rows={shown}
          rowId={(row) => row.id}
          rowHref={(row) => filter.hrefOf(row.id)}
          loading={data === undefined}
          error={error?.message}
          rowHeight={44}
          empty={
            filtered ? (
              <EmptyState
                title={words.emptyFilter}
                actions={<Button onClick={() => filter.set({})}>{words.showAll}</Button>}
              />
            ) : (
              <EmptyState
                title={words.emptyTitle}
                actions={
                  <>
                    <Button tone="primary" icon="add" onClick={onAdd}>
                      {words.add}
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
        {!complete && (
          <div style={{ padding: 'var(--s-3) var(--s-5)' }}>
            <Button onClick={() => setWhole(true)}>{messages.frame.showAll({ count: rows.length })}</Button>
          </div>
        )}
      </Card>
    </div>
  );
}

const UNDER_WAY: readonly Stage[] = [...(ROUND_STEPS as readonly Stage[]), 'returned', 'rejected'];

/** How it stands and, while a round is under way, where in it. */
function StandTag({ row }: { row: OrganizationRow }) {
  const { ways } = useText();
  return (
    <span className="line">
      <StateTag state={row.state} />
      {UNDER_WAY.includes(row.stage) && <span className="small muted">{ways.stages[row.stage]}</span>}
    </span>
  );
}
