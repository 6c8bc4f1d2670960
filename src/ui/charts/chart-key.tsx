import { patternFill, seriesColour, seriesFill } from './chart-patterns.tsx';
import { textWidth } from './text-size.ts';

/** The sign before a word of the key: `series` is the n-th (from 0) of the colours with patterns. */
export type KeyItem =
  | { label: string; mark: 'solid' | 'soft' | 'gap' | 'line' | 'dashes' | 'thin' }
  | { label: string; mark: 'series'; series: number };

const gap = 18;
const box = 20;

/** Lays the key out in lines no wider than `width`. */
export function keyLayout(items: readonly KeyItem[], width: number) {
  let x = 0;
  let y = 0;
  const places = items.map((item) => {
    const needed = box + 6 + textWidth(item.label);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 20;
    }
    const place = { item, x, y };
    x += needed + gap;
    return place;
  });
  return { places, height: items.length === 0 ? 0 : y + 22 };
}

/** The signs of a drawing named, inside the drawing, so that pictures and prints carry them. */
export function ChartKey({ items, width, patternId }: { items: readonly KeyItem[]; width: number; patternId: string }) {
  return (
    <g>
      {keyLayout(items, width).places.map(({ item, x, y }) => (
        <g key={item.label} transform={`translate(${x} ${y})`}>
          <KeySign item={item} patternId={patternId} />
          <text x={box + 6} y={12}>
            {item.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function KeySign({ item, patternId }: { item: KeyItem; patternId: string }) {
  switch (item.mark) {
    case 'line':
      return <path d="M10 2V14" stroke="var(--chart-target)" strokeWidth="2.5" />;
    case 'dashes':
      return <path d="M10 2V14" stroke="var(--chart-expected)" strokeWidth="1.5" strokeDasharray="3 2" />;
    case 'gap':
      return (
        <rect
          x=".5"
          y="4"
          width="19"
          height="8"
          fill={patternFill(patternId, 'gap')}
          stroke="var(--chart-actual)"
          strokeOpacity=".6"
        />
      );
    case 'soft':
      return <rect x=".5" y="3.5" width="19" height="9" fill="var(--chart-actual-soft)" stroke="var(--chart-actual)" />;
    case 'thin':
      return <rect y="5.5" width="20" height="5" fill="var(--chart-actual)" />;
    case 'series':
      return (
        <rect
          x=".5"
          y="3.5"
          width="19"
          height="9"
          fill={seriesFill(patternId, item.series)}
          stroke={seriesColour(item.series)}
        />
      );
    default:
      return <rect y="4" width="20" height="8" fill="var(--chart-actual)" />;
  }
}
