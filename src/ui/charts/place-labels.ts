import { textWidth } from './text-size.ts';

export type Box = { left: number; top: number; right: number; bottom: number };
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];
export type LabelLine = { text: string; size?: number; bold?: boolean };
/** Where the first line begins, ends or has its middle; `y` is its base line. */
export type Spot = { x: number; y: number; anchor: 'start' | 'middle' | 'end' };

export type Label<Id extends string> = {
  id: Id;
  lines: readonly LabelLine[];
  /** Best first. */
  spots: readonly Spot[];
  /** How far from one of its first two spots it may stand where none of them will do; nowhere else if left out. */
  reach?: { x: number; y: number };
  /** Left out rather than drawn over a line. */
  clear?: boolean;
};

export type PlacedLabel<Id extends string> = { id: Id; lines: readonly LabelLine[]; spot: Spot; box: Box };

export const lineHeight = 17;
const usualSize = 12;
/** What a line of text reaches above and below its base line, in parts of its size. */
const above = 0.9;
const below = 0.28;
/** Free room around a text. */
const gap = 2;
const step = { x: 8, y: 4 };
/** A line under a text is as bad as standing so many pixels away. */
const crossing = 100;

export function labelBox(lines: readonly LabelLine[], { x, y, anchor }: Spot): Box {
  const width = Math.max(...lines.map((line) => textWidth(line.text, line.size ?? usualSize, line.bold)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const first = lines[0]?.size ?? usualSize;
  const last = lines.at(-1)?.size ?? usualSize;
  const bottom = y + (lines.length - 1) * lineHeight + last * below;
  return { left, top: y - first * above, right: left + width, bottom };
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether any of a segment lies in a box: what is left of it after it was cut at the four sides. */
export function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  let from = 0;
  let to = 1;
  const sides = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ] as const;
  for (const [toward, room] of sides) {
    if (toward === 0) {
      if (room <= 0) return false;
    } else if (toward < 0) from = Math.max(from, room / toward);
    else to = Math.min(to, room / toward);
  }
  return from < to;
}

/** Places round the best two spots. */
function around({ spots, reach }: Label<string>): { spot: Spot; cost: number }[] {
  const found: { spot: Spot; cost: number }[] = [];
  if (reach === undefined) return found;
  for (const spot of spots.slice(0, 2)) {
    for (let dx = -reach.x; dx <= reach.x; dx += step.x) {
      for (let dy = -reach.y; dy <= reach.y; dy += step.y) {
        found.push({ spot: { ...spot, x: spot.x + dx, y: spot.y + dy }, cost: 20 + Math.hypot(dx, dy) });
      }
    }
  }
  return found;
}

const widened = ({ left, top, right, bottom }: Box): Box => ({
  left: left - gap,
  top: top - gap,
  right: right + gap,
  bottom: bottom + gap,
});

/**
 * A place for each label in turn: inside `within`, on no other label and on nothing `solid`, over as few lines as can be.
 * One that finds no such place is left out.
 */
export function placeLabels<Id extends string>(
  labels: readonly Label<Id>[],
  { within, solid, lines }: { within: Box; solid: readonly Box[]; lines: readonly Segment[] },
): PlacedLabel<Id>[] {
  const placed: PlacedLabel<Id>[] = [];
  for (const label of labels) {
    const taken = [...solid, ...placed.map(({ box }) => box)];
    let best: { spot: Spot; box: Box; cost: number } | undefined;
    const candidates = label.spots.map((spot, index) => ({ spot, cost: index * 4 }));
    for (const { spot, cost } of [...candidates, ...around(label)]) {
      if (best !== undefined && cost >= best.cost) continue;
      const box = labelBox(label.lines, spot);
      const { left, top, right, bottom } = box;
      if (left < within.left || top < within.top || right > within.right || bottom > within.bottom) continue;
      const room = widened(box);
      if (taken.some((other) => overlap(room, other))) continue;
      const crossed = lines.filter((line) => crosses(line, box)).length;
      if (label.clear && crossed > 0) continue;
      const whole = cost + crossed * crossing;
      if (best === undefined || whole < best.cost) best = { spot, box, cost: whole };
    }
    if (best !== undefined) placed.push({ id: label.id, lines: label.lines, spot: best.spot, box: best.box });
  }
  return placed;
}
