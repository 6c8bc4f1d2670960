import type { ReactNode } from 'react';

/** A sheet of headline figures side by side; children are `FigureTile`. */
export function FigureStrip({ children }: { children: ReactNode }) {
  return <dl className="figures">{children}</dl>;
}

/** One headline figure. `href` leads to the records behind it; `definition` is required: no figure without one. */
export function FigureTile({
  label,
  value,
  unit,
  tag,
  href,
  definition,
}: {
  label: ReactNode;
  value: string;
  unit?: ReactNode;
  tag?: ReactNode;
  href?: string;
  definition: ReactNode;
}) {
  return (
    <div className="figure-tile">
      <dt>
        <span>{label}</span>
        {tag}
      </dt>
      <dd className="figure">
        {href ? <a href={href}>{value}</a> : <span>{value}</span>}
        {unit && <span>{unit}</span>}
      </dd>
      <dd className="definition">{definition}</dd>
    </div>
  );
}
