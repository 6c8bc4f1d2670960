import { useState } from 'react';
import { removePopulation } from '#domain/population/population.commands.ts';
import { type PopulationCount, type PopulationOfUnit, populationView } from '#domain/population/population.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { formatDate, formatNumber, formatPeople } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { PopulationForm } from './population-form.tsx';

/** Who lives here: every count with date and source, the one that is the base of the year, and the units below beside it. */
export function PopulationCard({ unit, className }: { unit: UnitNode; className: string }) {
  const { units, lists, frame } = useText();
  const words = units.population;
  const { year } = useSession();
  const [editing, setEditing] = useState<PopulationCount | 'new' | undefined>();
  const [removing, setRemoving] = useState<PopulationCount | undefined>();
  const remove = useCommand(removePopulation);
  const { data, error } = useLive(populationView, { unit: unit.code, year });
  const residents = data?.residents;
  const base = residents?.from === 'own' ? residents : undefined;
  const isBase = (row: PopulationCount) => base?.date === row.date && base.people === row.permanent;
  const shown = (value: number | undefined) => (value === undefined ? frame.dash : formatNumber(value));
  const columns: Column<PopulationCount>[] = [
    {
      id: 'date',
      head: words.dateAndSource,
      cell: (row) => (
        <span className="count-date">
          {formatDate(row.date)} {isBase(row) && <Tag tone="accent">{words.used({ year })}</Tag>}
          <small>{row.source}</small>
        </span>
      ),
    },
    { id: 'permanent', head: words.permanent, number: true, cell: (row) => formatNumber(row.permanent) },
    { id: 'registered', head: words.registered, number: true, wideOnly: true, cell: (row) => shown(row.registered) },
    { id: 'floating', head: words.floating, number: true, wideOnly: true, cell: (row) => shown(row.floating) },
    { id: 'older', head: words.older, number: true, wideOnly: true, cell: (row) => shown(row.older) },
    {
      id: 'remove',
      head: words.remove,
      hideHead: true,
      cell: (row) => <IconButton icon="remove" label={words.remove} onClick={() => setRemoving(row)} />,
    },
  ];
  const known = data?.groups.filter((group) => group.people !== undefined) ?? [];
  return (
    <Card
      className={className}
      title={residents === undefined ? words.titleNone : words.title({ people: formatPeople(residents.people), year })}
      question={words.question({ year })}
      actions={
        <Button tone={residents === undefined ? 'primary' : 'plain'} icon="add" onClick={() => setEditing('new')}>
          {words.enter}
        </Button>
      }
    >
      {data && <Beside data={data} />}
      <DataTable
        label={units.title}
        columns={columns}
        rows={data?.counts ?? []}
        rowId={(row) => row.id}
        onRow={setEditing}
        loading={data === undefined}
        error={error?.message}
        empty={<p className="muted">{words.empty}</p>}
      />
      <h3 className="sub-heading">{words.groups}</h3>
      {known.length === 0 ? (
        <p className="muted small">{words.noGroups}</p>
      ) : (
        <>
          <p className="muted small">{words.groupsQuestion}</p>
          <ul className="group-people">
            {known.map((group) => (
              <li key={group.id}>
                <span>
                  {listName(lists.groups, group)}
                  <small>{formatDate(group.date ?? '')}</small>
                </span>
                <span className="number">{formatNumber(group.people ?? 0)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {editing !== undefined && (
        <PopulationForm
          unit={unit}
          count={editing === 'new' ? undefined : editing}
          groups={data?.groups ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing !== undefined && (
        <ConfirmDialog
          danger
          title={words.removeTitle({ date: formatDate(removing.date) })}
          action={words.remove}
          busy={remove.isPending}
          onConfirm={() => void remove.run({ id: removing.id }).then(() => setRemoving(undefined))}
          onClose={() => setRemoving(undefined)}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </Card>
  );
}

/** The unit's own number beside the sum of the units below, in words. */
function Beside({ data }: { data: PopulationOfUnit }) {
  const words = useText().units.population;
  const { against, residents } = data;
  const lines: { id: string; tone: 'info' | 'warn'; text: string }[] = [];
  if (residents?.from === 'sum-of-children') {
    lines.push({ id: 'sum', tone: 'info', text: words.fromChildren({ people: formatPeople(residents.people) }) });
  }
  if (against.state === 'differs') {
    const difference = against.difference ?? 0;
    const count = formatNumber(Math.abs(difference));
    lines.push({
      id: 'differs',
      tone: 'warn',
      text: words.differs({
        own: formatNumber(against.own ?? 0),
        sum: formatNumber(against.sum),
        difference: difference > 0 ? words.more({ count }) : words.fewer({ count }),
      }),
    });
  }
  if (against.state === 'incomplete' && against.missing.length > 0) {
    lines.push({ id: 'missing', tone: 'info', text: words.incomplete({ count: against.missing.length }) });
  }
  const mark = residents === undefined ? '' : words.marks[residents.mark];
  if (mark !== '') lines.push({ id: 'mark', tone: 'warn', text: mark });
  if ((residents?.rivals.length ?? 0) > 0) lines.push({ id: 'rivals', tone: 'warn', text: words.rivals });
  return lines.map((line) => (
    <Notice key={line.id} tone={line.tone}>
      {line.text}
    </Notice>
  ));
}
