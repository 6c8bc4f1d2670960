// What the others cost for the same work, as a multiple of what Fivepoint costs in the same round.
export function median(values) {
  return percentile(values, 0.5);
}

/** The smallest value that so large a part of all values does not exceed. */
export function percentile(values, part) {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.ceil(part * ordered.length) - 1)];
}

const names = {
  rows: 'plain Dexie rows',
  rxdb: 'RxDB on Dexie',
  pouchdb: 'PouchDB',
  sqlite: 'SQLite on OPFS',
  sqlitesums: 'SQLite on OPFS, own sums',
  duckdb: 'DuckDB on OPFS',
};

const works = {
  takeIn: 'taking in',
  processor: 'the same, processor time',
  memory: 'the same, memory of the page',
  cold: 'cold figures',
  write: 'session written',
  remove: 'session deleted',
  search: 'person found',
  bytes: 'bytes on disk',
};

const summary = (ratios) => ({ min: Math.min(...ratios), median: median(ratios), max: Math.max(...ratios), ratios });
const inRounds = (theirs, ours) => theirs.map((value, index) => value / ours[index]);

/** One entry per size and contender; above 1 Fivepoint is quicker or smaller. */
export function ratiosOf(results) {
  return Object.entries({ ...results.small, ...results.sizes }).flatMap(([size, of]) => {
    const cold = (name) => results.cold.find((each) => each.name === name && each.size === Number(size)).runs;
    const measures = {
      takeIn: (name) => of.takeIn[name].map(({ milliseconds }) => milliseconds),
      processor: (name) => of.takeIn[name].map(({ processor }) => processor ?? Number.NaN),
      memory: (name) => of.takeIn[name].map(({ memory }) => memory ?? Number.NaN),
      cold: (name) => cold(name).map(({ marks }) => marks.shown),
      write: (name) => of.writes[name].map(median),
      remove: (name) => of.deletes[name].map(median),
      search: (name) => of.searches[name],
      bytes: (name) => [of.bytes[name]],
    };
    return Object.keys(of.takeIn)
      .filter((name) => name !== 'store')
      .map((name) => ({
        size: Number(size),
        contender: name,
        ...Object.fromEntries(
          Object.entries(measures).map(([work, valuesOf]) => [
            work,
            summary(inRounds(valuesOf(name), valuesOf('store'))),
          ]),
        ),
      }));
  });
}

const short = (value) => value.toFixed(value < 0.095 ? 2 : value < 9.95 ? 1 : 0);

function span({ min, median: middle, max, ratios }) {
  return ratios.length === 1 ? short(middle) : `${short(middle)} (${short(min)}–${short(max)})`;
}

/** `median (minimum–maximum)` of the rounds. */
export function printRatios(results) {
  console.log('\nCost of the others, times that of Fivepoint in the same round: median (minimum–maximum)\n');
  console.log(`| attendances | contender | ${Object.values(works).join(' | ')} |`);
  console.log(`| ---: | --- |${' ---: |'.repeat(Object.keys(works).length)}`);
  for (const { size, contender, ...of } of results.ratios) {
    const cells = Object.keys(works).map((work) => span(of[work]));
    console.log(`| ${size.toLocaleString('en')} | ${names[contender]} | ${cells.join(' | ')} |`);
  }
  const versions = Object.entries(results.contenders).map(([name, version]) => `${name} ${version}`);
  if (versions.length > 0) console.log(`\n${versions.join(', ')}`);
}

/** When the same cold reading of plain rows swings this much, so did the machine. */
const STEADY = 1.5;

export function printSteadiness(results) {
  for (const { name, size, runs } of results.cold) {
    if (name !== 'rows') continue;
    const shown = runs.map(({ marks }) => marks.shown);
    const swing = Math.max(...shown) / Math.min(...shown);
    if (swing > STEADY) {
      console.log(
        `Unsafe: plain rows at ${size.toLocaleString('en')} varied ${swing.toFixed(1)} times between rounds.`,
      );
    }
  }
}
