import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TARGET_RULE, decimalsFor, judgeTarget, paceFor, type TargetRule } from '#domain/indicators/target.ts';
import type { Basis, YearFigure } from '#domain/indicators/training-rate.ts';
import { percent } from '#kernel/fraction.ts';

const figure = (year: number, count: number, residents: number | undefined, basis: Basis = 'named'): YearFigure => ({
  year,
  count,
  residents,
  basis,
  definition: 'permanent',
});
const AT_LEAST: TargetRule = { rule: 'at-least', gain: 500 };

const judge = (count: number, residents: number, count0: number, residents0: number, rule = DEFAULT_TARGET_RULE) =>
  judgeTarget({ current: figure(2026, count, residents), baseline: figure(2025, count0, residents0), rule });

describe('yearly target', () => {
  it('wants strictly more than five points, or five with the other setting', () => {
    const exactly = judge(400, 1000, 350, 1000);
    expect(exactly).toMatchObject({ status: 'short', needed: 1, targetCount: 401, gapPoints: 0, decimals: 2 });
    expect(judge(401, 1000, 350, 1000)).toMatchObject({ status: 'met', needed: 0, gapPoints: 0.1 });
    expect(judge(400, 1000, 350, 1000, AT_LEAST)).toMatchObject({ status: 'met', needed: 0, targetCount: 400 });
  });

  it('is not fooled by rounded rates', () => {
    // 34.996 % + 5 = 39.996 %; 39.995 % shows as 40.0 too.
    const report = judge(39_995, 100_000, 34_996, 100_000);
    expect(report).toMatchObject({ status: 'short', needed: 2, gapPoints: -0.001, decimals: 2 });
  });

  it('takes another gain in hundredths of a point', () => {
    const rule: TargetRule = { rule: 'at-least', gain: 125 };
    expect(judge(3625, 10_000, 3500, 10_000, rule).status).toBe('met');
    expect(judge(3624, 10_000, 3500, 10_000, rule)).toMatchObject({ status: 'short', needed: 1 });
  });

  it('is capped at 100 %, where reaching it is enough', () => {
    const report = judge(990, 1000, 960, 1000);
    expect(report.target).toEqual({ rate: { num: 1, den: 1 }, condition: 'reach', from: 'cap' });
    expect(report).toMatchObject({ status: 'short', needed: 10 });
    expect(judge(1000, 1000, 960, 1000).status).toBe('met');
    expect(judge(1000, 1000, 950, 1000)).toMatchObject({ status: 'met', targetCount: 1000 });
    expect(judge(999, 1000, 949, 1000)).toMatchObject({ status: 'short', targetCount: 1000 });
  });

  it('arrives at the cap from 50 % after ten years', () => {
    let closed = figure(2025, 5000, 10_000);
    const lines: number[] = [];
    for (let year = 2026; year <= 2036; year += 1) {
      const report = judgeTarget({ current: figure(year, 0, 10_000), baseline: closed, rule: AT_LEAST });
      lines.push(report.target ? percent(report.target.rate, 2) : Number.NaN);
      closed = figure(year, report.targetCount ?? 0, 10_000);
    }
    expect(lines).toEqual([55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 100]);
  });

  it('has no cap on person-times', () => {
    const report = judgeTarget({
      current: figure(2026, 1100, 1000, 'person-times'),
      baseline: figure(2025, 1040, 1000, 'person-times'),
      rule: DEFAULT_TARGET_RULE,
    });
    expect(report).toMatchObject({ status: 'met', needed: 0, targetCount: 1091, problems: [] });
  });

  it("lets a unit's own target be higher, never lower", () => {
    const current = figure(2026, 420, 1000);
    const baseline = figure(2025, 350, 1000);
    const higher = judgeTarget({ current, baseline, rule: DEFAULT_TARGET_RULE, own: 4250 });
    expect(higher).toMatchObject({ status: 'short', needed: 5, problems: [] });
    expect(higher.target?.from).toBe('own');
    const lower = judgeTarget({ current, baseline, rule: DEFAULT_TARGET_RULE, own: 3800 });
    expect(lower).toMatchObject({ status: 'met', targetCount: 401, problems: ['target.own-too-low'] });
    const same = judgeTarget({ current, baseline, rule: DEFAULT_TARGET_RULE, own: 4000 });
    expect(same).toMatchObject({ targetCount: 401, problems: [] });
    const tooHigh = judgeTarget({ current, baseline, rule: DEFAULT_TARGET_RULE, own: 12_000 });
    expect(tooHigh).toMatchObject({ targetCount: 1000, problems: [] });
  });

  it('gives no verdict without a baseline, without residents, or between years that do not compare', () => {
    const current = figure(2026, 10, 100);
    const rule = DEFAULT_TARGET_RULE;
    expect(judgeTarget({ current, baseline: undefined, rule })).toMatchObject({
      status: 'no-baseline',
      target: undefined,
    });
    expect(judgeTarget({ current, baseline: figure(2025, 10, 0), rule })).toMatchObject({
      status: 'no-baseline',
      problems: ['target.baseline-without-residents'],
    });
    const basis = judgeTarget({ current, baseline: figure(2025, 10, 100, 'declared'), rule });
    expect(basis).toMatchObject({ status: 'not-comparable', notComparable: ['basis'], needed: undefined });
    const definition = judgeTarget({ current, baseline: { ...figure(2025, 10, 100), definition: 'registered' }, rule });
    expect(definition.notComparable).toEqual(['definition']);
    expect(judgeTarget({ current, baseline: figure(2023, 10, 100), rule }).notComparable).toEqual(['year']);
    const rebased = judgeTarget({ current: { ...current, rebased: true }, baseline: figure(2025, 10, 100), rule });
    expect(rebased.notComparable).toEqual(['base']);
    const noResidents = judgeTarget({ current: figure(2026, 10, undefined), baseline: figure(2025, 10, 100), rule });
    expect(noResidents.status).toBe('no-residents');
    expect(noResidents.target && percent(noResidents.target.rate, 1)).toBe(15);
  });

  it('says falls and over-full rates as codes', () => {
    expect(judge(300, 1000, 350, 1000)).toMatchObject({ status: 'short', direction: 'fell' });
    expect(judge(350, 1000, 350, 1000).direction).toBe('held');
    expect(judge(360, 1000, 350, 1000)).toMatchObject({ status: 'short', direction: 'rose' });
    expect(judge(1001, 1000, 350, 1000).problems).toEqual(['training-rate.more-persons-than-residents']);
    expect(judge(10, 1000, 1001, 1000).problems).toEqual(['target.baseline-over-100']);
  });

  it('finds only two of thirteen Korean years that rose by five points', () => {
    const tenths = [298, 264, 280, 305, 324, 356, 302, 368, 406, 357, 358, 428, 434, 421];
    const met = tenths.slice(1).filter((value, index) => {
      return judge(value, 1000, tenths[index] ?? 0, 1000, AT_LEAST).status === 'met';
    });
    expect(met).toEqual([368, 428]);
  });

  it('is exact for any numbers: the least count that meets the target, and an independent verdict', () => {
    const people = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(
        people,
        people,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (p, p0, a, b, strict) => {
          const n = Math.floor(p * a);
          const n0 = Math.floor(p0 * b);
          const rule: TargetRule = { rule: strict ? 'more-than' : 'at-least', gain: 500 };
          const report = judge(n, p, n0, p0, rule);
          const right = BigInt(p) * (20n * BigInt(n0) + BigInt(p0));
          const holds = (count: number): boolean => {
            const left = 20n * BigInt(count) * BigInt(p0);
            if (20n * BigInt(n0) + BigInt(p0) >= 20n * BigInt(p0)) return count >= p;
            return strict ? left > right : left >= right;
          };
          expect(report.status).toBe(holds(n) ? 'met' : 'short');
          const needed = report.needed ?? -1;
          expect(holds(n + needed)).toBe(true);
          expect(needed === 0 || !holds(n + needed - 1)).toBe(true);
          expect(n + needed <= p).toBe(true);
          expect(holds(report.targetCount ?? -1) && !holds((report.targetCount ?? 0) - 1)).toBe(true);
        },
      ),
    );
  });

  it('shows two decimals near the line', () => {
    expect(decimalsFor(-0.49)).toBe(2);
    expect(decimalsFor(0)).toBe(2);
    expect(decimalsFor(3.2)).toBe(1);
  });
});

describe('pace', () => {
  it('rounds up per week from the day after', () => {
    expect(paceFor(412, 2026, '2026-10-08')).toEqual({ daysLeft: 84, weeksLeft: 12, perWeek: 35 });
    expect(paceFor(100, 2026, '2026-12-23')).toMatchObject({ daysLeft: 8, perWeek: 88 });
    expect(paceFor(100, 2026, '2026-12-28').perWeek).toBe(100);
    expect(paceFor(0, 2026, '2026-05-01').perWeek).toBe(0);
    expect(paceFor(5, 2026, '2026-12-31').perWeek).toBeUndefined();
    expect(paceFor(5, 2026, '2027-02-01')).toEqual({ daysLeft: 0, weeksLeft: 0, perWeek: undefined });
    expect(paceFor(365, 2026, '2025-06-01')).toMatchObject({ daysLeft: 365, perWeek: 7 });
  });

  it('is enough when kept up to the last day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        (needed, day, month) => {
          const { daysLeft, perWeek } = paceFor(
            needed,
            2026,
            `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          );
          expect((perWeek ?? 0) * Math.max(1, daysLeft / 7)).toBeGreaterThanOrEqual(needed - 1e-6);
          expect(perWeek).toBeLessThanOrEqual(needed);
        },
      ),
    );
  });
});
