/**
 * What every figure means, as codes; the words come from i18n. The same entry is shown beside a figure, in print and in
 * exports, so that a rate never stands without its numerator, denominator and what is left out.
 */
export type IndicatorDefinition = {
  code: string;
  /** What is counted. */
  numerator: string;
  /** Against what; undefined for plain counts. */
  denominator: string | undefined;
  period: 'year' | 'year-to-date' | 'month' | 'at-date';
  unit: 'percent' | 'points' | 'persons' | 'person-times' | 'yuan-per-resident' | 'count';
  /** What is not in the numerator though one might expect it. */
  leftOut: readonly string[];
  /** Whether the value of a parent is the union, the sum, or computed anew from both sums. */
  rollUp: 'union' | 'sum' | 'from-sums' | 'none';
};

export const INDICATORS = {
  'training-rate.named': {
    code: 'training-rate.named',
    numerator: 'persons.named',
    denominator: 'residents.permanent',
    period: 'year-to-date',
    unit: 'percent',
    leftOut: ['persons.declared', 'residence.short-stay', 'residence.outside', 'sessions.not-counting'],
    rollUp: 'union',
  },
  'training-rate.declared': {
    code: 'training-rate.declared',
    numerator: 'persons.declared',
    denominator: 'residents.permanent',
    period: 'year-to-date',
    unit: 'percent',
    leftOut: ['persons.named', 'sessions.not-counting'],
    rollUp: 'sum',
  },
  'training-rate.person-times': {
    code: 'training-rate.person-times',
    numerator: 'person-times.counting',
    denominator: 'residents.permanent',
    period: 'year-to-date',
    unit: 'percent',
    leftOut: ['sessions.not-counting'],
    rollUp: 'from-sums',
  },
  'yearly-gain': {
    code: 'yearly-gain',
    numerator: 'rate.this-year-minus-last',
    denominator: undefined,
    period: 'year',
    unit: 'points',
    leftOut: ['late-arrivals-after-closing'],
    rollUp: 'none',
  },
  'group-rate': {
    code: 'group-rate',
    numerator: 'persons.named-of-group',
    denominator: 'population.of-group',
    period: 'year-to-date',
    unit: 'percent',
    leftOut: ['persons.declared', 'residence.outside', 'residence.short-stay-unless-floating', 'sessions.not-counting'],
    rollUp: 'union',
  },
  workload: {
    code: 'workload',
    numerator: 'person-times.held-here',
    denominator: undefined,
    period: 'year-to-date',
    unit: 'person-times',
    leftOut: [],
    rollUp: 'sum',
  },
  'organization-share': {
    code: 'organization-share',
    numerator: 'organizations.valid-of-kind',
    denominator: 'population.of-kind',
    period: 'at-date',
    unit: 'percent',
    leftOut: ['organizations.candidates', 'organizations.lapsed', 'organizations.withdrawn'],
    rollUp: 'from-sums',
  },
  'funding.arranged': {
    code: 'funding.arranged',
    numerator: 'fen.arranged-counted',
    denominator: 'residents.permanent',
    period: 'year',
    unit: 'yuan-per-resident',
    leftOut: ['funding.capital', 'funding.award', 'funding.donation', 'funding.fee', 'funding.not-earmarked'],
    rollUp: 'from-sums',
  },
  'funding.spent': {
    code: 'funding.spent',
    numerator: 'fen.spent-counted',
    denominator: 'residents.permanent',
    period: 'year-to-date',
    unit: 'yuan-per-resident',
    leftOut: [
      'funding.capital',
      'funding.award',
      'funding.donation',
      'funding.fee',
      'funding.not-earmarked',
      'funding.passed-on',
    ],
    rollUp: 'from-sums',
  },
  'funding.government-share': {
    code: 'funding.government-share',
    numerator: 'fen.government',
    denominator: 'fen.all-sources',
    period: 'year-to-date',
    unit: 'percent',
    leftOut: ['funding.passed-on'],
    rollUp: 'from-sums',
  },
  'coverage.streets': {
    code: 'coverage.streets',
    numerator: 'streets.with-school',
    denominator: 'streets.all',
    period: 'at-date',
    unit: 'percent',
    leftOut: [],
    rollUp: 'from-sums',
  },
  'coverage.communities': {
    code: 'coverage.communities',
    numerator: 'communities.with-working-point',
    denominator: 'communities.all',
    period: 'at-date',
    unit: 'percent',
    leftOut: ['points.not-working'],
    rollUp: 'from-sums',
  },
} as const satisfies Record<string, IndicatorDefinition>;

export type IndicatorCode = keyof typeof INDICATORS;

/** Every code that needs words: indicators, numerators, denominators and what is left out. */
export function definitionCodes(): string[] {
  const codes = new Set<string>();
  for (const definition of Object.values<IndicatorDefinition>(INDICATORS)) {
    codes.add(definition.code).add(definition.numerator);
    if (definition.denominator) codes.add(definition.denominator);
    for (const code of definition.leftOut) codes.add(code);
  }
  return [...codes].sort();
}
