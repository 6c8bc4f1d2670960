import { compare, type IsoDate, type IsoMonth, lastDayOfMonth, lastDayOfYear, monthsOfYear } from '#kernel/calendar.ts';
import { ceilDiv, type Fraction, fraction, percent, roundDiv } from '#kernel/fraction.ts';
import { type ExpectedBasis, type ExpectedMethod, expectedShare, type MonthCounts } from './expected.ts';
import type { Forecast } from './forecast.ts';

export type CurvePoint = {
  month: IsoMonth;
  /** The day the point stands for: the month's end, or the as-of date inside its month. */
  day: IsoDate;
  /** 'past': all of the month is known; 'present': known up to the as-of date; 'future': nothing yet. */
  phase: 'past' | 'present' | 'future';
  /** New people (or person-times) of the month; undefined in the future. */
  count: number | undefined;
  /** Running sum from January. */
  cumulated: number | undefined;
  /** Percent of the residents, four decimals. */
  ratePercent: number | undefined;
  /** Expected by `day`, rounded up; a step per month. */
  expected: number | undefined;
  expectedPercent: number | undefined;
  /** The course from today's count to the forecast end; set from the as-of date on. */
  forecast: number | undefined;
  forecastPercent: number | undefined;
};

export type Curve = {
  year: number;
  asOf: IsoDate;
  points: CurvePoint[];
  /** The year's line in percent, four decimals. */
  targetPercent: number | undefined;
  targetCount: number | undefined;
  expectedMethod: ExpectedMethod;
  forecast: Forecast;
};

export type CurveInput = {
  year: number;
  asOf: IsoDate;
  /** New people per month (or person-times): twelve counts, January first. */
  months: MonthCounts;
  residents: number | undefined;
  target: { rate: Fraction; count: number } | undefined;
  basis: ExpectedBasis;
  forecast: Forecast;
};

const DECIMALS = 4;

/** The month chart as plain data: twelve points, each for its month's end or for the as-of date in the present month. */
export function monthCurve(input: CurveInput): Curve {
  const { year, asOf, months, residents, target, basis, forecast } = input;
  if (months.length !== 12) throw new RangeError(`not twelve months: ${months.length}`);
  const share = (count: number | undefined): number | undefined =>
    count === undefined || !residents ? undefined : percent(fraction(count, residents), DECIMALS);
  const ofTarget = (day: IsoDate): number | undefined => {
    if (!target) return undefined;
    const part = expectedShare(basis, year, day);
    return Number(ceilDiv(BigInt(target.count) * BigInt(part.num), BigInt(part.den)));
  };
  const shareNow = expectedShare(basis, year, asOf);
  const known = months.reduce(
    (sum, count, index) => (compare(monthStart(year, index), asOf) <= 0 ? sum + count : sum),
    0,
  );

  let running = 0;
  const points = monthsOfYear(year).map((month, index): CurvePoint => {
    const end = lastDayOfMonth(month);
    const phase = compare(end, asOf) <= 0 ? 'past' : compare(monthStart(year, index), asOf) <= 0 ? 'present' : 'future';
    const day = phase === 'present' ? asOf : end;
    const count = phase === 'future' ? undefined : (months[index] ?? 0);
    running += count ?? 0;
    const cumulated = count === undefined ? undefined : running;
    const expected = ofTarget(day);
    const ahead = forecastAt(input, phase, day, known, shareNow);
    return {
      month,
      day,
      phase,
      count,
      cumulated,
      ratePercent: share(cumulated),
      expected,
      expectedPercent: share(expected),
      forecast: ahead,
      forecastPercent: share(ahead),
    };
  });

  return {
    year,
    asOf,
    points,
    targetPercent: target ? percent(target.rate, DECIMALS) : undefined,
    targetCount: target?.count,
    expectedMethod: basis.method,
    forecast,
  };
}

function monthStart(year: number, index: number): IsoDate {
  return `${monthsOfYear(year)[index]}-01`;
}

/** The forecast course passes through today's count and ends at the forecast count, bent as the expected course is. */
function forecastAt(
  { year, asOf, basis, forecast }: CurveInput,
  phase: CurvePoint['phase'],
  day: IsoDate,
  known: number,
  shareNow: Fraction,
): number | undefined {
  if (forecast.state !== 'given') return undefined;
  if (day === asOf) return known;
  if (phase === 'past') return undefined;
  if (day === lastDayOfYear(year)) return forecast.count;
  const part = expectedShare(basis, year, day);
  if (shareNow.num === 0) return undefined;
  const reached = roundDiv(
    BigInt(known) * BigInt(part.num) * BigInt(shareNow.den),
    BigInt(part.den) * BigInt(shareNow.num),
  );
  return Math.min(Number(reached), forecast.count);
}
