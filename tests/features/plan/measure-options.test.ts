import { beforeAll, expect, it } from 'vitest';
import { isMeasure } from '#domain/plans/measures.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { measureOptions } from '#features/plan/measure-options.ts';
import { loadLanguage, text } from '#i18n/language.ts';

beforeAll(() => loadLanguage('en'));

it('offers every figure and every entry of the lists, each a measure with its own words', () => {
  const groups = measureOptions(text(), completeSettings(undefined));
  expect(groups.map(({ label }) => label)).toEqual([
    'Figures',
    'Sessions held of a kind',
    'Sessions held on a theme',
    'People of a group',
    'Valid learning organizations',
  ]);
  const options = groups.flatMap((group) => group.options);
  expect(options.every(({ value }) => isMeasure(value))).toBe(true);
  expect(options.find(({ value }) => value === 'held/lecture')?.label).toBe('Lecture');
  expect(options.some(({ value, label }) => value === label)).toBe(false);
});
