/** Three plans to start from, as structure: what proves a task, its number and day. Their words are with the other words. */
import { type IsoDate, lastDayOfYear } from '#kernel/calendar.ts';
import { festivalDate } from './festivals.ts';

export const MODELS = ['district', 'school', 'community'] as const;
export type Model = (typeof MODELS)[number];

export interface ModelTask {
  /** Names it among the words of the model. */
  key: string;
  /** `MM-DD`; a festival gives its own day. */
  due: string;
  measure?: string;
  planned?: number;
  activity?: 'event' | 'course';
  festival?: string;
}

/** "At least 1 yuan per resident", in fen. */
const ONE_YUAN = 100;
/** "More than ten" kinds of course, "more than two thousand" people: met at the next whole number. */
const MORE_THAN_TEN = 11;
const MORE_THAN_TWO_THOUSAND = 2001;

const event = (key: string, due: string, festival?: string): ModelTask => ({
  key,
  due,
  activity: 'event',
  ...(festival && { festival }),
});
const course = (key: string, due: string): ModelTask => ({ key, due, activity: 'course' });

export const MODEL_TASKS: Readonly<Record<Model, readonly ModelTask[]>> = {
  district: [
    { key: 'training-rate', due: '12-31', measure: 'training-rate' },
    { key: 'laid-off', due: '11-30', measure: 'group/laid-off' },
    { key: 'older', due: '11-30', measure: 'group/older' },
    { key: 'floating', due: '11-30', measure: 'group/floating' },
    { key: 'youth', due: '08-31', measure: 'group/youth' },
    { key: 'standards', due: '04-20' },
    { key: 'shares', due: '12-31', measure: 'shares-rising', planned: 5 },
    { key: 'open-places', due: '06-30' },
    { key: 'network', due: '09-30' },
    { key: 'distance', due: '11-30', measure: 'distance' },
    { key: 'leading-body', due: '03-31' },
    { key: 'staff-training', due: '10-31', measure: 'held/staff-training' },
    { key: 'inspection', due: '11-30' },
    { key: 'publicity', due: '12-15' },
    { key: 'funding', due: '03-31', measure: 'funding-arranged', planned: ONE_YUAN },
  ],
  school: [
    { key: 'three-year-plan', due: '04-30' },
    { key: 'rules', due: '05-31' },
    { key: 'meetings', due: '12-15', measure: 'held/meeting' },
    { key: 'teachers', due: '10-31', measure: 'held/staff-training' },
    { key: 'volunteers', due: '06-30' },
    { key: 'brand', due: '11-30' },
    { key: 'partners', due: '12-15' },
    { key: 'lectures', due: '11-30', measure: 'held/lecture' },
    { key: 'themes', due: '11-30', measure: 'themes', planned: 8 },
    { key: 'training-rate', due: '12-31', measure: 'training-rate' },
    { key: 'older', due: '11-30', measure: 'group/older' },
    { key: 'selection', due: '10-31', measure: 'organizations/family' },
    { key: 'assessment', due: '12-20' },
  ],
  community: [
    { key: 'events', due: '12-31', measure: 'events', planned: 10 },
    { key: 'courses', due: '12-31', measure: 'course-kinds', planned: MORE_THAN_TEN },
    { key: 'people', due: '12-31', measure: 'person-times', planned: MORE_THAN_TWO_THOUSAND },
    { key: 'base', due: '05-31' },
    { key: 'team', due: '06-30' },
    { key: 'publicity', due: '12-15' },
    { key: 'circles', due: '10-31' },
    { key: 'new-courses', due: '09-30' },
    { key: 'online', due: '11-30', measure: 'distance' },
    { key: 'committee', due: '12-15', measure: 'held/meeting' },
    event('spring-festival', '02-10', 'spring-festival'),
    event('lantern', '02-24', 'lantern'),
    event('womens-day', '03-08', 'womens-day'),
    event('labour-day', '05-01', 'labour-day'),
    event('childrens-day', '06-01', 'childrens-day'),
    event('dragon-boat', '06-10', 'dragon-boat'),
    event('summer-evening', '07-20'),
    event('mid-autumn', '09-20', 'mid-autumn'),
    event('national-day', '10-01', 'national-day'),
    event('double-ninth', '10-15', 'double-ninth'),
    course('meridian', '12-31'),
    course('childrens-english', '12-31'),
    course('computers', '12-31'),
    course('calligraphy', '12-31'),
    course('knitting', '12-31'),
    course('pregnancy', '12-31'),
    course('job-training', '12-31'),
    course('table-tennis', '12-31'),
    course('health', '12-31'),
    course('civic-manners', '12-31'),
    course('phones', '12-31'),
  ],
};

/** A plan begun late in its year does not begin with what is overdue: what the model does earlier is due by the end of the year. A festival stays on its day. */
export function dueOfModel(task: ModelTask, year: number, today: IsoDate): IsoDate {
  const festival = task.festival && festivalDate(task.festival, year);
  if (festival) return festival;
  const due = `${year}-${task.due}`;
  return due < today && today <= lastDayOfYear(year) ? lastDayOfYear(year) : due;
}
