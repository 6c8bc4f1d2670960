import type { FundingOverview, PurposeFunding } from '#domain/funding/funding-overview.views.ts';
import { formatFen, formatPerResident } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { FundingRemainder, Remainder } from './funding-remainder.tsx';

interface PartRow {
  id: string;
  name: string;
  arranged: number;
  spent: number;
}

const bare = (fen: number): string => formatFen(fen, 'bare', true);

/** What counts for the floor and what stands apart, and the same money by source and by purpose. */
export function FundingSplit({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const words = messages.funding.split;
  const { total, apart, purposes } = overview;
  const residents = total.residents?.people;
  const rows: PartRow[] = [
    {
      id: 'counted',
      name: messages.funding.parts.counted,
      arranged: total.arranged.counted,
      spent: total.spent.counted,
    },
    ...apart.map((row) => ({ ...row, id: row.part, name: messages.funding.parts[row.part] })),
  ];
  const per = (fen: number): string => (residents ? formatPerResident(fen / residents, 'bare') : messages.frame.dash);
  const { fundingStates } = messages.lists;
  const columns: Column<PartRow>[] = [
    { id: 'part', head: words.part, cell: (row) => row.name },
    {
      id: 'arranged',
      head: fundingStates.arranged,
      number: true,
      cell: (row) => bare(row.arranged),
      total: bare(total.arranged.all),
    },
    {
      id: 'spent',
      head: fundingStates.spent,
      number: true,
      cell: (row) => bare(row.spent),
      total: bare(total.spent.all),
    },
    {
      id: 'left',
      head: messages.fundingMore.remainder,
      number: true,
      wideOnly: true,
      cell: (row) => <Remainder arranged={row.arranged} spent={row.spent} />,
      total: <Remainder arranged={total.arranged.all} spent={total.spent.all} />,
    },
    {
      id: 'per',
      head: words.perResident,
      number: true,
      wideOnly: true,
      cell: (row) => per(row.spent),
      total: per(total.spent.all),
    },
  ];
  const byPurpose: Column<PurposeFunding>[] = [
    {
      id: 'purpose',
      head: words.purpose,
      cell: (row) => listName(messages.lists.fundingPurposes, { id: row.purpose, name: row.name }),
    },
    { id: 'arranged', head: fundingStates.arranged, number: true, cell: (row) => bare(row.arranged) },
    { id: 'spent', head: fundingStates.spent, number: true, cell: (row) => bare(row.spent) },
    {
      id: 'left',
      head: messages.fundingMore.remainder,
      number: true,
      cell: (row) => <Remainder arranged={row.arranged} spent={row.spent} />,
    },
    { id: 'counted', head: words.countedSpent, number: true, wideOnly: true, cell: (row) => bare(row.spentCounted) },
  ];
  const transit = total.arranged.inTransit;
  return (
    <>
      <Card flush className="span-6" title={words.title}>
        <DataTable label={words.title} columns={columns} rows={rows} rowId={(row) => row.id} totalLabel={words.all} />
        {transit !== 0 && (
          <Notice>
            {transit > 0
              ? words.inTransit({ amount: formatFen(transit) })
              : words.fromOutside({ amount: formatFen(-transit) })}
          </Notice>
        )}
      </Card>
      <FundingRemainder overview={overview} />
      <Card flush className="span-6" title={words.purposes}>
        <DataTable label={words.purposes} columns={byPurpose} rows={purposes} rowId={(row) => row.purpose} />
      </Card>
    </>
  );
}
