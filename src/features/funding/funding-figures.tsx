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
  return (
    <FigureStrip>
      {sides.map((side) => {
        const { fenPerResident, meetsFloor } = total[side];
        return (
          <FigureTile
            key={side}
            label={words[side]}
            value={fenPerResident === undefined ? dash : formatPerResident(fenPerResident, 'bare', floorFen)}
            unit={words.unit}
            href={filter.href({ state: side })}
            tag={
              meetsFloor === undefined || !judged(side, meetsFloor) ? undefined : (
                <Tag tone={meetsFloor ? 'good' : 'bad'} sign={meetsFloor ? 'up' : 'down'}>
                  {meetsFloor ? words.met : words.short}
                </Tag>
              )
            }
            definition={`${perResidentDefinition(messages, overview, side)} ${words.leftOut}`}
          />
        );
      })}
      <FigureTile
        label={words.government}
        value={spent.governmentPercent === undefined ? dash : formatPercent(spent.governmentPercent)}
        href={filter.href({ state: 'spent' })}
        definition={words.governmentOf({ government: formatFen(spent.government), all: formatFen(spent.all) })}
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
