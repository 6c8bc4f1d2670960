import type { Course } from '#domain/courses/course.record.ts';
import type { MonthCounts } from '#domain/indicators/expected.ts';
import { dateOf, daysInMonth, weekday } from '#kernel/calendar.ts';

/** Sessions that the timetables foresee in each month of a year: a course for the year that no earlier one tells. */
export function plannedSessions(courses: readonly Pick<Course, 'timetable'>[], year: number): MonthCounts {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const length = daysInMonth(year, month);
    const firstWeekday = weekday(dateOf(year, month, 1));
    const dayAt = (day: number): string => dateOf(year, month, day);
    let planned = 0;
    for (const { timetable } of courses) {
      for (const time of timetable ?? []) {
        const first = 1 + ((time.weekday - firstWeekday + 7) % 7);
        for (let day = first; day <= length; day += 7) {
          if (dayAt(day) >= time.from && dayAt(day) <= time.until) planned += 1;
        }
      }
    }
    return planned;
  });
}
