import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { useText } from '#ui/use-text.ts';
import { svgPicture } from './svg-picture.ts';
import { type ValueTable, ValueTableView } from './value-table.tsx';

/**
 * Where every chart sits: the answer as title, the question under it, the chart, its definition, its values.
 * `children` is one chart of this folder. The picture is made here and handed out as PNG.
 */
export function ChartCard({
  title,
  question,
  definition,
  table,
  of,
  actions,
  className,
  onPicture,
  onPictureError,
  onWorkbook,
  children,
}: {
  title: string;
  question: string;
  definition: string;
  table: ValueTable;
  /** Unit and year, where the page says them and a file that leaves it would not. */
  of?: string;
  /** Beside the title: a view switch, a link. */
  actions?: ReactNode;
  className?: string;
  onPicture?: (picture: Blob, title: string) => void;
  onPictureError?: (error: unknown) => void;
  onWorkbook?: (table: ValueTable, title: string) => void;
  children: ReactNode;
}) {
  const { frame } = useText();
  const id = useId();
  const drawing = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const fileTitle = of ? `${of} ${title}` : title;

  async function savePicture() {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg.recharts-surface, svg.drawing');
    if (!svg || !onPicture) return;
    try {
      const asked = of ? `${of} · ${question}` : question;
      onPicture(await svgPicture(svg, { title, question: asked, definition }), fileTitle);
    } catch (error) {
      onPictureError?.(error);
    }
  }

  return (
    <section className={classNames('card chart-card', className)} aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          <p className="question">{question}</p>
        </div>
        {actions && <div className="card-actions">{actions}</div>}
      </header>
      <figure ref={drawing} className="chart" aria-labelledby={id}>
        {children}
      </figure>
      <div className="under">
        <p className="definition">{definition}</p>
        <div className="chart-tools">
          <Button tone="text" aria-expanded={open} aria-controls={`${id}-values`} onClick={() => setOpen(!open)}>
            {frame.valueTable}
          </Button>
          {onPicture && (
            <Button tone="text" onClick={savePicture}>
              {frame.savePicture}
            </Button>
          )}
          {onWorkbook && (
            <Button tone="text" onClick={() => onWorkbook(table, fileTitle)}>
              {frame.saveWorkbook}
            </Button>
          )}
        </div>
        {/* closed it stays in the page: a screen reader and paper get it in any case */}
        <div id={`${id}-values`} className={open ? 'values' : 'values closed'}>
          <ValueTableView label={`${title} — ${frame.valueTable}`} table={table} />
        </div>
      </div>
    </section>
  );
}
