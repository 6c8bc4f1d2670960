import { expect, it } from 'vitest';
import { keptSearch } from '#app/kept-search.ts';

it('takes unit and year along to another place, and no filter', () => {
  expect(keptSearch('?unit=s000000000&stage=not-applied&year=2025&tab=bin')).toBe('?unit=s000000000&year=2025');
  expect(keptSearch('?stage=not-applied')).toBe('');
});
