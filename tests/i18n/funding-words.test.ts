import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/funding/funding.rules.ts';
import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import { fundingAnswer } from '#i18n/funding-words.ts';
import { loadLanguage, text } from '#i18n/language.ts';

const SOURCES = [{ id: 'district', name: 'District budget', government: true, counted: true }];
const RESIDENTS = 42_000;
const FLOOR = 100;

function answerFor(fen: number): string {
  const line = {
    state: 'spent',
    fen,
    source: 'district',
    purpose: 'teaching',
    nature: 'recurrent',
    transfer: undefined,
  } as const;
  const side = (which: 'arranged' | 'spent') => figuresOf([line], which, SOURCES, RESIDENTS, FLOOR);
  const total = { arranged: side('arranged'), spent: side('spent') };
  return fundingAnswer(text(), { year: 2026, floorFen: FLOOR, total, children: [] } as unknown as FundingOverview);
}

describe('the answer about money', () => {
  beforeAll(() => loadLanguage('en'));

  it('says for each resident what is short, and in all where that would read as nothing', () => {
    expect(answerFor(4_200_000)).toMatch(/is met$/);
    expect(answerFor(3_150_000)).toMatch(/0\.75 yuan spent per resident, \*0\.25 yuan short\* of the floor/);
    expect(answerFor(4_199_900)).toMatch(/, \*1 yuan short in all\* of the floor/);
    expect(answerFor(4_199_999)).toMatch(/, \*0\.01 yuan short in all\* of the floor/);
  });
});
