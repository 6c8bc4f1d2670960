import type { SheetInForce } from '#domain/organizations/criteria.rules.ts';
import { formatNumber } from '#i18n/format.ts';
import { NumberField } from '#ui/number-field.tsx';
import { useText } from '#ui/use-text.ts';
import { criterionWords } from './criterion-words.ts';
import './organizations.css';

/** Points for each criterion of a sheet, folded away until somebody gives any. */
export function ScoreFields({
  sheet,
  own,
  scores,
  open,
  onChange,
  errorOf,
}: {
  sheet: SheetInForce;
  /** The applicant judges itself. */
  own: boolean;
  scores: Record<string, number | null>;
  open: boolean;
  onChange: (criterion: string, points: number | null) => void;
  errorOf: (criterion: string) => string | undefined;
}) {
  const { ways } = useText();
  const words = ways.form;
  const given = sheet.criteria.map(({ id }) => scores[id] ?? 0);
  const sum = given.reduce((points, each) => points + Math.round((Number.isNaN(each) ? 0 : each) * 10), 0) / 10;
  return (
    <details className="score-fields" open={open}>
      <summary>
        {own ? words.scoresOwn : words.scores}
        <span className="muted small">
          {words.scoresHint({ total: formatNumber(sheet.points), passMark: formatNumber(sheet.passMark) })}
        </span>
      </summary>
      <div className="stack tight">
        {sheet.criteria.map((criterion) => {
          const { title, evidence } = criterionWords(ways.words, criterion);
          return (
            <NumberField
              key={criterion.id}
              label={title}
              hint={evidence}
              unit={words.scoreOf({ most: formatNumber(criterion.weight) })}
              least={0}
              most={criterion.weight}
              value={scores[criterion.id] ?? undefined}
              onChange={(points) => onChange(criterion.id, points ?? null)}
              error={errorOf(criterion.id)}
            />
          );
        })}
        <p className="number">
          {words.sum({ points: formatNumber(sum, Number.isInteger(sum) ? 0 : 1), of: formatNumber(sheet.points) })}
        </p>
      </div>
    </details>
  );
}
