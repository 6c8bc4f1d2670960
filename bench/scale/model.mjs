// A made-up city and province, from a seed. Pure: the same seed gives the same places on every machine.

/** A small generator of numbers in [0, 1) (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const bounded = (least, value, most) => Math.min(most, Math.max(least, value));

/** Log-normal around a median; `spread` is the standard deviation of the logarithm. */
const around = (random, middle, spread) => middle * Math.exp(spread * normal(random));

/** 13 schools in the median, 27 at the 95th percentile, 52 at most: one per township. */
const SPREAD_OF_SCHOOLS = Math.log(27 / 13) / 1.645;
const POINTS_PER_SCHOOL = 15;
const MOST_ATTENDANCES = 1_000_000;

/** A district: its schools, and what one year brings it. Counts of persons are of distinct named residents. */
function district(random) {
  const schools = Math.round(bounded(4, around(random, 13, SPREAD_OF_SCHOOLS), 52));
  const list = Array.from({ length: schools }, () => {
    const points = Math.round(bounded(4, around(random, POINTS_PER_SCHOOL, 0.3), 40));
    const residents = Math.round(points * bounded(800, around(random, 2000, 0.4), 6000));
    const persons = Math.round(residents * bounded(0.08, around(random, 0.25, 0.35), 0.6));
    return { points, residents, persons, attendances: Math.round(persons * bounded(1.5, around(random, 3, 0.3), 8)) };
  });
  const all = sum(list, 'attendances');
  const share = Math.min(1, MOST_ATTENDANCES / all);
  return list.map((school) => ({
    ...school,
    persons: Math.round(school.persons * share),
    attendances: Math.round(school.attendances * share),
  }));
}

const sum = (list, name) => list.reduce((total, each) => total + each[name], 0);

export function totalsOf(schools) {
  return {
    schools: schools.length,
    points: sum(schools, 'points'),
    residents: sum(schools, 'residents'),
    persons: sum(schools, 'persons'),
    attendances: sum(schools, 'attendances'),
  };
}

/** Ten districts. */
export function city(seed) {
  const random = randomFrom(seed);
  return Array.from({ length: 10 }, () => district(random));
}

/** As many districts as hold a thousand schools. */
export function province(seed) {
  const random = randomFrom(seed);
  const districts = [];
  let schools = 0;
  while (schools < 1000) {
    const next = district(random).slice(0, 1000 - schools);
    districts.push(next);
    schools += next.length;
  }
  return districts;
}

/** Shares of persons: five fixed segments, seven age bands, thirteen groups, as the kept sums have them. */
const SEGMENT_SHARES = [
  ...[1, 0.94, 0.12, 1.06, 0.99],
  ...[0.02, 0.09, 0.08, 0.17, 0.22, 0.27, 0.15],
  ...[0.21, 0.04, 0.11, 0.18, 0.64, 0.05, 0.31, 0.02, 0.03, 0.07, 0.01, 0.12, 0.04],
];
/** Hardly anything in the winter holiday, most in spring and autumn. */
const MONTH_WEIGHTS = [0.05, 0.03, 0.1, 0.11, 0.1, 0.09, 0.05, 0.05, 0.11, 0.12, 0.11, 0.08];
const NEW_WEIGHTS = [0.11, 0.06, 0.2, 0.16, 0.11, 0.08, 0.04, 0.03, 0.08, 0.06, 0.04, 0.03];

/**
 * The cells of a unit's kept sums in one year (segment x month x six measures), packed as the store packs them: trailing
 * zeros cut, the smallest whole numbers that hold all.
 */
function sumsOf({ persons, attendances }, random) {
  const cells = [];
  const about = (value) => Math.max(0, Math.round(value * (1 + 0.15 * normal(random))));
  for (const share of SEGMENT_SHARES) {
    MONTH_WEIGHTS.forEach((weight, month) => {
      const fresh = about(persons * share * NEW_WEIGHTS[month]);
      const times = about(attendances * share * weight);
      const seen = Math.max(fresh, Math.round(times * 0.6));
      cells.push(seen, fresh, times, Math.round(seen * 1.04), Math.round(fresh * 1.06), Math.round(fresh * 0.06));
    });
  }
  while (cells.length > 0 && cells[cells.length - 1] === 0) cells.pop();
  const largest = cells.reduce((most, value) => Math.max(most, value), 0);
  if (largest < 2 ** 8) return Uint8Array.from(cells);
  return largest < 2 ** 16 ? Uint16Array.from(cells) : Uint32Array.from(cells);
}

/** Additive facts of a unit in one year: `count` measures of twelve numbers, as the store keeps them in one row. */
function totalsRow({ attendances }, random, count = 12) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `measure${index}`,
      Array.from({ length: 12 }, () => Math.round((attendances / 30) * random() * (index + 1))),
    ]),
  );
}

export const LAST_YEAR = 2026;
/** As the store has it: the rows of a year lie side by side. */
export const keyOf = (year, unit) => year * 65_536 + unit;

/**
 * A row of sums and one of totals per unit and year, of all districts together (tier 1), the districts (2) and their
 * schools (3); numbers of units in that order.
 */
export function sumsRows(districts, tiers, seed, years) {
  const random = randomFrom(seed + 1);
  const units = [totalsOf(districts.flat())];
  if (tiers > 1) units.push(...districts.map(totalsOf));
  if (tiers > 2) units.push(...districts.flat());
  return units.flatMap((unit, number) =>
    Array.from({ length: years }, (_, index) => ({
      key: keyOf(LAST_YEAR - years + 1 + index, number),
      cells: sumsOf(unit, random),
      totals: totalsRow(unit, random),
    })),
  );
}
