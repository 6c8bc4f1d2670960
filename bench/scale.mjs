// Past one machine, by simulation: node bench/scale.mjs [--seed=2026] [--years=5] [--results=<file>] [--browser] [--reps=5]
// A city of ten districts and a province of a thousand schools, drawn from a seed; what each device holds of them, and
// what that costs at the prices that the benchmark measured. --browser puts the sums of a province into a real browser.
import { parseArgs } from 'node:util';
import { serialize } from 'node:v8';
import { deflateSync } from 'node:zlib';
import { percentile } from './ratios.mjs';
import { measureInBrowser } from './scale/browser.mjs';
import { costsFrom } from './scale/costs.mjs';
import { city, keyOf, LAST_YEAR, province, sumsRows, totalsOf } from './scale/model.mjs';

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    years: { type: 'string', default: '5' },
    results: { type: 'string' },
    browser: { type: 'boolean', default: false },
    reps: { type: 'string', default: '5' },
  },
});
const seed = Number(flags.seed);
const years = Number(flags.years);
const costs = costsFrom(flags.results);
/** A person comes back the next year in two of three cases, so five years know more people than one. */
const NEW_EACH_YEAR = 1 / 3;
const learnersOf = (persons) => Math.round(persons * (1 + NEW_EACH_YEAR * (years - 1)));

const whole = (value) => Math.round(value).toLocaleString('en');
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);

function printTable(title, rows) {
  console.log(`\n${title}\n`);
  for (const [index, row] of rows.entries()) {
    console.log(`| ${row.join(' | ')} |`);
    if (index === 0) console.log(`| --- |${' ---: |'.repeat(row.length - 1)}`);
  }
}

/** What a device that holds people and sessions of these districts has on its disk. */
function fullDevice(districts) {
  const all = totalsOf(districts.flat());
  const units = districts.length + all.schools + all.points;
  const learners = learnersOf(all.persons);
  const attendances = all.attendances * years;
  const rows = {
    units,
    sessions: attendances / 30,
    learnerPages: learners / 64,
    ledger: (all.persons / 64) * years,
    sums: units * years,
    totals: units * years,
  };
  return {
    ...all,
    units,
    learners,
    attendances,
    rows,
    bytes:
      attendances * costs.bytesPerAttendance +
      learners * costs.bytesPerLearner +
      units * years * costs.bytesPerUnitYear,
    takeIn: attendances * costs.msPerAttendance + learners * costs.msPerLearner,
    rebuild: attendances * costs.msPerAttendanceRebuilt,
    persons: all.persons,
    list: all.persons * costs.msPerPersonListed,
  };
}

function deviceRow(name, districts) {
  const of = fullDevice(districts);
  const { rows } = of;
  return [
    name,
    whole(of.units),
    whole(of.learners),
    whole(of.attendances),
    whole(Object.values(rows).reduce((total, count) => total + count, 0)),
    megabytes(of.bytes),
    seconds(of.takeIn),
    seconds(of.rebuild),
    seconds(of.list),
  ];
}

/** As the browser writes them down, and deflated for the way. */
function bytesOfRows(rows) {
  const all = rows.flatMap(({ key, cells, totals }) => [serialize({ key, cells }), serialize({ key, cells: totals })]);
  return {
    plain: all.reduce((bytes, each) => bytes + each.length, 0),
    packed: all.reduce((bytes, each) => bytes + deflateSync(each).length, 0),
  };
}

/** Per record asked for, as measured for the layout. */
const MS_PER_ROW = 0.1;

const provinceDistricts = province(seed);
const cityDistricts = city(seed);
const bySize = [...provinceDistricts].sort((one, other) => totalsOf(one).attendances - totalsOf(other).attendances);
const at = (part) => bySize[Math.min(bySize.length - 1, Math.floor(part * bySize.length))];

console.log(`Seed ${seed}, ${years} years kept, prices of a store of ${whole(costs.size)} attendances`);
const drawn = (name, districts) => {
  const all = totalsOf(districts.flat());
  const schools = districts.map((each) => each.length);
  return [
    name,
    whole(districts.length),
    `${whole(all.schools)} (${Math.min(...schools)}–${percentile(schools, 0.5)}–${Math.max(...schools)})`,
    ...[all.points, all.residents, all.persons, all.attendances].map(whole),
  ];
};
printTable('Drawn: one year', [
  ['', 'districts', 'schools (per district: least–middle–most)', 'points', 'residents', 'named persons', 'attendances'],
  drawn('city', cityDistricts),
  drawn('province', provinceDistricts),
]);
const heading = [
  'units',
  'learners',
  'attendances',
  'rows',
  'MB',
  'first take-in, s',
  'rebuild, s',
  'list of persons, s',
];
printTable('Devices with people and sessions', [
  ['device', ...heading],
  deviceRow('a school of the middle district', [[at(0.5)[0]]]),
  deviceRow('the middle district', [at(0.5)]),
  deviceRow('district at the 95th percentile', [at(0.95)]),
  deviceRow('the largest district', [at(1)]),
  deviceRow('all ten of the city on one device', cityDistricts),
  deviceRow('the whole province on one device', provinceDistricts),
]);

const views = [
  ['city: districts', cityDistricts, 2],
  ['city: districts and schools', cityDistricts, 3],
  ['province: districts', provinceDistricts, 2],
  ['province: districts and schools', provinceDistricts, 3],
].map(([name, districts, tiers]) => ({ name, rows: sumsRows(districts, tiers, seed, years) }));
printTable('Views of sums, no people', [
  ['view', 'rows', 'MB as kept', 'MB as sent', 'kB a district sends for its year', 'rows of two years read, s'],
  ...views.map(({ name, rows }) => {
    const { plain, packed } = bytesOfRows(rows);
    const districts = name.startsWith('city') ? cityDistricts.length : provinceDistricts.length;
    const ofTwoYears = (rows.length / years) * 2 * 2;
    const ofOneYear = packed / years / districts;
    return [
      name,
      whole(rows.length * 2),
      megabytes(plain),
      megabytes(packed),
      (ofOneYear / 1e3).toFixed(0),
      seconds(ofTwoYears * MS_PER_ROW),
    ];
  }),
]);
console.log(
  `\nA session of 30 recorded: ${costs.writeMs.map((value) => value.toFixed(1)).join(' / ')} ms (p50 / p95), whatever is kept.`,
);
console.log(`A cold start without any data: ${whole(costs.floorMs)} ms; readings are on top.`);

if (flags.browser) {
  const ofTwoYears = (units) => [LAST_YEAR - 1, LAST_YEAR].map((year) => [keyOf(year, 0), keyOf(year, units - 1)]);
  const steps = [1, 1 + provinceDistricts.length, 1 + provinceDistricts.length + 1000];
  const { bytes, readings } = await measureInBrowser({ seed, years }, steps.map(ofTwoYears), Number(flags.reps));
  printTable(`The province's sums in a real browser, ${megabytes(bytes)} MB on disk: cold, medians of ${flags.reps}`, [
    ['two years of', 'rows', 'open, ms', 'read, ms'],
    ...['the province', 'and its districts', 'and their schools'].map((name, index) => {
      const { rows: count, open, read } = readings[index];
      return [name, whole(count), open.toFixed(0), read.toFixed(0)];
    }),
  ]);
}
