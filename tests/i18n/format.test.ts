import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compareText,
  formatDate,
  formatDays,
  formatFen,
  formatFileSize,
  formatList,
  formatMonth,
  formatNumber,
  formatPeople,
  formatPercent,
  formatPerResident,
  formatPoints,
  formatRelativeDays,
} from '#i18n/format.ts';
import { type Language, loadLanguage } from '#i18n/language.ts';

function inLanguage(language: Language, tests: () => void) {
  describe(language, () => {
    beforeAll(() => loadLanguage(language));
    tests();
  });
}

describe('percentages', () => {
  beforeAll(() => loadLanguage('en'));

  it('have one decimal', () => {
    expect(formatPercent(43.14)).toBe('43.1%');
    expect(formatPercent(5)).toBe('5.0%');
  });

  it('have two close to the bar, so that just below never reads as on it', () => {
    expect(formatPercent(46.27, 46.3)).toBe('46.27%');
    expect(formatPercent(46.31, 46.3)).toBe('46.31%');
    expect(formatPercent(45.9, 46.3)).toBe('45.9%');
    expect(formatPercent(46.3, 46.3)).toBe('46.3%');
  });
});

describe('money', () => {
  beforeAll(() => loadLanguage('zh-CN'));

  it('turns fen into yuan without losing a fen', () => {
    expect(formatFen(14919600)).toBe('149,196 元');
    expect(formatFen(5)).toBe('0.05 元');
    expect(formatFen(120050, 'sign')).toBe('¥1,200.50');
    expect(formatFen(-120050, 'sign')).toBe('−¥1,200.50');
    expect(formatFen(120000, 'bare', true)).toBe('1,200.00');
    expect(formatFen(900719925474099, 'bare')).toBe('9,007,199,254,740.99');
  });

  it('shows a third decimal per resident just below the floor', () => {
    expect(formatPerResident(99.6, 'bare', 100)).toBe('0.996');
    expect(formatPerResident(116, 'word', 100)).toBe('1.16 元');
    expect(formatPerResident(100, 'bare', 100)).toBe('1.00');
  });
});

inLanguage('zh-CN', () => {
  it('writes points, people, dates and days', () => {
    expect(formatPoints(3.2)).toBe('3.2 点');
    expect(formatPoints(-0.7, { signed: true, long: true })).toBe('−0.7 个百分点');
    expect(formatPoints(5, { signed: true })).toBe('+5.0 点');
    expect(formatPoints(-0.04, { signed: true })).toBe('0.0 点');
    expect(formatPoints(0.04, { signed: true })).toBe('0.0 点');
    expect(formatPoints(-0.04, { signed: true, digits: 2 })).toBe('−0.04 点');
    expect(formatNumber(-0.0001, 2)).toBe('0.00');
    expect(formatPeople(4118)).toBe('4,118 人');
    expect(formatDate('2026-10-31')).toBe('2026年10月31日');
    expect(formatDate('2026-03-08', 'day')).toBe('3月8日');
    expect(formatMonth('2026-10')).toBe('2026年10月');
    expect(formatDays(61)).toBe('61 天');
    expect(formatRelativeDays(0)).toBe('今天');
    expect(formatRelativeDays(5)).toBe('5天后');
    expect(formatList(['云朵街道', '麦浪镇', '风铃镇'])).toBe('云朵街道、麦浪镇和风铃镇');
    expect(formatList(['2025', '2024', '2023'])).toBe('2025、2024 和 2023');
    expect(formatList(['云朵街道', '2 个教学点'])).toBe('云朵街道和 2 个教学点');
    expect(formatList(['2025'])).toBe('2025');
  });

  it('orders names by their sound', () => {
    expect(['张三', '李四', '王五', '陈六'].sort(compareText)).toEqual(['陈六', '李四', '王五', '张三']);
  });
});

inLanguage('en', () => {
  it('writes points, people, dates and days, in singular and plural', () => {
    expect(formatPoints(1)).toBe('1.0 point');
    expect(formatPoints(3.2, { long: true })).toBe('3.2 percentage points');
    expect(formatPeople(1)).toBe('1 person');
    expect(formatPeople(4118)).toBe('4,118 people');
    expect(formatDate('2026-10-31')).toBe('31 Oct 2026');
    expect(formatMonth('2026-10')).toBe('October 2026');
    expect(formatDays(1)).toBe('1 day');
    expect(formatRelativeDays(-1)).toBe('yesterday');
    expect(formatNumber(-1234.5)).toBe('−1,234.5');
    expect(formatNumber(-0)).toBe('0');
  });

  it('leaves what is no date as it is', () => {
    expect(formatDate('soon')).toBe('soon');
    expect(formatMonth('2026')).toBe('2026');
  });

  it('orders numbers within names by value', () => {
    expect(['Point 10', 'Point 2'].sort(compareText)).toEqual(['Point 2', 'Point 10']);
  });

  it('sizes files', () => {
    expect([0, 999, 1536, 4_000_000].map(formatFileSize)).toEqual(['0 B', '999 B', '1.5 KB', '3.8 MB']);
  });
});

describe('dates in other time zones', () => {
  const before = process.env.TZ;
  afterAll(() => {
    process.env.TZ = before;
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai'])('stay on their day in %s', async (zone) => {
    process.env.TZ = zone;
    await loadLanguage('en');
    expect(formatDate('2026-01-01')).toBe('1 Jan 2026');
    expect(formatMonth('2026-01', 'short')).toBe('Jan');
  });
});
