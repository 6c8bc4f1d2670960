import type { Figure } from '#domain/books/book.ts';
import { share, sumOf } from '#domain/books/share.ts';

/** How many needs are answered, of all that were not declined, and how many of them by a course. */
export function needFigures(needs: readonly { state?: string; course?: string }[]): Figure<'answered'>[] {
  const asked = needs.filter(({ state }) => state !== 'declined');
  const answered = asked.filter(({ state }) => state === 'answered');
  const answers = share(answered.length, asked.length);
  if (answers === undefined) return [];
  return [{ id: 'answered', values: { ...answers, byCourse: answered.filter(({ course }) => course).length } }];
}

interface Survey {
  date?: string;
  sent?: number;
  returned?: number;
  satisfied?: number;
  aware?: number;
}

/**
 * Shares over the replies of all surveys of a year, with their n. A survey that did not ask adds to no n: its replies
 * would count as dissatisfied.
 */
export function surveyFigures(surveys: readonly Survey[], year: number): Figure<'satisfied' | 'aware' | 'returned'>[] {
  const ofYear = surveys.filter((survey) => survey.date?.startsWith(String(year)));
  const over = (part: 'satisfied' | 'aware') => {
    const asked = ofYear.filter((survey) => survey[part] !== undefined && survey.returned !== undefined);
    const found = share(
      sumOf(asked, (survey) => survey[part]),
      sumOf(asked, (survey) => survey.returned),
    );
    return found && { percent: found.percent, n: found.whole, surveys: asked.length, year };
  };
  const figures: Figure<'satisfied' | 'aware' | 'returned'>[] = [];
  const satisfied = over('satisfied');
  if (satisfied) figures.push({ id: 'satisfied', values: satisfied });
  const aware = over('aware');
  if (aware) figures.push({ id: 'aware', values: aware });
  const counted = ofYear.filter((survey) => survey.sent !== undefined && survey.returned !== undefined);
  const returned = share(
    sumOf(counted, (survey) => survey.returned),
    sumOf(counted, (survey) => survey.sent),
  );
  if (returned) figures.push({ id: 'returned', values: returned });
  return figures;
}

interface TrainingResult {
  date?: string;
  enrolled?: number;
  completed?: number;
  certified?: number;
  employed?: number;
}

/** Who finished, got a certificate, found work: over those enrolled where the number was noted. */
export function resultFigures(
  results: readonly TrainingResult[],
  year: number,
): Figure<'completed' | 'certified' | 'employed'>[] {
  const ofYear = results.filter((result) => result.date?.startsWith(String(year)));
  return (['completed', 'certified', 'employed'] as const).flatMap((id) => {
    const noted = ofYear.filter((result) => result[id] !== undefined && result.enrolled !== undefined);
    const found = share(
      sumOf(noted, (result) => result[id]),
      sumOf(noted, (result) => result.enrolled),
    );
    return found ? [{ id, values: { ...found, year } }] : [];
  });
}
