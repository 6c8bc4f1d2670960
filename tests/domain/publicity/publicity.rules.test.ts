import { expect, it } from 'vitest';
import { publicityFigures, researchFigures } from '#domain/publicity/publicity.rules.ts';

it('counts the items of a year, and per medium the most used first', () => {
  const items = [
    { medium: 'leaflet', date: '2026-01-01', count: 500 },
    { medium: 'website', date: '2026-01-02', count: 20 },
    { medium: 'website', date: '2026-01-03' },
    { medium: 'poster', date: '2025-01-03', count: 9 },
  ];
  expect(publicityFigures(items, 2026)).toEqual([
    { id: 'items', values: { count: 3, copies: 520, year: 2026 } },
    { id: 'ofMedium', values: { medium: 'website', count: 2 } },
    { id: 'ofMedium', values: { medium: 'leaflet', count: 1 } },
  ]);
  expect(publicityFigures(items, 2024)).toEqual([]);
});

it('takes published research for finished', () => {
  expect(researchFigures([{ state: 'published' }, { state: 'finished' }, { state: 'planned' }])).toEqual([
    { id: 'finished', values: { finished: 2, all: 3 } },
  ]);
});
