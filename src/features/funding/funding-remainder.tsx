import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { formatFen } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

const bare = (fen: number): string => formatFen(fen, 'bare', true);

/** What is left of arranged money; nothing where nothing was arranged, for then nothing can be left. */
export function Remainder({ arranged, spent }: { arranged: number; spent: number }) {
  const { frame } = useText();
  if (arranged === 0) return frame.dash;
  return <span className={arranged < spent ? 'short' : undefined}>{bare(arranged - spent)}</span>;
}

interface Row {
  id: string;
  name: string;
  counted: boolean;
  arranged: number;
  spent: number;
}

/** Budget against spending by source, with what is left. */
export function FundingRemainder({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const more = messages.fundingMore;
  const words = more.sources;
  const { fundingStates, fundingSources } = messages.lists;
  const { arranged, spent } = overview.total;
  const rows = overview.sources.map(
    (row): Row => ({
      id: row.source,
      name: listName(fundingSources, { id: row.source, name: row.name }),
      counted: row.counted,
      arranged: row.arranged + row.arrangedCapital,
      spent: row.spent + row.spentCapital,
    }),
  );
  const columns: Column<Row>[] = [
    { id: 'source', head: words.source, cell: (row) => row.name },
    {
      id: 'counts',
      head: words.counts,
      wideOnly: true,
      cell: (row) => <Tag tone={row.counted ? 'good' : 'plain'}>{row.counted ? words.counted : words.apart}</Tag>,
    },
    {
      id: 'arranged',
      head: fundingStates.arranged,
      number: true,
      wideOnly: true,
      cell: (row) => bare(row.arranged),
      total: bare(arranged.all),
    },
    {
      id: 'spent',
      head: fundingStates.spent,
      number: true,
      cell: (row) => bare(row.spent),
      total: bare(spent.all),
    },
    {
      id: 'left',
      head: more.remainder,
      number: true,
      cell: (row) => <Remainder arranged={row.arranged} spent={row.spent} />,
      total: <Remainder arranged={arranged.all} spent={spent.all} />,
    },
  ];
  return (
    <Card flush className="span-6" title={titleOf()} question={words.question}>
      <DataTable
        label={words.source}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        totalLabel={messages.funding.split.all}
      />
    </Card>
  );

  function titleOf(): string {
    if (arranged.all === 0) return words.titleNoBudget;
    const left = arranged.all - spent.all;
    if (left === 0) return words.titleEven;
    return left > 0 ? words.title({ left: formatFen(left) }) : words.titleOver({ over: formatFen(-left) });
  }
}
