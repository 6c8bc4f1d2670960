import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { formatFen, formatNumber, formatPerResident } from '#i18n/format.ts';
import { fundingAnswer, fundingRows } from '#i18n/funding-words.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';
import { useText } from '#ui/use-text.ts';

/** Money per resident of the unit and those below, against the floor. */
export function FundingCard({
  money,
  href,
  className,
}: {
  money: FundingOverview;
  href: (unit: string) => string;
  className: string;
}) {
  const messages = useText();
  const saving = useChartSaving();
  const words = messages.funding.byUnit;
  const title = fundingAnswer(messages, money).replaceAll('*', '');
  const two = (value: number) => formatNumber(value, 2);
  const rows = fundingRows(messages, money);
  const own = money.children.length > 0 && money.own.spent !== 0 ? formatFen(money.own.spent) : '';
  return (
    <ChartCard
      className={className}
      title={title}
      question={words.question}
      definition={words.definition({ own })}
      table={{
        columns: [
          { head: words.name },
          { head: words.perArranged, format: two },
          { head: words.perSpent, format: two },
        ],
        rows: rows.map((row) => [row.name, row.arranged, row.spent]),
      }}
      {...saving}
    >
      <FundingBullets
        summary={title}
        rows={rows.map(({ note, ...row }) => ({ ...row, ...(note !== undefined && { note }), href: href(row.id) }))}
        head={{ name: words.name, cells: [messages.lists.fundingStates.arranged, messages.lists.fundingStates.spent] }}
        words={messages.lists.fundingStates}
        floor={{
          value: money.floorFen / 100,
          label: words.floor({ amount: formatPerResident(money.floorFen) }),
        }}
      />
    </ChartCard>
  );
}
