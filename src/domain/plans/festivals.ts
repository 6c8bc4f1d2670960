/** Days of festivals. Lunar ones are data, checked against new moons in China's time: no device computes them alike. */
import { type IsoDate, yearOf } from '#kernel/calendar.ts';

const FIRST_LUNAR_YEAR = 2024;

/** `MM-DD` for 2024 to 2035. */
const LUNAR: Readonly<Record<string, readonly string[]>> = {
  'spring-festival': [
    '02-10',
    '01-29',
    '02-17',
    '02-06',
    '01-26',
    '02-13',
    '02-03',
    '01-23',
    '02-11',
    '01-31',
    '02-19',
    '02-08',
  ],
  lantern: ['02-24', '02-12', '03-03', '02-20', '02-09', '02-27', '02-17', '02-06', '02-25', '02-14', '03-05', '02-22'],
  'tomb-sweeping': [
    '04-04',
    '04-04',
    '04-05',
    '04-05',
    '04-04',
    '04-04',
    '04-05',
    '04-05',
    '04-04',
    '04-04',
    '04-05',
    '04-05',
  ],
  'dragon-boat': [
    '06-10',
    '05-31',
    '06-19',
    '06-09',
    '05-28',
    '06-16',
    '06-05',
    '06-24',
    '06-12',
    '06-01',
    '06-20',
    '06-10',
  ],
  qixi: ['08-10', '08-29', '08-19', '08-08', '08-26', '08-16', '08-05', '08-24', '08-12', '08-01', '08-20', '08-10'],
  'mid-autumn': [
    '09-17',
    '10-06',
    '09-25',
    '09-15',
    '10-03',
    '09-22',
    '09-12',
    '10-01',
    '09-19',
    '09-08',
    '09-27',
    '09-16',
  ],
  'double-ninth': [
    '10-11',
    '10-29',
    '10-18',
    '10-08',
    '10-26',
    '10-16',
    '10-05',
    '10-24',
    '10-12',
    '10-01',
    '10-20',
    '10-09',
  ],
};

const FIXED: Readonly<Record<string, string>> = {
  'new-year': '01-01',
  'womens-day': '03-08',
  'labour-day': '05-01',
  'youth-day': '05-04',
  'childrens-day': '06-01',
  'teachers-day': '09-10',
  'national-day': '10-01',
};

export const FESTIVALS: readonly string[] = [...Object.keys(FIXED), ...Object.keys(LUNAR)];

/** The day of a festival in a year; undefined where the table does not reach or nobody knows the festival. */
export function festivalDate(festival: string, year: number): IsoDate | undefined {
  const monthDay = FIXED[festival] ?? LUNAR[festival]?.[year - FIRST_LUNAR_YEAR];
  return monthDay === undefined ? undefined : `${year}-${monthDay}`;
}

/** All festivals of a year that the table reaches, by day. */
export function festivalsOf(year: number): { festival: string; date: IsoDate }[] {
  return FESTIVALS.flatMap((festival) => {
    const date = festivalDate(festival, year);
    return date === undefined ? [] : [{ festival, date }];
  }).sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** A day a number of years later: a festival's day follows the festival, 29 February becomes the 28th. */
export function yearsLater(date: IsoDate, years: number, festival = ''): IsoDate {
  const year = yearOf(date) + years;
  const moved = festival === '' ? undefined : festivalDate(festival, year);
  if (moved !== undefined) return moved;
  const leapDay = date.slice(5) === '02-29';
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, '0')}-${leapDay && !isLeap ? '02-28' : date.slice(5)}`;
}
