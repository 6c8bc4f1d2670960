import { describe, expect, it } from 'vitest';
import { type GroupCount, groupRates } from '#domain/indicators/group-rate.ts';
import { percent } from '#kernel/fraction.ts';

const group = (more: Partial<GroupCount>): GroupCount => ({
  group: 'elderly',
  residents: 36_400,
  shortStay: 12,
  population: 402_655,
  floating: false,
  ...more,
});

describe('rate per group', () => {
  it('counts residents against the own population of the group', () => {
    const [elderly] = groupRates([group({})]);
    expect(elderly?.persons).toBe(36_400);
    expect(elderly?.rate && percent(elderly.rate, 2)).toBe(9.04);
  });

  it('counts short stays for the floating population only', () => {
    const [floating] = groupRates([
      group({ group: 'floating', floating: true, residents: 40, shortStay: 10, population: 100, bar: 5000 }),
    ]);
    expect(floating).toMatchObject({ persons: 50, meetsBar: true, problems: [] });
  });

  it('gives persons only without a population', () => {
    const [unknown] = groupRates([group({ population: undefined, bar: 5000 })]);
    expect(unknown).toEqual({
      group: 'elderly',
      persons: 36_400,
      population: undefined,
      rate: undefined,
      meetsBar: undefined,
      problems: ['training-rate.no-residents'],
    });
  });

  it('meets a bar exactly and names an impossible rate', () => {
    const rows = groupRates([
      group({ residents: 699, population: 1000, bar: 7000 }),
      group({ residents: 700, population: 1000, bar: 7000 }),
      group({ residents: 1001, population: 1000 }),
    ]);
    expect(rows.map((row) => row.meetsBar)).toEqual([false, true, undefined]);
    expect(rows[2]?.problems).toEqual(['training-rate.more-persons-than-residents']);
  });
});
