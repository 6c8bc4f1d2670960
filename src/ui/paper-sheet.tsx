import type { ReactNode } from 'react';
import { paperCell } from '#i18n/paper-words.ts';
import { columnShares, type Paper, type PaperBlock, type PaperTable } from '#kernel/paper.ts';
import { classNames } from './class-names.ts';
import { PaperPhotos } from './paper-photos.tsx';
import { useText } from './use-text.ts';
import './styles/paper.css';

interface Fillings {
  /** By the ids of the places that they fill. */
  charts: Readonly<Record<string, ReactNode>>;
  /** Addresses of photos by their ids. */
  photos?: ReadonlyMap<string, string> | undefined;
}

/** A paper as it will be printed: on the screen a sheet, on paper the page itself. */
export function PaperSheet({ paper, charts = {}, photos }: { paper: Paper } & Partial<Fillings>) {
  return (
    <article className={classNames('paper', paper.form && 'form')} aria-label={paper.title}>
      <h2 className="paper-title">{paper.title}</h2>
      {paper.lead && <p className="paper-lead">{paper.lead}</p>}
      {paper.blocks.map((block, index) => (
        <Block key={`${block.kind} ${keyOf(block, index)}`} block={block} charts={charts} photos={photos} />
      ))}
    </article>
  );
}

const keyOf = (block: PaperBlock, index: number): string => (block.kind === 'table' ? block.name : String(index));

function Block({ block, charts, photos }: { block: PaperBlock } & Fillings) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p className="paper-text">{block.text}</p>;
    case 'note':
      return <p className="paper-note">{block.text}</p>;
    case 'table':
      return <SheetTable table={block} />;
    case 'chart':
      return charts[block.id] === undefined ? null : (
        <figure className="chart paper-chart" aria-label={block.title}>
          {charts[block.id]}
          <figcaption>{block.title}</figcaption>
        </figure>
      );
    case 'photos':
      return <PaperPhotos photos={block.photos} addresses={photos} />;
    case 'signatures':
      return (
        <div className="paper-signatures">
          {block.places.map((place) => (
            <p key={place}>{place}</p>
          ))}
        </div>
      );
  }
}

function SheetTable({ table }: { table: PaperTable }) {
  const { frame } = useText();
  const isNumber = (index: number): boolean => !['text', 'date'].includes(table.columns[index]?.kind ?? 'text');
  const widths = columnShares(table).map((share, index) => ({ head: table.columns[index]?.head ?? '', share }));
  // A paper is drawn as a whole: its rows have no identity but their place.
  const rows = table.rows.map((cells, at) => ({ id: String(at), cells }));
  return (
    <div className="paper-table">
      <table>
        <caption className={table.hideName ? 'sr' : undefined}>{table.name}</caption>
        <colgroup>
          {widths.map(({ head, share }) => (
            <col key={head} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {table.columns.map(({ head, kind }, index) => (
                <td key={head} className={isNumber(index) ? 'number' : undefined}>
                  {paperCell(kind, cells[index], frame.dash)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
