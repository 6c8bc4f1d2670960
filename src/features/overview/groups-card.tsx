import { memo } from 'react';
import type { Overview } from '#domain/overview/overview.views.ts';
import type { GroupRow } from '#domain/overview/unit-counts.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { LinkButton } from '#ui/button.tsx';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { type GroupRateRow, GroupRatesChart } from '#ui/charts/group-rates-chart.tsx';
import { useText } from '#ui/use-text.ts';

/** Which groups are reached: each against its own population, never added up. */
export const GroupsCard = memo(function GroupsCard({
  shown,
  hrefOf,
  unitsHref,
  className,
}: {
  shown: Overview;
  hrefOf: (group: string) => string;
  unitsHref: string;
  className: string;
}) {
  const { overview, lists, frame } = useText();
  const saving = useChartSaving();
  const words = overview.groups;
  const nameOf = (row: GroupRow) => listName(lists.groups, { id: row.group, name: row.name });
  const rows = [...shown.groups].sort((one, other) => (one.ratePercent ?? 1e6) - (other.ratePercent ?? 1e6));
  const least = rows[0];
  const title =
    least?.ratePercent === undefined
      ? words.none
      : (rows[1]?.ratePercent === undefined ? words.only : words.title)({
          name: nameOf(least),
          rate: formatPercent(least.ratePercent),
        });
  return (
    <ChartCard
      className={className}
      title={title}
      question={words.question}
      definition={words.definition}
      actions={
        <LinkButton tone="text" href={unitsHref}>
          {words.enter}
        </LinkButton>
      }
      table={{
        columns: [
          { head: words.name },
          { head: words.persons, format: (value) => formatNumber(value) },
          { head: words.population, format: (value) => formatNumber(value) },
          { head: words.ratePercent, format: (value) => formatNumber(value, 2) },
        ],
        rows: rows.map((row) => [nameOf(row), row.persons, row.population, row.ratePercent]),
      }}
      {...saving}
    >
      <GroupRatesChart
        summary={title}
        rows={rows.map((row): GroupRateRow => {
          const name = nameOf(row);
          const persons = formatNumber(row.persons);
          const known = row.population !== undefined && row.ratePercent !== undefined;
          const note = row.population === undefined ? words.noPopulation : row.overWhole ? words.overWhole : undefined;
          return {
            id: row.group,
            name,
            ...(note !== undefined && { note }),
            label: known
              ? words.rowRate({
                  name,
                  persons,
                  population: formatNumber(row.population ?? 0),
                  rate: formatPercent(row.ratePercent ?? 0),
                })
              : words.rowPersons({ name, persons }),
            href: hrefOf(row.group),
            cells: [
              { text: persons },
              { text: row.ratePercent === undefined ? frame.dash : formatPercent(row.ratePercent), strong: true },
            ],
            actual: row.ratePercent,
          };
        })}
        head={{ name: words.name, cells: [words.persons, words.rate] }}
        words={{ actual: words.actual, target: words.target, gap: words.gap }}
        scaleLabel={(top) => overview.units.scale({ top: formatNumber(top) })}
      />
    </ChartCard>
  );
});
