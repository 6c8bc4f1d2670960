/** Even steps from 0 that hold `most`: a step of 1, 2, 2.5 or 5 times a power of ten, about `wanted` of them. */
export function niceScale(most: number, wanted = 5): { top: number; ticks: number[]; step: number } {
  if (!(most > 0)) return { top: 1, ticks: [0, 1], step: 1 };
  const raw = most / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  const count = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { top: Number((count * step).toPrecision(12)), ticks, step };
}
