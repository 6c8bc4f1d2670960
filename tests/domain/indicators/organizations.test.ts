import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AwardEvent,
  countValid,
  kindShares,
  monthChanges,
  tallyShares,
  union,
  validity,
  validOn,
} from '#domain/indicators/organizations.ts';
import { addDays, lastDayOfMonth, monthOf } from '#kernel/calendar.ts';
import { percent } from '#kernel/fraction.ts';

describe('validity of an award', () => {
  it('runs from the naming to the day of the re-review, and on from a renewal', () => {
    expect(validity([{ event: 'named', date: '2022-11-10', dueAgain: '2025-12-31' }]).intervals).toEqual([
      { from: '2022-11-10', until: '2026-01-01' },
    ]);
    const events: AwardEvent[] = [
      { event: 'renewed', date: '2025-10-01', dueAgain: '2028-12-31' },
      { event: 'named', date: '2022-11-10', dueAgain: '2025-12-31' },
    ];
    expect(validity(events).intervals).toEqual([{ from: '2022-11-10', until: '2029-01-01' }]);
  });

  it('leaves a gap for a late renewal', () => {
    const { intervals } = validity([
      { event: 'named', date: '2020-01-10', dueAgain: '2022-12-31' },
      { event: 'renewed', date: '2023-05-01' },
    ]);
    expect(intervals).toEqual([
      { from: '2020-01-10', until: '2023-01-01' },
      { from: '2023-05-01', until: undefined },
    ]);
    expect(validOn(intervals, '2022-12-31')).toBe(true);
    expect(validOn(intervals, '2023-01-01')).toBe(false);
  });

  it('ends on the day of the withdrawal and starts again with a new naming', () => {
    const { intervals, problems } = validity([
      { event: 'named', date: '2020-01-10' },
      { event: 'withdrawn', date: '2022-12-31' },
      { event: 'named', date: '2024-06-01' },
    ]);
    expect(problems).toEqual([]);
    expect(validOn(intervals, '2022-12-30')).toBe(true);
    expect(validOn(intervals, '2022-12-31')).toBe(false);
    expect(validOn(intervals, '2024-06-01')).toBe(true);
  });

  it('counts awards of two levels once', () => {
    const { intervals } = validity([
      { event: 'named', date: '2020-01-10', dueAgain: '2024-12-31', level: 'district' },
      { event: 'named', date: '2022-03-01', dueAgain: '2026-12-31', level: 'city' },
      { event: 'withdrawn', date: '2023-01-01', level: 'district' },
    ]);
    expect(intervals).toEqual([{ from: '2020-01-10', until: '2027-01-01' }]);
    expect(
      union([
        { from: '2020-01-01', until: undefined },
        { from: '2021-01-01', until: '2022-01-01' },
      ]),
    ).toHaveLength(1);
  });

  it('names events that make no sense and counts nothing for them', () => {
    expect(validity([{ event: 'renewed', date: '2024-01-01' }])).toEqual({
      intervals: [],
      problems: ['organization.renewed-without-award'],
    });
    expect(validity([{ event: 'withdrawn', date: '2024-01-01' }]).problems).toEqual([
      'organization.withdrawn-without-award',
    ]);
    expect(validity([{ event: 'named', date: '2024-01-01', dueAgain: '2023-01-01' }])).toEqual({
      intervals: [],
      problems: ['organization.due-before-award'],
    });
    expect(
      validity([
        { event: 'named', date: '2024-01-01' },
        { event: 'withdrawn', date: '2024-01-01' },
      ]).intervals,
    ).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2021-01-01', days));
  const level = fc.constantFrom('district', 'city');
  const event: fc.Arbitrary<AwardEvent> = fc.oneof(
    fc.record({
      event: fc.constantFrom('named' as const, 'renewed' as const),
      date: day,
      dueAgain: fc.option(day, { nil: undefined }),
      level,
    }),
    fc.record({ event: fc.constant('withdrawn' as const), date: day, level }),
  );

  it('gives month changes whose running sum is what is valid at the month end, in any order of entry', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (events, months) => {
        const { intervals } = validity(events);
        expect(validity([...events].reverse()).intervals).toEqual(intervals);
        const month = monthOf(addDays('2021-01-15', months * 30));
        const sum = monthChanges(intervals)
          .filter((each) => each.month <= month)
          .reduce((total, each) => total + each.change, 0);
        expect(sum).toBe(validOn(intervals, lastDayOfMonth(month)) ? 1 : 0);
      }),
    );
  });
});

describe('share per kind', () => {
  it('counts what is valid on the day, per kind', () => {
    const named = validity([{ event: 'named', date: '2025-11-01', dueAgain: '2026-06-30' }]).intervals;
    const counts = countValid(
      [
        { kind: 'enterprise', intervals: named },
        { kind: 'enterprise', intervals: [] },
        { kind: 'family', intervals: [] },
      ],
      '2025-12-31',
    );
    expect([...counts]).toEqual([
      ['enterprise', 1],
      ['family', 0],
    ]);
  });

  it('gives each kind its own verdict', () => {
    const kind = (name: string, valid: number, population: number, valid0: number, population0: number) => ({
      kind: name,
      valid,
      population,
      before: { valid: valid0, population: population0 },
    });
    const rows = kindShares([
      kind('rose', 5, 42, 3, 42),
      kind('held', 10, 100, 5, 50),
      kind('full', 12, 12, 10, 10),
      kind('fell', 4, 100, 5, 100),
      kind('grew', 6, 200, 5, 100),
      kind('both', 4, 200, 5, 100),
    ]);
    expect(rows.map((row) => row.verdict)).toEqual(['rose', 'held', 'held-at-100', 'fell', 'base-grew', 'fell']);
    expect(rows.map((row) => row.countChange)).toEqual([2, 5, 2, -1, 1, -1]);
  });

  it('lets a share rise, fall or hold as it is shown, with one decimal', () => {
    const kind = (valid: number, valid0: number) => ({
      kind: 'family',
      valid,
      population: 100_000,
      before: { valid: valid0, population: 100_000 },
    });
    // 8.04 % and 8.01 % both read 8.0 %; 8.05 % reads 8.1 %.
    const rows = kindShares([kind(8_040, 8_010), kind(8_010, 8_040), kind(8_050, 8_049), kind(8_049, 8_050)]);
    expect(rows.map((row) => row.verdict)).toEqual(['held', 'held', 'rose', 'fell']);
  });

  it('counts a kind that stays at all of them among those that hold, not among those that rose', () => {
    const verdicts = ['rose', 'held-at-100', 'held', 'base-grew', 'fell', 'no-verdict'] as const;
    expect(tallyShares(verdicts.map((verdict) => ({ verdict })))).toEqual({ rose: 1, fell: 2, held: 2, of: 5 });
  });

  it('shows the count first where there are few, by the setting', () => {
    const kinds = [
      { kind: 'street', valid: 1, population: 3, before: undefined },
      { kind: 'family', valid: 118, population: 3120, before: undefined },
      { kind: 'unknown', valid: 3, population: undefined, before: undefined },
      { kind: 'wrong', valid: 4, population: 3, before: undefined },
    ];
    const rows = kindShares(kinds);
    expect(rows.map((row) => row.countFirst)).toEqual([true, false, false, true]);
    expect(rows.map((row) => row.verdict)).toEqual(Array(4).fill('no-verdict'));
    expect(rows[1]?.share && percent(rows[1].share, 2)).toBe(3.78);
    expect(rows[2]?.problems).toEqual(['organization.no-population']);
    expect(rows[3]?.problems).toEqual(['organization.more-than-population']);
    expect(kindShares(kinds, 3)[0]?.countFirst).toBe(false);
  });

  it('adds up to the 202 named in Guangyuan, kind by kind', () => {
    const named = [34, 39, 28, 28, 73];
    const rows = kindShares(
      named.map((valid, index) => ({ kind: `kind ${index}`, valid, population: undefined, before: undefined })),
    );
    expect(rows.reduce((sum, row) => sum + row.valid, 0)).toBe(202);
  });
});
