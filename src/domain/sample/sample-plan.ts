/** How large the sample district is, and the figures that it is drawn from. */
import * as z from 'zod/mini';

export const SAMPLE_SIZES = ['small', 'median', 'large'] as const;

export const sampleParameters = z.object({
  size: z.enum(SAMPLE_SIZES),
  language: z.enum(['zh-CN', 'en']),
  /** The last day of which the district has records. */
  today: z.string(),
  seed: z.number(),
  /** Words of the district's model plan in the language; without them the district has no plan. */
  plan: z.optional(
    z.object({
      /** `{unit}` stands for the name of the district. */
      title: z.string(),
      guidingIdea: z.string(),
      principles: z.string(),
      aims: z.string(),
      safeguards: z.string(),
      tasks: z.record(z.string(), z.object({ title: z.string(), lead: z.optional(z.string()) })),
    }),
  ),
});
export type SampleParameters = z.infer<typeof sampleParameters>;

export interface SampleSize {
  schools: number;
  pointsPerSchool: number;
  /** Permanent residents around a point, on average. */
  residents: number;
  /** Weekly courses at a point. */
  courses: number;
}

export const sizes: Readonly<Record<SampleParameters['size'], SampleSize>> = {
  small: { schools: 3, pointsPerSchool: 3, residents: 430, courses: 2 },
  median: { schools: 13, pointsPerSchool: 15, residents: 660, courses: 3 },
  large: { schools: 27, pointsPerSchool: 15, residents: 900, courses: 4 },
};

/** Final rate of the district in percent, one to five years ago. The fourth stands on another base. */
export const PAST_RATES = [41.3, 36.2, 30.9, 27, 24.1] as const;
/** Years ago of the year that stands on a count of its own and cannot be compared. */
export const REBASED = 4;
export const REBASED_DEFINITION = 'census';

/** Where the year is heading: gain over last year in points, so that the five points are just missed. */
export const GAIN = 4.3;

/** Last year's rate of the weakest and of the strongest school, and what they gain. */
export const SCHOOL_RATES = { weakest: 31.5, strongest: 44.8 } as const;
export const SCHOOL_GAINS = { weakest: -2.6, strongest: 7.6 } as const;

/** How many of a year's new persons come in each month, January first. */
export const NEW_BY_MONTH = [29, 11, 54, 56, 58, 46, 35, 30, 62, 57, 15, 10] as const;

/** Counted money arranged per resident in yuan: two schools below the floor, the others up to the last. */
export const ARRANGED_YUAN = { lowest: 0.78, second: 0.94, third: 1.02, highest: 1.38 } as const;

export interface OrganizationPlan {
  kind: string;
  /** Residents for one of the kind; undefined where every school (or point) is one. */
  residentsForOne?: number;
  per?: 'school' | 'point';
  /** Valid share in percent four years ago .. this year. */
  shares: readonly [number, number, number, number, number];
  /** Growth of the base within the last year. */
  growth: number;
}

export const organizationPlans: readonly OrganizationPlan[] = [
  { kind: 'enterprise', residentsForOne: 312, shares: [17.9, 20.3, 22.4, 23.7, 23.3], growth: 0.084 },
  { kind: 'workplace', residentsForOne: 960, shares: [29.1, 33.6, 37.3, 40.3, 43.3], growth: 0 },
  { kind: 'street', per: 'school', shares: [25, 37.5, 50, 50, 62.5], growth: 0 },
  { kind: 'neighbourhood-committee', per: 'point', shares: [33.7, 40.4, 46.2, 51, 58.7], growth: 0 },
  { kind: 'family', residentsForOne: 2.9, shares: [5.1, 6.2, 7.1, 8, 8.8], growth: 0.012 },
];

/** Share of residents and of learners who belong to a group. */
export const groupPlans: readonly { group: string; residents: number; learners: number }[] = [
  { group: 'employed', residents: 0.42, learners: 0.3 },
  { group: 'laid-off', residents: 0.022, learners: 0.031 },
  { group: 'vulnerable', residents: 0.02, learners: 0.021 },
  { group: 'farmers', residents: 0.2, learners: 0.15 },
  { group: 'infants-and-carers', residents: 0.05, learners: 0.045 },
  { group: 'youth', residents: 0.14, learners: 0.1 },
  { group: 'women', residents: 0.37, learners: 0.36 },
  { group: 'pregnant', residents: 0.006, learners: 0.005 },
];
/** Of the residents. */
export const OLDER_RESIDENTS = 0.26;
export const FLOATING_RESIDENTS = 0.13;
