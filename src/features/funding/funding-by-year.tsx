import { type FundingYear, fundingYearsView } from '#domain/funding/funding-years.views.ts';
import { formatNumber, formatPerResident } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { useLive } from '#runtime/use-live.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';
import { useText } from '#ui/use-text.ts';

/** A year is judged by its budget, where one was entered. */
const judged = (year: FundingYear) => (year.arranged.all !== 0 ? year.arranged : year.spent);

export function FundingByYear() {
  const messages = useText();
  const words = messages.fundingMore.years;
  const { byUnit } = messages.funding;
  const { fundingStates } = messages.lists;
  const { unit, year } = useSession();
  const { data } = useLive(fundingYearsView, { unit, year });
  const saving = useChartSaving();
  if (data === undefined || data.years.length === 0) return null;
  const { floorFen, years } = data;
  const known = years.filter((each) => judged(each).meetsFloor !== undefined);
  const reached = known.filter((each) => judged(each).meetsFloor).length;
  const title =
    known[0] === undefined ? words.titleUnknown : words.title({ year: known[0].year, reached, of: known.length });
  const text = (each: FundingYear, side: 'arranged' | 'spent'): string => {
    const { all, inTransit, fenPerResident } = each[side];
    if (fenPerResident === undefined || (all === 0 && inTransit === 0)) return messages.frame.dash;
    return formatPerResident(fenPerResident, 'bare', floorFen);
  };
  const cell = (each: FundingYear, side: 'arranged' | 'spent') => ({
    text: text(each, side),
    ...(judged(each) === each[side] && each[side].meetsFloor === false ? { tone: 'short' as const } : {}),
  });
  return (
    <ChartCard
      className="span-6"
      title={title}
      question={words.question}
      definition={words.definition}
      table={{
        columns: [
          { head: words.year },
          { head: byUnit.perArranged, format: (yuan) => formatNumber(yuan, 4) },
          { head: byUnit.perSpent, format: (yuan) => formatNumber(yuan, 4) },
          { head: byUnit.residents, format: (people) => formatNumber(people) },
          { head: byUnit.countedArranged, format: (yuan) => formatNumber(yuan, 2) },
          { head: byUnit.countedSpent, format: (yuan) => formatNumber(yuan, 2) },
        ],
        rows: years.map((each) => [
          String(each.year),
          each.arranged.yuanPerResident,
          each.spent.yuanPerResident,
          each.residents?.people,
          each.arranged.counted / 100,
          each.spent.counted / 100,
        ]),
      }}
      {...saving}
    >
      <FundingBullets
        summary={title}
        head={{ name: words.year, cells: [fundingStates.arranged, fundingStates.spent] }}
        words={fundingStates}
        floor={{ value: floorFen / 100, label: byUnit.floor({ amount: formatPerResident(floorFen) }) }}
        rows={years.map((each) => {
          const mark = each.residents === undefined ? '' : messages.funding.marks[each.residents.mark];
          const note = each.residents === undefined ? messages.funding.noResidents : mark;
          return {
            id: String(each.year),
            name: String(each.year),
            ...(note !== '' && { note }),
            label: words.rowLabel({
              year: each.year,
              arranged: text(each, 'arranged'),
              spent: text(each, 'spent'),
            }),
            cells: [cell(each, 'arranged'), cell(each, 'spent')],
            arranged: each.arranged.yuanPerResident,
            spent: each.spent.yuanPerResident,
          };
        })}
      />
    </ChartCard>
  );
}
