import { namedGroup, namedPicture, RowValues } from './bar-rows.tsx';
import { ChartPatterns, patternFill, usePatternId } from './chart-patterns.tsx';
import { DrawingBox } from './drawing-box.tsx';
import { niceScale } from './nice-scale.ts';
import { textWidth, wrapText } from './text-size.ts';

export type KindShares = {
  id: string;
  name: string;
  /** The count, large, and what follows it small: "96" and "· 23.3%". */
  count: string;
  unit: string;
  /** Under the bars: what changed. */
  verdict: string;
  /** In percent, one per year of `years`; undefined where it is not known. */
  values: readonly (number | undefined)[];
  label: string;
  href?: string;
};

type Props = {
  summary: string;
  kinds: readonly KindShares[];
  years: readonly string[];
  /** The last year is not over. */
  running: boolean;
  formatShort: (percent: number) => string;
};

const barsHeight = 124;
const gap = 22;
const nameLine = 17;

/** Small multiples, one per kind, all on one scale: the kinds are never averaged. Bars join the years, the running one hatched. */
export function OrganizationShares(props: Props) {
  return <DrawingBox>{(width) => <Drawing {...props} width={width} />}</DrawingBox>;
}

function Drawing({ summary, kinds, years, running, formatShort, width }: Props & { width: number }) {
  const id = usePatternId();
  const top = niceScale(Math.max(1, ...kinds.flatMap((kind) => kind.values.map((value) => value ?? 0))) * 1.02, 4).top;
  const narrow = width < 520;
  const perLine = narrow ? 1 : Math.max(2, Math.min(kinds.length, Math.floor((width + gap) / 134)));
  const cellWidth = narrow ? width : (width - gap * (perLine - 1)) / perLine;
  const textBox = narrow ? width - 150 : cellWidth;
  const names = kinds.map((kind) => wrapText(kind.name, textBox, 13.5));
  const down = (Math.max(1, ...names.map((lines) => lines.length)) - 1) * nameLine;
  const notes = kinds.map((kind) => wrapText(kind.verdict, textBox, 12).slice(0, 3));
  const most = Math.max(1, ...notes.map((lines) => lines.length));
  const cellHeight = down + (narrow ? Math.max(116, 66 + most * 18) : 62 + barsHeight + 22 + most * 18 + 10);
  const height = Math.ceil(kinds.length / perLine) * cellHeight;
  return (
    <svg className="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...namedGroup(summary)}>
      <title>{summary}</title>
      <ChartPatterns id={id} />
      {kinds.map((kind, index) => {
        const place = `translate(${(index % perLine) * (cellWidth + gap)} ${Math.floor(index / perLine) * cellHeight})`;
        const hit = <rect className="hit" x={-6} y={0} width={cellWidth + 12} height={cellHeight - 6} rx={6} />;
        const values = (
          <>
            <text className="row-label strong">
              {names[index]?.map((line, row) => (
                <tspan key={line} x={0} y={20 + row * nameLine}>
                  {line}
                </tspan>
              ))}
            </text>
            <g transform={`translate(0 ${down})`}>
              {narrow && <path className="rule" d={`M0 ${0.5 - down}H${width}`} />}
              <text className="big" y={50}>
                {kind.count}
              </text>
              <text x={textWidth(kind.count, 25, true) + 5} y={50}>
                {kind.unit}
              </text>
              {notes[index]?.map((line, row) => (
                <text key={line} y={(narrow ? 74 : 62 + barsHeight + 36) + row * 18}>
                  {line}
                </text>
              ))}
              <g transform={narrow ? `translate(${width - 132} 8)` : `translate(0 62)`}>
                <YearBars
                  values={kind.values}
                  years={years}
                  top={top}
                  width={narrow ? 132 : Math.min(cellWidth, 170)}
                  height={narrow ? 78 : barsHeight}
                  running={running}
                  formatShort={formatShort}
                  patternId={id}
                />
              </g>
            </g>
          </>
        );
        return (
          <g key={kind.id} transform={place} role="presentation">
            <title>{kind.label}</title>
            {kind.href === undefined ? (
              <g {...namedPicture(kind.label)}>
                {hit}
                {values}
              </g>
            ) : (
              <>
                <a href={kind.href} className="bar-row" aria-label={kind.label}>
                  {hit}
                </a>
                <RowValues>{values}</RowValues>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function YearBars({
  values,
  years,
  top,
  width,
  height,
  running,
  formatShort,
  patternId,
}: Pick<Props, 'years' | 'running' | 'formatShort'> & {
  values: readonly (number | undefined)[];
  top: number;
  width: number;
  height: number;
  patternId: string;
}) {
  const band = width / Math.max(1, years.length);
  const bar = Math.min(band * 0.82, 26);
  const room = height - 16;
  return (
    <>
      {years.map((year, index) => {
        const value = values[index];
        const last = index === years.length - 1;
        const x = index * band;
        const tall = ((value ?? 0) / top) * room;
        return (
          <g key={year}>
            {value !== undefined && (
              <rect
                x={x + (band - bar) / 2}
                y={height - tall}
                width={bar}
                height={tall}
                fill={last && running ? patternFill(patternId, 'current') : 'var(--chart-actual-soft)'}
                stroke="var(--chart-actual)"
                strokeWidth={last ? 1.4 : 0.8}
              />
            )}
            {value !== undefined && (index === 0 || last) && (
              <text
                className={last ? 'small strong' : 'small'}
                x={x + band / 2}
                y={height - tall - 5}
                textAnchor="middle"
              >
                {formatShort(value)}
              </text>
            )}
            <text className="small axis" x={x + band / 2} y={height + 15} textAnchor="middle">
              {year.slice(-2)}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${height + 0.5}H${width}`} stroke="var(--chart-axis)" />
    </>
  );
}
