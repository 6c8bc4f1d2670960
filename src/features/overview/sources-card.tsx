import { Link } from 'react-router-dom';
import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { formatPercent, formatPerResident } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';

/** Where the money comes from, per resident: what counts for the floor first, what stands apart after it. */
export function SourcesCard({ money, to, className }: { money: FundingOverview; to: string; className: string }) {
  const { overview, funding, lists, frame } = useText();
  const words = overview.sources;
  const nameOf = (row: FundingOverview['sources'][number]) =>
    listName(lists.fundingSources, { id: row.source, name: row.name });
  // Recurrent money only, as in the list below.
  const spent = money.sources.reduce((sum, row) => sum + row.spent, 0);
  const most = [...money.sources].sort((one, other) => other.spent - one.spent)[0];
  const title =
    most === undefined || spent <= 0
      ? funding.bySource.titleNone
      : funding.bySource.title({
          source: nameOf(most),
          share: formatPercent((100 * most.spent) / spent),
        });
  const each = (yuan: number | undefined) => (yuan === undefined ? frame.dash : formatPerResident(yuan * 100));
  return (
    <Card className={className} title={title} question={words.question}>
      <ul className="figure-list">
        {money.sources.map((row) => (
          <li key={row.source}>
            <span>
              {nameOf(row)}
              <small>
                {row.counted ? words.counted : words.apart}
                {row.arranged !== 0 && ` · ${words.spent({ amount: each(row.spentYuan) })}`}
              </small>
            </span>
            <Link className="number" to={to}>
              {row.arranged === 0 ? words.spent({ amount: each(row.spentYuan) }) : each(row.arrangedYuan)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="definition card-end">{words.definition}</p>
    </Card>
  );
}
