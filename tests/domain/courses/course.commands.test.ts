import { describe, expect, it } from 'vitest';
import { addCourse, type CourseInput, changeCourse, retireCourse } from '#domain/courses/course.commands.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { courseDetailView, courseListView } from '#domain/courses/course.views.ts';
import { add, DISTRICT, POINT, peopleStore } from '../learners/people-store.ts';

const time = { weekday: 1, start: '09:00', minutes: 90, from: '2026-03-01', until: '2026-06-30' };

describe('courses', () => {
  it('are offered unless said otherwise, and counted with their way of teaching', async () => {
    const store = await peopleStore();
    await store.commit(addCourse, { unit: POINT, name: 'Singing', timetable: [time], theme: 'arts' });
    await store.commit(addCourse, { unit: POINT, name: 'English', mode: 'online' });
    await store.commit(addCourse, { unit: POINT, name: 'Weaving', state: 'idea', mode: 'disc' });
    const list = await store.read(courseListView, { unit: DISTRICT });
    expect(list.rows.map(({ name, state }) => [name, state])).toEqual([
      ['English', 'offered'],
      ['Singing', 'offered'],
      ['Weaving', 'idea'],
    ]);
    expect(list).toMatchObject({ offered: 2, distance: 1 });
  });

  it.each<[Partial<CourseInput>, string, string]>([
    [{ name: ' ' }, 'course.name-missing', 'name'],
    [{ name: 'Singing' }, 'course.name-taken', 'name'],
    [{ theme: 'magic' }, 'course.theme-unknown', 'theme'],
    [{ timetable: [{ ...time, weekday: 8 }] }, 'course.weekday-missing', 'timetable.0.weekday'],
    [{ timetable: [time, { ...time, start: '' }] }, 'course.start-missing', 'timetable.1.start'],
    [{ timetable: [{ ...time, minutes: 0 }] }, 'course.minutes-invalid', 'timetable.0.minutes'],
    [{ timetable: [{ ...time, until: '2026-02-01' }] }, 'course.until-before-from', 'timetable.0.until'],
  ])('refuses %o', async (changes, code, field) => {
    const store = await peopleStore();
    await store.commit(addCourse, { unit: POINT, name: 'Singing' });
    const result = await store.commit(addCourse, { unit: POINT, name: 'Dancing', ...changes });
    expect(result).toMatchObject({ ok: false, error: { code, field } });
  });

  it('keep their roster once per person, change, and give their name free when retired', async () => {
    const store = await peopleStore();
    const learner = await add(store, POINT, { name: '王芳' });
    await store.commit(addCourse, { unit: POINT, name: 'Singing', roster: [learner, learner], lecturer: 'Li' });
    const [row] = (await store.read(courseListView, { unit: POINT })).rows;
    const course = row?.id ?? '';
    expect(row?.enrolled).toBe(1);
    expect((await store.read(courseDetailView, { course, year: 2026 }))?.roster).toMatchObject([{ name: '王芳' }]);
    await store.commit(changeCourse, { course, name: 'Choir', lecturer: '' });
    expect(await store.reader.get(courseRecord, course)).toMatchObject({
      name: 'Choir',
      lecturer: '',
      roster: [learner],
    });
    await store.commit(retireCourse, { course });
    expect((await store.commit(addCourse, { unit: POINT, name: 'Choir' })).ok).toBe(true);
    expect((await store.read(courseListView, { unit: POINT })).rows.map(({ state }) => state)).toEqual([
      'offered',
      'retired',
    ]);
  });
});
