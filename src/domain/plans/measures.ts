/** What can prove a task: names of figures that the records give by themselves. */

/** How a measure's numbers read. `rate`: people against the target of the training rate. */
export type MeasureUnit =
  | 'sessions'
  | 'courses'
  | 'themes'
  | 'people'
  | 'person-times'
  | 'rate'
  | 'fen'
  | 'organizations'
  | 'kinds';

const PLAIN: Readonly<Record<string, MeasureUnit>> = {
  'training-rate': 'rate',
  persons: 'people',
  'person-times': 'person-times',
  events: 'sessions',
  sessions: 'sessions',
  'course-kinds': 'courses',
  themes: 'themes',
  distance: 'sessions',
  'funding-arranged': 'fen',
  'funding-spent': 'fen',
  'shares-rising': 'kinds',
};

/** Followed by the id of an entry of the lists: `held/lecture`, `theme/law`, `group/older`, `organizations/family`. */
const OF_LIST: Readonly<Record<string, MeasureUnit>> = {
  held: 'sessions',
  theme: 'sessions',
  group: 'people',
  organizations: 'organizations',
};

export const PLAIN_MEASURES: readonly string[] = Object.keys(PLAIN);

/** The part before the slash and the id after it. */
export function partsOf(measure: string): { family: string; detail: string } {
  const slash = measure.indexOf('/');
  return slash < 0
    ? { family: measure, detail: '' }
    : { family: measure.slice(0, slash), detail: measure.slice(slash + 1) };
}

/** Empty text is a task judged by hand. */
export function isMeasure(measure: string): boolean {
  return measure === '' || unitOf(measure) !== undefined;
}

export function unitOf(measure: string): MeasureUnit | undefined {
  const { family, detail } = partsOf(measure);
  const [units, name] = detail === '' ? [PLAIN, measure] : [OF_LIST, family];
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

/** Measures whose bar is not a number of the task: the target of the year and the floor of the district stand for it. */
export function hasOwnBar(measure: string): boolean {
  return measure === 'training-rate';
}
