import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FundingEntry,
  fundingReport,
  fundingSums,
  governmentShare,
  partOf,
  perResident,
  populationOfClaim,
} from '#domain/indicators/funding.ts';
import { percent } from '#kernel/fraction.ts';

const entry = (fen: number, more: Partial<FundingEntry> = {}): FundingEntry => ({
  side: 'spent',
  fen,
  source: 'government',
  use: 'recurrent',
  earmarked: true,
  ...more,
});

describe('funding', () => {
  it('agrees with a sample ledger added up by hand', () => {
    const ledger = [
      entry(929_141),
      entry(307_885, { source: 'donation' }),
      entry(1_250_000, { source: 'donation', use: 'capital' }),
    ];
    const report = fundingReport(ledger, 9950, 100);
    expect(report.spent.all).toBe(2_487_026);
    expect(report.spent.counted).toBe(929_141);
    expect(report.spent.byPart).toMatchObject({ capital: 1_250_000, donation: 307_885 });
    expect(report.spent.perResident).toMatchObject({ yuan: 0.9338, meetsFloor: false, missingFen: 65_859 });
    expect(report.arranged.counted).toBe(0);
  });

  it('puts each line into exactly one part', () => {
    expect(partOf(entry(1))).toBe('counted');
    expect(partOf(entry(1, { earmarked: false }))).toBe('not-earmarked');
    expect(partOf(entry(1, { use: 'capital', source: 'donation' }))).toBe('capital');
    expect(partOf(entry(1, { source: 'fee' }))).toBe('fee');
    expect(partOf(entry(1, { source: 'award' }))).toBe('award');
    const any = fc.record({
      side: fc.constant('spent' as const),
      fen: fc.integer({ min: -1_000_000, max: 100_000_000 }),
      source: fc.constantFrom('government', 'award', 'donation', 'fee', 'other'),
      use: fc.constantFrom('recurrent', 'capital'),
      earmarked: fc.boolean(),
      transfer: fc.constantFrom(undefined, 'in', 'out'),
    }) as fc.Arbitrary<FundingEntry>;
    fc.assert(
      fc.property(fc.array(any), (entries) => {
        const sums = fundingSums(entries, 'spent');
        expect(Object.values(sums.byPart).reduce((a, b) => a + b, 0)).toBe(sums.all);
      }),
    );
  });

  it('counts money passed between tiers once', () => {
    const district = [entry(10_000_000, { side: 'arranged' }), entry(2_000_000, { side: 'arranged', transfer: 'out' })];
    const street = [entry(2_000_000, { side: 'arranged', transfer: 'in' }), entry(1_500_000)];
    const passing = entry(2_000_000, { transfer: 'out' });
    expect(fundingSums([...district, ...street, passing], 'arranged')).toMatchObject({
      counted: 10_000_000,
      inTransit: 0,
    });
    expect(fundingSums([...district, ...street, passing], 'spent').counted).toBe(1_500_000);
    expect(fundingSums(street, 'arranged')).toMatchObject({ counted: 2_000_000, inTransit: -2_000_000 });
    expect(fundingSums(district, 'arranged')).toMatchObject({ counted: 8_000_000, inTransit: 2_000_000 });
  });

  it('meets the floor by standing on it, exactly', () => {
    expect(perResident(995_000, 9950, 100)).toMatchObject({ meetsFloor: true, missingFen: 0, yuan: 1 });
    expect(perResident(994_999, 9950, 100)).toMatchObject({ meetsFloor: false, missingFen: 1, yuan: 1 });
    expect(perResident(100, undefined, 100).value).toBeUndefined();
    expect(perResident(100, 0, 100).meetsFloor).toBeUndefined();
  });

  it('shows the population a claim implies', () => {
    expect(populationOfClaim(100_000_000, 200)).toBe(500_000);
    expect(populationOfClaim(100, 0)).toBeUndefined();
  });

  it('gives the share of government money, buildings included', () => {
    // A reported 417 million yuan of which 392 million were one building: 94 %.
    const sums = fundingSums([entry(2_500_000_000), entry(39_200_000_000, { use: 'capital' })], 'spent');
    expect(sums.byPart.capital / sums.all).toBeCloseTo(0.94, 2);
    const half = governmentShare(fundingSums([entry(500), entry(500, { source: 'fee' })], 'spent'));
    expect(half && percent(half, 1)).toBe(50);
    expect(governmentShare({ all: 0, government: 0 })).toBeUndefined();
  });
});
