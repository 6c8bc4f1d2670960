import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { formatFen, formatNumber, formatPerResident } from '#i18n/format.ts';
import { fundingByUnitTitle, fundingRows } from '#i18n/funding-words.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';
import { useText } from '#ui/use-text.ts';
import { useLedgerFilter } from './use-ledger-filter.ts';

export function FundingByUnit({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const words = messages.funding.byUnit;
  const saving = useChartSaving();
  const filter = useLedgerFilter();
  const { lists } = messages;
  const { floorFen, own, children } = overview;
  const side = own.arranged === 0 ? own.spent : own.arranged;
  const title = fundingByUnitTitle(messages, overview);
  return (
    <ChartCard
      className="span-6"
      title={title}
      question={words.question}
      definition={words.definition({ own: children.length === 0 || side === 0 ? '' : formatFen(side) })}
      table={{
        columns: [
          { head: words.name },
          { head: words.perArranged, format: (yuan) => formatNumber(yuan, 4) },
          { head: words.perSpent, format: (yuan) => formatNumber(yuan, 4) },
          { head: words.residents, format: (people) => formatNumber(people) },
          { head: words.countedArranged, format: (yuan) => formatNumber(yuan, 2) },
          { head: words.countedSpent, format: (yuan) => formatNumber(yuan, 2) },
        ],
        rows: [...children, overview.total].map((unit) => [
          unit.name,
          unit.arranged.yuanPerResident,
          unit.spent.yuanPerResident,
          unit.residents?.people,
          unit.arranged.counted / 100,
          unit.spent.counted / 100,
        ]),
      }}
      {...saving}
    >
      <FundingBullets
        summary={title}
        rows={fundingRows(messages, overview).map(({ note, ...row }) => ({
          ...row,
          ...(note === undefined ? {} : { note }),
          ...(row.id === overview.unit ? {} : { href: filter.href({ unit: row.id }) }),
        }))}
        head={{ name: words.name, cells: [lists.fundingStates.arranged, lists.fundingStates.spent] }}
        words={{ arranged: lists.fundingStates.arranged, spent: lists.fundingStates.spent }}
        floor={{ value: floorFen / 100, label: words.floor({ amount: formatPerResident(floorFen) }) }}
      />
    </ChartCard>
  );
}
