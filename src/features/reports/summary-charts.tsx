import type { Summary } from '#domain/reports/summary.views.ts';
import { formatMonth, formatNumber, formatPercent, formatPerResident } from '#i18n/format.ts';
import { fundingByUnitTitle, fundingRows } from '#i18n/funding-words.ts';
import type { Messages } from '#i18n/language.ts';
import { organizationShareWords } from '#i18n/organization-share-words.ts';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';
import { OrganizationShares } from '#ui/charts/organization-shares.tsx';
import { RateByYearChart, type YearStep } from '#ui/charts/rate-by-year-chart.tsx';
import { UnitBullets } from '#ui/charts/unit-bullets.tsx';
import type { PaperChart } from './chart-stage.tsx';

function yearSteps({ overview: words }: Messages, { overview }: Summary): YearStep[] {
  return overview.years.map((point): YearStep => {
    const running = point.year === overview.year && overview.running;
    const target = point.targetPercent;
    return {
      year: String(point.year),
      value: point.ratePercent,
      state: running ? 'current' : 'closed',
      ...(target !== undefined && { target }),
      ...(point.breaks.length > 0 && { broken: true }),
      ...(running && { note: words.years.until({ month: formatMonth(overview.asOf.slice(0, 7), 'short') }) }),
      ...(running &&
        target !== undefined && { targetLabel: words.years.targetLabel({ target: formatNumber(target, 1) }) }),
    };
  });
}

/** The charts of a summary that have something to draw, by the ids of their places in the paper. */
export function summaryCharts(messages: Messages, summary: Summary): Record<string, PaperChart> {
  const { reports, overview: words, lists, frame } = messages;
  const titles = reports.summaryPaper;
  const { overview, organizations, funding } = summary;
  const charts: Record<string, PaperChart> = {};
  if (overview.years.some(({ ratePercent }) => ratePercent !== undefined)) {
    charts.years = {
      title: titles.chartYears,
      drawing: (
        <RateByYearChart
          summary={titles.chartYears}
          years={yearSteps(messages, summary)}
          words={{ value: words.years.rate, target: words.years.target }}
          format={(value) => formatPercent(value)}
          formatShort={(value) => formatNumber(value, 1)}
        />
      ),
    };
  }
  const rated = overview.children.filter(({ ratePercent }) => ratePercent !== undefined);
  if (rated.length > 0) {
    charts.units = {
      title: titles.chartUnits,
      drawing: (
        <UnitBullets
          summary={titles.chartUnits}
          rows={rated.map((row) => {
            const rate = formatPercent(row.ratePercent ?? 0, row.targetPercent);
            return {
              id: row.unit,
              name: row.name,
              label: words.units.rowPlain({ name: row.name, rate, state: '' }),
              cells: [
                { text: rate, strong: true },
                { text: row.targetPercent === undefined ? frame.dash : formatPercent(row.targetPercent) },
              ],
              actual: row.ratePercent,
              ...(row.targetPercent !== undefined && { target: row.targetPercent }),
            };
          })}
          head={{ name: words.units.name, cells: [words.units.actual, words.units.target] }}
          words={{
            actual: words.units.actual,
            target: words.units.target,
            expected: words.units.expected,
            gap: words.units.gap,
          }}
          scaleLabel={(top) => words.units.scale({ top: formatNumber(top) })}
        />
      ),
    };
  }
  if (organizations.kinds.some(({ percent }) => percent !== undefined)) {
    const shares = organizationShareWords(messages, organizations);
    charts.organizations = {
      title: titles.chartOrganizations,
      drawing: (
        <OrganizationShares
          summary={shares.title}
          kinds={shares.kinds}
          years={shares.years}
          running={shares.running}
          formatShort={(value) => formatNumber(value, 1)}
        />
      ),
    };
  }
  if (
    funding.total.arranged.yuanPerResident !== undefined &&
    funding.total.arranged.all + funding.total.spent.all > 0
  ) {
    charts.funding = {
      title: titles.chartFunding,
      drawing: (
        <FundingBullets
          summary={fundingByUnitTitle(messages, funding)}
          rows={fundingRows(messages, funding).map(({ note, ...row }) => ({
            ...row,
            ...(note === undefined ? {} : { note }),
          }))}
          head={{
            name: messages.funding.byUnit.name,
            cells: [lists.fundingStates.arranged, lists.fundingStates.spent],
          }}
          words={{ arranged: lists.fundingStates.arranged, spent: lists.fundingStates.spent }}
          floor={{
            value: funding.floorFen / 100,
            label: messages.funding.byUnit.floor({ amount: formatPerResident(funding.floorFen) }),
          }}
        />
      ),
    };
  }
  return charts;
}
