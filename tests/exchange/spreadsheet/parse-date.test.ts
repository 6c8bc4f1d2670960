import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '#exchange/spreadsheet/cell-types.ts';
import { parseDate, parseWhen } from '#exchange/spreadsheet/parse-date.ts';
import { addDays } from '#kernel/calendar.ts';
import { wide } from '../../samples/spreadsheet-fixtures.ts';

const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });

test.each([
  ['2026年3月5日', '2026-03-05'],
  ['2026 年 3 月 5 日', '2026-03-05'],
  ['2026.3.5', '2026-03-05'],
  [wide('2026.3.5'), '2026-03-05'],
  [wide('2026年3月5日(周四)'), '2026-03-05'],
  ['2026. 3. 5', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['二〇二六年三月五日', '2026-03-05'],
  ['二零二六年十二月三十一日', '2026-12-31'],
  ['2026年3月5日(星期四)', '2026-03-05'],
  ['2026-03-05 00:00:00', '2026-03-05'],
  ['3/25/2026', '2026-03-25'],
  ['3/5', '2026-03-05'],
  ['3月5日', '2026-03-05'],
  ['3.15', '2026-03-15'],
  [number(20260305), '2026-03-05'],
  [{ kind: 'date', value: '2026-03-05', date: '2026-03-05', text: '2026-03-05 14:00' } as Cell, '2026-03-05'],
  ['', null],
  ['—', null],
  ['2026.2.30', '!date.impossible'],
  ['2026年13月1日', '!date.impossible'],
  ['2026年3月', '!date.day-missing'],
  ['26.3.5', '!date.year-short'],
  ['3/5/2026', '!date.ambiguous'],
  ['3月5日-7日', '!date.range'],
  ['2026年3月5日至2026年3月7日', '!date.range'],
  [number(46086), '!date.bare-number'],
  [number(3.5), '!date.bare-number'],
  ['每周四', '!date.unreadable'],
  ['2026年3月5日书法', '!date.unreadable'],
  [{ kind: 'error', value: null, text: '#REF!' } as Cell, '!date.error'],
])('date %j', (cell, wanted) => {
  const date = parseDate(cell, 2026);
  expect(date.ok ? date.value : `!${date.error}`).toBe(wanted);
});

test('a day without a year needs one', () => {
  expect(parseDate('3/5')).toEqual({ ok: false, error: 'date.year-missing' });
});

test.each([
  ['2026年3月5日 14:00-16:00', { date: '2026-03-05', start: '14:00', end: '16:00' }],
  ['2026年3月5日14:00至16:30', { date: '2026-03-05', start: '14:00', end: '16:30' }],
  ['2026-03-05 9:00~11:00', { date: '2026-03-05', start: '09:00', end: '11:00' }],
  [wide('2026年3月5日,14:00~16:00'), { date: '2026-03-05', start: '14:00', end: '16:00' }],
  ['2026-03-05T14:00:00', { date: '2026-03-05', start: '14:00' }],
  ['3月5日下午2点半—4点', { date: '2026-03-05', start: '14:30', end: '16:00' }],
  ['3月5日(周四)上午9时', { date: '2026-03-05', start: '09:00' }],
  ['2026.3.5 上午', { date: '2026-03-05' }],
  ['2026年3月5日 16:00-14:00', '!date.unreadable'],
  ['2026年3月5日 25:00', '!date.unreadable'],
])('day and time %j', (text, wanted) => {
  const when = parseWhen(text, 2026);
  expect(when.ok ? when.value : `!${when.error}`).toEqual(wanted);
});

test('every day in every usual form is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const date = addDays('1940-01-01', days);
      const [year = '', month = '', day = ''] = date.split('-');
      const short = [Number(month), Number(day)] as const;
      const forms = [
        date,
        `${year}${month}${day}`,
        `${year}年${short[0]}月${short[1]}日`,
        `${year}.${short[0]}.${short[1]}`,
        `${year}/${short[0]}/${short[1]}`,
        `${year}-${short[0]}-${short[1]} 08:30`,
      ];
      for (const form of forms) expect([form, parseDate(form)]).toEqual([form, { ok: true, value: date }]);
      expect(parseDate(`${short[0]}/${short[1]}`, Number(year))).toEqual({ ok: true, value: date });
    }),
  );
});
