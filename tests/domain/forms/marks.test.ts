import { describe, expect, it } from 'vitest';
import { FIGURE_MARKS, familyOf, isKnownMark, listOf, listsOf, listUnder, MONTH_MARKS } from '#domain/forms/marks.ts';

describe('marks of a form', () => {
  it('are single figures, figures of the month, of an entry of the lists, or columns of a list', () => {
    expect(isKnownMark('rate.percent')).toBe(true);
    expect(MONTH_MARKS['month.person-times-all']).toBe('personTimesAll');
    expect(familyOf('group.older.persons')).toEqual({ family: 'group', id: 'older', what: 'persons' });
    expect(listOf('month-sessions.date')).toBe('month-sessions');
    for (const unknown of ['', 'rate', 'group.older', 'group..persons', 'learners.salary', 'toString', 'sessions']) {
      expect(isKnownMark(unknown), unknown).toBe(false);
    }
  });

  it('never stand for two things', () => {
    const single = [...Object.keys(FIGURE_MARKS), ...Object.keys(MONTH_MARKS)];
    expect(new Set(single).size).toBe(single.length);
    expect(single.filter((mark) => listOf(mark) !== undefined || familyOf(mark) !== undefined)).toEqual([]);
  });

  it('name the lists that have to be read, each once', () => {
    const marks = ['unit', 'learners.name', 'learners.sex', 'units.name'].map((mark) => ({ mark }));
    expect(listsOf(marks)).toEqual(['learners', 'units']);
  });
});

describe('a row of headings', () => {
  it('tells its list in Chinese and English, whatever blanks and widths it is written with', () => {
    expect(listUnder(['序 号', '姓　名', '备注', '联系电话'])).toEqual([
      { column: 0, mark: 'learners.number' },
      { column: 1, mark: 'learners.name' },
      { column: 3, mark: 'learners.telephone' },
    ]);
    expect(listUnder(['Unit', 'RESIDENTS', 'Training rate'])).toEqual([
      { column: 0, mark: 'units.name' },
      { column: 1, mark: 'units.residents' },
      { column: 2, mark: 'units.percent' },
    ]);
  });

  it('tells nothing by one heading, or by none', () => {
    expect(listUnder(['No.', 'Name', 'Salary'])).toEqual([]);
    expect(listUnder(['', 'x', ''])).toEqual([]);
  });
});
