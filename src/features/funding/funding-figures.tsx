import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { formatFen, formatPercent, formatPerResident } from '#i18n/format.ts';
import { perResidentDefinition } from '#i18n/funding-words.ts';
import { yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { FigureStrip, FigureTile } from '#ui/figure-tile.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { useLedgerFilter } from './use-ledger-filter.ts';

export function FundingFigures({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const words = messages.funding.tiles;
  const more = messages.fundingMore;
  const { dash } = messages.frame;
  const filter = useLedgerFilter();
  const { total, floorFen } = overview;
  const { spent } = total;
  const sides = ['arranged', 'spent'] as const;
  const { year, today } = useSession();
  // What is spent so far cannot fall short before the year is over; a budget can.
  const judged = (side: 'arranged' | 'spent', meets: boolean): boolean =>
    meets || (side === 'arranged' ? total.arranged.all !== 0 : year < yearOf(today));
  const apart = formatFen(spent.all - spent.counted);
  // Until anything is spent, the share is that of the budget.
  const shared = spent.all === 0 ? 'arranged' : 'spent';
  const share = total[shared];
  return (
    <FigureStrip>
      {sides.map((side) => {
        const { fenPerResident, meetsFloor, all, inTransit } = total[side];
        const nothing = side === 'arranged' && all === 0 && inTransit === 0;
        return (
          <FigureTile
            key={side}
            label={words[side]}
            value={fenPerResident === undefined || nothing ? dash : formatPerResident(fenPerResident, 'bare', floorFen)}
            unit={nothing ? undefined : words.unit}
            href={filter.href({ state: side })}
            tag={
              nothing || meetsFloor === undefined || !judged(side, meetsFloor) ? undefined : (
                <Tag tone={meetsFloor ? 'good' : 'bad'} sign={meetsFloor ? 'up' : 'down'}>
                  {meetsFloor ? words.met : words.short}
                </Tag>
              )
            }
            definition={nothing ? more.noBudget : `${perResidentDefinition(messages, overview, side)} ${words.leftOut}`}
          />
        );
      })}
      <FigureTile
        label={words.government}
        value={share.governmentPercent === undefined ? dash : formatPercent(share.governmentPercent)}
        href={filter.href({ state: shared })}
        definition={(shared === 'spent' ? words : more).governmentOf({
          government: formatFen(share.government),
          all: formatFen(share.all),
        })}
      />
      <FigureTile
        label={words.all}
        value={formatFen(spent.all, 'bare')}
        unit={words.unit}
        href={filter.href({ state: 'spent' })}
        definition={
          spent.allYuanPerResident === undefined
            ? words.allOnly({ apart })
            : words.allOf({ yuan: formatPerResident(spent.allYuanPerResident * 100), apart })
        }
      />
    </FigureStrip>
  );
}
