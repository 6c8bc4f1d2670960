import { describe, expect, it } from 'vitest';
import { crosses, type Label, labelBox, overlap, placeLabels, type Segment } from '#ui/charts/place-labels.ts';

const within = { left: 0, top: 0, right: 300, bottom: 200 };
const label = (id: string, rest: Partial<Label<string>> = {}): Label<string> => ({
  id,
  lines: [{ text: '44.7%' }],
  spots: [{ x: 100, y: 100, anchor: 'start' }],
  ...rest,
});

describe('placing labels', () => {
  it('takes the first spot that is free of other labels', () => {
    const spots = [
      { x: 100, y: 100, anchor: 'start' },
      { x: 100, y: 140, anchor: 'start' },
    ] as const;
    const placed = placeLabels([label('one'), label('other', { spots })], { within, solid: [], lines: [] });
    expect(placed.map(({ id, spot }) => [id, spot.y])).toEqual([
      ['one', 100],
      ['other', 140],
    ]);
  });

  it('moves no farther than a label may, and leaves out what finds no place', () => {
    const two = (reach?: { x: number; y: number }) =>
      placeLabels([label('one'), label('other', reach && { reach })], { within, solid: [], lines: [] });
    expect(two().map(({ id }) => id)).toEqual(['one']);
    const [one, other] = two({ x: 0, y: 40 });
    expect(other && one && overlap(one.box, other.box)).toBe(false);
    expect(Math.abs((other?.spot.y ?? 0) - 100)).toBeLessThanOrEqual(40);
  });

  it('stays inside and off what is solid', () => {
    const solid = [{ left: 90, top: 80, right: 300, bottom: 120 }];
    const [placed] = placeLabels(
      [label('low', { spots: [{ x: 290, y: 199, anchor: 'start' }], reach: { x: 80, y: 40 } })],
      {
        within,
        solid,
        lines: [],
      },
    );
    expect(placed?.box.right).toBeLessThanOrEqual(within.right);
    expect(placed?.box.bottom).toBeLessThanOrEqual(within.bottom);
    expect(placeLabels([label('in')], { within, solid, lines: [] })).toEqual([]);
  });

  it('goes out of the way of a line, and is left out where it must be clear and cannot', () => {
    const line: Segment = [0, 96, 300, 96];
    const [moved] = placeLabels([label('moved', { reach: { x: 0, y: 40 } })], { within, solid: [], lines: [line] });
    expect(moved && crosses(line, moved.box)).toBe(false);
    expect(placeLabels([label('over')], { within, solid: [], lines: [line] })).toHaveLength(1);
    expect(placeLabels([label('clear', { clear: true })], { within, solid: [], lines: [line] })).toEqual([]);
  });

  it('knows where a text stands, and whether a line goes through it', () => {
    const box = labelBox([{ text: '应到' }], { x: 100, y: 100, anchor: 'end' });
    expect(box).toMatchObject({ left: 76, right: 100 });
    expect(crosses([0, 0, 300, 200], { left: 140, top: 90, right: 160, bottom: 110 })).toBe(true);
    expect(crosses([0, 0, 300, 200], { left: 140, top: 10, right: 160, bottom: 30 })).toBe(false);
    expect(crosses([0, 20, 100, 20], { left: 140, top: 10, right: 160, bottom: 30 })).toBe(false);
  });
});
