import { useState } from 'react';
import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { populationOfClaim } from '#domain/indicators/funding.ts';
import { formatNumber, formatPerResident } from '#i18n/format.ts';
import { residentsDate } from '#i18n/funding-words.ts';
import { Card } from '#ui/card.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { MoneyField } from '#ui/number-field.tsx';
import { useText } from '#ui/use-text.ts';

/** A figure per resident that somebody claims says how many residents were meant: seen beside those who are counted. */
export function FundingClaim({ overview }: { overview: FundingOverview }) {
  const messages = useText();
  const words = messages.fundingMore.claim;
  const { total, floorFen } = overview;
  const side = total.spent.counted === 0 ? total.arranged : total.spent;
  const [fen, setFen] = useState<number | undefined>(side.counted > 0 ? side.counted : undefined);
  const [each, setEach] = useState<number | undefined>(floorFen || undefined);
  const implied = fen === undefined || each === undefined ? undefined : populationOfClaim(fen, each);

  function compared(people: number, money: number): string {
    const { residents } = total;
    if (residents === undefined || residents.people <= 0) return words.unknown;
    const known = formatNumber(residents.people);
    const date = residentsDate(messages, total);
    if (residents.people === people) return words.same({ known, date });
    const real = formatPerResident(money / residents.people, 'word', floorFen);
    const apart = formatNumber(Math.abs(residents.people - people));
    return residents.people > people
      ? words.less({ known, date, missing: apart, real })
      : words.more({ known, date, surplus: apart, real });
  }

  return (
    <Card title={words.title} question={words.question}>
      <div className="stack">
        <div className="fields thirds">
          <MoneyField label={words.total} value={fen} onChange={setFen} />
          <MoneyField label={words.each} value={each} onChange={setEach} />
        </div>
        <p aria-live="polite">
          {implied === undefined ? (
            <span className="muted">{words.enter}</span>
          ) : (
            <>
              <EmphasisText as="b" text={words.implies({ people: formatNumber(implied) })} />{' '}
              {compared(implied, fen ?? 0)}
            </>
          )}
        </p>
      </div>
    </Card>
  );
}
