import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#domain/inspections/inspection.record.ts';
import { gapsOf, itemScores, ranksOf, scoreOf } from '#domain/inspections/score.rules.ts';
import type { SheetItem } from '#domain/inspections/sheet.rules.ts';

const item = (id: string, points: number, kind: SheetItem['kind'] = 'plain'): SheetItem => ({
  id,
  area: 'a',
  name: id,
  kind,
  points,
  evidence: '',
  figure: '',
});
const sheet = {
  items: [
    item('a', 600),
    item('b', 300),
    item('c', 100),
    item('x', 50, 'bonus'),
    item('y', 80, 'bonus'),
    item('v', 0, 'veto'),
  ],
  passAt: 700,
  excellentAt: 900,
  bonusMost: 100,
};
const evaluation = (fields: Partial<Evaluation>): Evaluation => ({
  form: 'visit',
  year: 2026,
  sheet: 's',
  date: '2026-06-15',
  ...fields,
});
const score = (fields: Partial<Evaluation>) =>
  scoreOf(sheet, itemScores(sheet, evaluation(fields), undefined), 'given');

describe('a score', () => {
  it('is on the scale of a hundred whatever was left out, with the bonus outside it and capped', () => {
    const whole = { 'given/a': 540, 'given/b': 250, 'given/c': 100, 'given/x': 50, 'given/y': 80 };
    expect(score(whole)).toEqual({
      base: 1000,
      got: 890,
      bonus: 100,
      total: 890,
      missing: 0,
      breaches: 0,
      grade: 'passed',
    });
    expect(score({ ...whole, 'out/b': true })).toMatchObject({ base: 700, got: 640, total: 914, grade: 'excellent' });
    expect(score({ 'out/a': true, 'out/b': true, 'out/c': true })).toMatchObject({
      total: undefined,
      grade: undefined,
    });
    expect(score({ 'given/a': 0, 'given/b': -1 })).toMatchObject({ missing: 2, got: 0 });
  });

  it('passes by the exact share, and never with a breach', () => {
    // 629.7 of 900 reads as 70.0 and does not reach it.
    expect(score({ 'given/a': 600, 'given/b': 29, 'out/c': true })).toMatchObject({ total: 699, grade: 'failed' });
    expect(score({ 'given/a': 600, 'given/b': 30, 'out/c': true })).toMatchObject({ total: 700, grade: 'passed' });
    const all = { 'given/a': 600, 'given/b': 300, 'given/c': 100 };
    expect(score({ ...all, 'breach/v': true })).toMatchObject({ total: 1000, breaches: 1, grade: 'failed' });
  });

  it('lists the gaps, the largest first', () => {
    const items = itemScores(sheet, evaluation({ 'given/a': 500, 'given/b': 300 }), undefined);
    expect(gapsOf(items, 'given').map(({ score: { item: of }, lost }) => [of.id, lost])).toEqual([
      ['a', 100],
      ['c', 100],
    ]);
  });

  it('ranks by points and bonus, equals alike, and not what is unfinished or failed by a breach', () => {
    const all = { 'given/a': 600, 'given/b': 300, 'given/c': 90 };
    const scores = [
      score(all),
      score({ ...all, 'given/x': 10 }),
      score({ ...all, 'given/c': 100 }),
      score({ 'given/a': 600 }),
      score({ ...all, 'breach/v': true }),
      undefined,
      score({ 'given/a': 594, 'given/b': 297, 'out/c': true }),
    ];
    expect(ranksOf(scores)).toEqual([3, 1, 1, undefined, undefined, undefined, 3]);
  });
});
