import { describe, expect, it } from 'vitest';
import { equipmentFigures, venueFigures } from '#domain/venues/venues.rules.ts';

describe('venues', () => {
  it('counts a place open in part as open, in all and per kind', () => {
    const figures = venueFigures(
      [
        { venueKind: 'school', openness: 'open' },
        { venueKind: 'school', openness: 'closed' },
        { venueKind: 'culture', openness: 'partly' },
      ],
      [],
      2026,
    );
    expect(figures[0]).toMatchObject({ id: 'open', values: { part: 2, whole: 3 } });
    expect(figures).toContainEqual({ id: 'openOfKind', values: { part: 1, whole: 2, percent: 50, kind: 'school' } });
    expect(figures).toContainEqual({ id: 'noHours', values: { year: 2026 } });
  });

  it('says nothing where there is none', () => {
    expect(venueFigures([], [{ year: 2026, planned: 10 }], 2026)).toEqual([]);
  });

  it('compares the hours of the year only', () => {
    const hours = [
      { year: 2026, planned: 100, opened: 80 },
      { year: 2026, planned: 60 },
      { year: 2025, planned: 500, opened: 500 },
    ];
    expect(venueFigures([{}], hours, 2026)).toContainEqual({
      id: 'hours',
      values: { planned: 160, opened: 80, percent: 50, year: 2026 },
    });
  });
});

describe('equipment for distance learning', () => {
  const units = [
    { id: 'd', name: 'District', tier: 'district', place: 'district' },
    { id: 's', name: 'Street', tier: 'school', place: 'street' },
    { id: 't', name: 'Township', tier: 'school', place: 'township' },
    { id: 'p', name: 'Point', tier: 'point', place: 'village' },
  ];
  it('counts streets and townships with something that works', () => {
    const equipment = [
      { unit: 's', count: 2, working: 1 },
      { unit: 't', count: 1, working: 0 },
      { unit: 'p', count: 4 },
    ];
    expect(equipmentFigures(equipment, units, {}, 2026)).toEqual([
      { id: 'streets', values: { part: 1, whole: 2, percent: 50 } },
    ]);
  });
  it('takes online, broadcast and discs for distance, outreach not', () => {
    const modes = { 'in-person': 6, online: 2, disc: 1, broadcast: 1, outreach: 10 };
    expect(equipmentFigures([], [], modes, 2026)).toEqual([
      { id: 'distance', values: { part: 4, whole: 20, percent: 20, year: 2026 } },
    ]);
  });
});
