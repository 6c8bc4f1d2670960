import type { FundingOverview, SourceFunding } from '#domain/funding/funding-overview.views.ts';
import { formatFen, formatNumber, formatPercent } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { MOST_SERIES } from '#ui/charts/chart-patterns.tsx';
import { FundingBySourceChart } from '#ui/charts/funding-by-source-chart.tsx';
import { useText } from '#ui/use-text.ts';

const SIDES = ['arranged', 'spent'] as const;

interface Part {
  name: string;
  arranged: number;
  spent: number;
}

const sizeOf = (part: Part): number => Math.max(part.arranged, part.spent);

const together = (name: string, parts: readonly Part[]): Part => ({
  name,
  arranged: parts.reduce((sum, part) => sum + part.arranged, 0),
  spent: parts.reduce((sum, part) => sum + part.spent, 0),
});

export function FundingBySource({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const words = messages.funding.bySource;
  const saving = useChartSaving();
  const { sources, total } = overview;
  const nameOf = (row: SourceFunding): string =>
    listName(messages.lists.fundingSources, { id: row.source, name: row.name });
  // Capital money is a part of its own below, so it gives no source the lead.
  const spent = sources.reduce((sum, row) => sum + row.spent, 0);
  const most = [...sources].sort((one, other) => other.spent - one.spent)[0];
  const title =
    most === undefined || spent <= 0
      ? words.titleNone
      : words.title({ source: nameOf(most), share: formatPercent((100 * most.spent) / spent) });
  const recurrent = sources
    .filter((row) => row.arranged !== 0 || row.spent !== 0)
    .map((row): Part => ({ name: nameOf(row), arranged: row.arranged, spent: row.spent }));
  const capital = {
    arranged: sources.reduce((sum, row) => sum + row.arrangedCapital, 0),
    spent: sources.reduce((sum, row) => sum + row.spentCapital, 0),
  };
  const hasCapital = capital.arranged !== 0 || capital.spent !== 0;
  const parts = [...recurrent, ...(hasCapital ? [{ name: words.capital, ...capital }] : [])];
  const room = MOST_SERIES - (hasCapital ? 1 : 0);
  // A side on which nothing stands would only be a row of nought.
  const sides = SIDES.filter((side) => total[side].all !== 0);
  const largest = [...recurrent].sort((one, other) => sizeOf(other) - sizeOf(one)).slice(0, room - 1);
  const drawn =
    recurrent.length <= room
      ? parts
      : [
          ...recurrent.filter((part) => largest.includes(part)),
          together(
            words.rest,
            recurrent.filter((part) => !largest.includes(part)),
          ),
          ...parts.slice(recurrent.length),
        ];
  return (
    <ChartCard
      className="span-6"
      title={title}
      question={words.question}
      definition={words.definition}
      table={{
        columns: [
          { head: words.source },
          { head: messages.lists.fundingStates.arranged, format: (yuan) => formatNumber(yuan, 2) },
          { head: messages.lists.fundingStates.spent, format: (yuan) => formatNumber(yuan, 2) },
        ],
        rows: parts.map((part) => [part.name, part.arranged / 100, part.spent / 100]),
      }}
      {...saving}
    >
      <FundingBySourceChart
        summary={title}
        head={{ name: words.row, cells: [words.sum] }}
        sources={drawn.map(({ name }) => name)}
        scaleLabel={(top) => words.scale({ top: formatNumber(top) })}
        rows={sides.map((side) => {
          const name = messages.lists.fundingStates[side];
          const sum = formatFen(total[side].all);
          return {
            id: side,
            name,
            label: words.rowLabel({ side: name, sum }),
            cells: [{ text: formatFen(total[side].all, 'bare') }],
            parts: drawn.map((part) => part[side] / 100),
          };
        })}
      />
    </ChartCard>
  );
}
