import type { OrganizationShares as Shares } from '#domain/organizations/organization-shares.views.ts';
import { formatNumber } from '#i18n/format.ts';
import { organizationShareWords } from '#i18n/organization-share-words.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { OrganizationShares } from '#ui/charts/organization-shares.tsx';
import { useText } from '#ui/use-text.ts';

/** Shares of learning organizations, kind by kind. */
export function OrganizationsCard({
  shares,
  href,
  className,
}: {
  shares: Shares;
  href: string;
  className?: string | undefined;
}) {
  const messages = useText();
  const saving = useChartSaving();
  const words = organizationShareWords(messages, shares);
  return (
    <ChartCard
      className={className}
      title={words.title}
      question={words.question}
      definition={words.definition}
      table={words.table}
      {...saving}
    >
      <OrganizationShares
        summary={words.title}
        kinds={words.kinds.map((kind) => ({ ...kind, href }))}
        years={words.years}
        running={words.running}
        formatShort={(value) => formatNumber(value, 1)}
      />
    </ChartCard>
  );
}
