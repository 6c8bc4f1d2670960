import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { TIER_BELOW } from '#domain/units/unit.rules.ts';
import { coverageView, unitTreeView } from '#domain/units/unit.views.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { BelowCard } from './below-card.tsx';
import { JoinForm } from './join-form.tsx';
import { MoveForm } from './move-form.tsx';
import { PopulationCard } from './population-card.tsx';
import { TargetsCard } from './targets-card.tsx';
import { UnitForm } from './unit-form.tsx';
import './units.css';

/** The unit in view: what stands below it, who lives there, what it aims at. */
export function UnitsPage() {
  const { units: words, overview, lists } = useText();
  const { unit: code } = useSession();
  const { search } = useLocation();
  const [open, setOpen] = useState<'add' | 'edit' | 'move' | 'join' | undefined>();
  const tree = useLive(unitTreeView, {});
  const coverage = useLive(coverageView, { unit: code });
  if (tree.error) return <ErrorState detail={tree.error.message} />;
  if (tree.data === undefined) return <LoadingState height={480} lines={8} />;
  const unit = tree.data.find((node) => node.code === code);
  if (unit === undefined) {
    return (
      <EmptyState page title={overview.noUnit} actions={<LinkButton href="#/start">{overview.begin}</LinkButton>}>
        {overview.noUnitText}
      </EmptyState>
    );
  }
  const parent = tree.data.find((node) => node.code === unit.parent);
  const year = new URLSearchParams(search).get('year');
  const of = (each: string) => `#/units?unit=${each}${year === null ? '' : `&year=${year}`}`;
  const movable = parent !== undefined && tree.data.some((node) => node.tier === parent.tier && node !== parent);
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={unit.name}
        actions={
          <>
            {TIER_BELOW[unit.tier] && (
              <Button tone="primary" icon="add" onClick={() => setOpen('add')}>
                {words.add}
              </Button>
            )}
            <Button icon="edit" onClick={() => setOpen('edit')}>
              {words.edit}
            </Button>
            {movable && <Button onClick={() => setOpen('move')}>{words.move}</Button>}
            {parent && <Button onClick={() => setOpen('join')}>{words.join}</Button>}
            {parent && (
              <LinkButton tone="quiet" icon="up" href={of(parent.code)}>
                {words.up({ unit: parent.name })}
              </LinkButton>
            )}
          </>
        }
      >
        {[listName(lists.tiers, unit.tier), unit.contact, unit.working ? '' : words.notWorking]
          .filter((part) => part !== '')
          .join(' · ')}
      </PageHeader>
      <div className="grid">
        <PopulationCard unit={unit} className="span-7" />
        <TargetsCard unit={unit} className="span-5" />
        <BelowCard unit={unit} hrefOf={of} coverage={coverage.data} onAdd={() => setOpen('add')} />
      </div>
      {open === 'add' && <UnitForm parent={unit} onClose={close} />}
      {open === 'edit' && <UnitForm unit={unit} onClose={close} />}
      {open === 'join' && <JoinForm unit={unit} nodes={tree.data} onClose={close} />}
      {open === 'move' && parent && <MoveForm unit={unit} nodes={tree.data} onClose={close} />}
    </>
  );
}
