import { describe, expect, it } from 'vitest';
import { educatorFigures, isThere, trainingFigures } from '#domain/educators/educators.rules.ts';

const units = [
  { id: 'd', name: 'District', tier: 'district', place: 'district' },
  { id: 's', name: 'Street', tier: 'school', place: 'street' },
  { id: 'p', name: 'Point', tier: 'point', place: 'village' },
];
const valuesOf = (figures: { id: string; values: unknown }[], id: string) =>
  figures.find((figure) => figure.id === id)?.values;

describe('educators', () => {
  it('counts who is there from the first to the last day', () => {
    const chen = { joinedOn: '2025-03-01', leftOn: '2026-03-01' };
    expect(['2025-02-28', '2025-03-01', '2026-03-01', '2026-03-02'].map((day) => isThere(chen, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isThere({}, '1990-01-01')).toBe(true);
  });

  it('asks full-time staff of the district and the streets, not of points', () => {
    const figures = educatorFigures(
      [
        { unit: 'd', educatorKind: 'full-time' },
        { unit: 's', educatorKind: 'full-time', leftOn: '2026-01-31' },
        { unit: 's', educatorKind: 'volunteer' },
      ],
      units,
      25_000,
      2026,
      '2026-06-01',
    );
    expect(valuesOf(figures, 'makeUp')).toEqual({ all: 2, fullTime: 1, partTime: 0, volunteers: 1, experts: 0 });
    expect(valuesOf(figures, 'gaps')).toEqual({ gaps: 1, all: 2, names: 'Street', more: 0 });
    expect(valuesOf(figures, 'per10000')).toEqual({ all: 0.8, fullTime: 0.4, volunteers: 0.4, residents: 25_000 });
    expect(valuesOf(figures, 'moves')).toEqual({ joined: 0, left: 1, year: 2026 });
  });

  it('looks at a year gone by as it ended, and gives no number per 10,000 without residents', () => {
    const educators = [{ unit: 'd', educatorKind: 'full-time', joinedOn: '2026-01-01' }];
    const figures = educatorFigures(educators, units, undefined, 2025, '2026-06-01');
    expect(valuesOf(figures, 'makeUp')).toMatchObject({ all: 0 });
    expect(valuesOf(figures, 'unknownResidents')).toEqual({ year: 2025 });
  });

  it('says so when nobody is missing', () => {
    const educators = ['d', 's'].map((unit) => ({ unit, educatorKind: 'full-time' }));
    expect(valuesOf(educatorFigures(educators, units, 1, 2026, '2026-06-01'), 'noGaps')).toEqual({ all: 2 });
  });

  it('counts a trained person once, and those who left not', () => {
    const educators = [
      { id: 'a', unit: 'd' },
      { id: 'b', unit: 'd' },
      { id: 'c', unit: 'd', leftOn: '2026-01-01' },
    ];
    const trainings = [
      { of: 'a', date: '2026-02-01', hours: 8 },
      { of: 'a', date: '2026-03-01', hours: 4 },
      { of: 'c', date: '2026-01-01', hours: 2 },
      { of: 'b', date: '2025-12-31', hours: 100 },
    ];
    expect(trainingFigures(trainings, educators, 2026, '2026-06-01')).toEqual([
      { id: 'trained', values: { part: 1, whole: 2, percent: 50, hours: 14, year: 2026 } },
    ]);
  });
});
