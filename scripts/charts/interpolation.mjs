/** Between numbers only: the scales of our charts have no colours, dates or texts to interpolate, which d3 brings along. */
export function interpolateNumber(from, to) {
  return (part) => from * (1 - part) + to * part;
}

export function interpolateRound(from, to) {
  return (part) => Math.round(from * (1 - part) + to * part);
}

export const interpolate = interpolateNumber;

export function piecewise() {
  throw new Error('Our charts have no scale of several pieces.');
}
