import { memo } from 'react';
import type { ChildRow } from '#domain/overview/child-rows.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatMonth, formatNumber, formatPercent, formatPoints } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import type { RowCell } from '#ui/charts/bar-rows.tsx';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { type UnitBullet, UnitBullets } from '#ui/charts/unit-bullets.tsx';
import { useText } from '#ui/use-text.ts';
import { counted, distance, sentences, type Words } from './overview-words.ts';

function titleOf(words: Words, rows: readonly ChildRow[]): string {
  const short = rows.filter((row) => row.status === 'short');
  const worst = short[0];
  if (worst !== undefined) {
    return words.units.title({
      name: worst.name,
      points: distance(worst.gapPoints ?? 0, worst.decimals),
      count: short.length,
    });
  }
  return rows.some((row) => row.status === 'met') ? words.units.allMet : words.units.noTargets;
}

type Line = Pick<ChildRow, 'status' | 'gapPoints' | 'decimals' | 'needed' | 'ratePercent' | 'targetPercent'>;

function stateWords(words: Words, status: ChildRow['status']): string {
  if (status === 'no-residents') return words.units.noResidents;
  return status === 'not-comparable' ? words.units.notComparable : words.units.noBaseline;
}

function cellsOf(words: Words, dash: string, line: Line, basis: Overview['basis']): RowCell[] {
  const rate = line.ratePercent === undefined ? dash : formatPercent(line.ratePercent, line.targetPercent);
  const against: RowCell =
    line.status === 'short'
      ? {
          text: words.units.shortBy({ points: distance(line.gapPoints ?? 0, line.decimals) }),
          tone: 'short',
          strong: true,
        }
      : line.status === 'met'
        ? { text: words.units.passed, tone: 'good', strong: true }
        : { text: stateWords(words, line.status) };
  return [{ text: rate }, against, { text: line.needed ? counted(words, line.needed, basis) : dash }];
}

function labelOf(words: Words, dash: string, row: Line & { name: string }, basis: Overview['basis']): string {
  const rate = row.ratePercent === undefined ? dash : formatPercent(row.ratePercent, row.targetPercent);
  const { name } = row;
  if (row.status === 'short') {
    const points = distance(row.gapPoints ?? 0, row.decimals);
    return words.units.rowShort({ name, rate, points, needed: counted(words, row.needed ?? 0, basis) });
  }
  if (row.status === 'met') return words.units.rowMet({ name, rate });
  return words.units.rowPlain({ name, rate, state: stateWords(words, row.status) });
}

/**
 * Another basis than the unit above has must be said, for the bars stand beside each other. A month without a record while
 * the year runs is worth a word; the present one may still be empty.
 */
function noteOf({ overview: { units: words }, lists }: Messages, shown: Overview, row: ChildRow): string | undefined {
  if (row.basis !== shown.basis) return lists.bases[row.basis];
  if (row.lastMonth === undefined) return words.nothing;
  if (!shown.running) return undefined;
  const behind = Number(shown.asOf.slice(5, 7)) - Number(row.lastMonth.slice(5, 7));
  return behind >= 2 ? words.lastMonth({ month: formatMonth(row.lastMonth, 'short') }) : undefined;
}

function rowsOf(messages: Messages, shown: Overview, hrefOf: (unit: string) => string): UnitBullet[] {
  const { overview: words, frame } = messages;
  const { basis } = shown;
  const rows = shown.children.map((row): UnitBullet => {
    const note = noteOf(messages, shown, row);
    return {
      id: row.unit,
      name: row.name,
      ...(note !== undefined && { note }),
      label: labelOf(words, frame.dash, row, row.basis),
      href: hrefOf(row.unit),
      cells: cellsOf(words, frame.dash, row, row.basis),
      actual: row.ratePercent,
      ...(row.targetPercent !== undefined && { target: row.targetPercent }),
      ...(row.expectedPercent !== undefined && { expected: row.expectedPercent }),
    };
  });
  const { report } = shown;
  const whole = {
    name: shown.unit.name,
    status: report.status,
    gapPoints: report.gapPoints,
    decimals: report.decimals,
    needed: report.needed,
    ratePercent: shown.ratePercent,
    targetPercent: shown.targetPercent,
  };
  rows.push({
    id: shown.unit.code,
    name: shown.unit.name,
    label: labelOf(words, frame.dash, whole, basis),
    sum: true,
    cells: cellsOf(words, frame.dash, whole, basis),
    actual: shown.ratePercent,
    ...(shown.targetPercent !== undefined && { target: shown.targetPercent }),
    ...(shown.expected?.percent !== undefined && { expected: shown.expected.percent }),
  });
  return rows;
}

/** Where the gap is: each unit below against its own target. */
export const UnitsCard = memo(function UnitsCard({
  shown,
  hrefOf,
  className,
}: {
  shown: Overview;
  hrefOf: (unit: string) => string;
  className: string;
}) {
  const messages = useText();
  const { overview: words, frame } = messages;
  const saving = useChartSaving();
  const title = titleOf(words, shown.children);
  const two = (value: number) => formatNumber(value, 2);
  return (
    <ChartCard
      className={className}
      title={title}
      question={words.units.question}
      definition={sentences([
        words.units.definition,
        shown.notBelow > 0 ? words.units.notBelow({ count: counted(words, shown.notBelow, shown.basis) }) : undefined,
      ])}
      table={{
        columns: [
          { head: words.units.name },
          { head: words.units.tableRate, format: two },
          { head: words.units.tableTarget, format: two },
          { head: words.units.tableExpected, format: two },
          { head: words.units.tableGap, format: (value) => formatPoints(value, { signed: true, digits: 2 }) },
          { head: words.units.needed, format: (value) => formatNumber(value) },
          { head: words.units.tableCount, format: (value) => formatNumber(value) },
          { head: words.units.tableResidents, format: (value) => formatNumber(value) },
        ],
        rows: shown.children.map((row) => [
          row.name,
          row.ratePercent,
          row.targetPercent,
          row.expectedPercent,
          row.gapPoints,
          row.needed,
          row.count,
          row.residents,
        ]),
      }}
      {...saving}
    >
      <UnitBullets
        summary={title}
        rows={rowsOf(messages, shown, hrefOf)}
        head={{ name: words.units.name, cells: [words.units.actual, words.units.against, words.units.needed] }}
        words={{
          actual: words.units.actual,
          target: words.units.target,
          expected: words.units.expected,
          gap: words.units.gap,
        }}
        scaleLabel={(top) => words.units.scale({ top: formatNumber(top) })}
      />
      {shown.children.length === 0 && <p>{frame.nothingHere}</p>}
    </ChartCard>
  );
});
