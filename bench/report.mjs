// From the measurements to a table and to the bars that must hold.
import { median, percentile } from './ratios.mjs';

const round = (value, digits = 0) => value.toFixed(digits);

function coldOf(results, name, size, mark) {
  const runs = results.cold.find((each) => each.name === name && each.size === size).runs;
  return runs.map((run) => (name === 'app' ? run[mark] : run.marks[mark]));
}

const shown = (results, name, size) => median(coldOf(results, name, size, name === 'app' ? 'figures' : 'shown'));

const slowedOf = ({ slowed }, size, mark) => slowed.runs[size].map((run) => run[mark] ?? Number.NaN);

/** How long each step of a cold start took, the module from the navigation on. */
function stepsOf(results, name, size) {
  const marks = ['module', 'open', 'read', 'compute'].map((mark) => median(coldOf(results, name, size, mark)));
  return marks.map((mark, index) => round(index === 0 ? mark : mark - marks[index - 1])).join(' / ');
}

/** Rows of `[what, ...values by size]`. */
export function tableOf(results) {
  const sizes = Object.keys(results.sizes).map(Number);
  const each = (what, value) => [what, ...sizes.map((size) => value(results.sizes[size], size))];
  const span = (values, digits = 0) =>
    `${round(median(values), digits)} (${round(Math.min(...values), digits)}–${round(Math.max(...values), digits)})`;
  const besideRows = (what, value) => (results.withRows ? [each(what, value)] : []);
  const part = (name) => each(`  ${name}, bytes`, (of) => round(of.parts[name], 1));
  const drills = Object.keys(results.sizes[sizes[0]].drillDowns);
  return [
    ['', ...sizes.map((size) => size.toLocaleString('en'))],
    each('take-in, attendances/s', (of, size) => round((size * 1000) / wall(of.takeIn.store))),
    ...besideRows('  plain rows, attendances/s', (of, size) => round((size * 1000) / wall(of.takeIn.rows))),
    ...besideRows('  ratio of time', (of) => round(wall(of.takeIn.rows) / wall(of.takeIn.store), 1)),
    ...besideRows('  ratio of processor time', (of) =>
      round(processor(of.takeIn.rows) / processor(of.takeIn.store), 1),
    ),
    each('20,000 learners and the units before, ms', (of) => round(wall(of.learners.store))),
    ...besideRows('  plain rows, ms', (of) => round(wall(of.learners.rows))),
    each('memory of the page meanwhile, at most, MiB', (of) => round(Math.max(...memory(of.takeIn.store)))),
    ...besideRows('  plain rows, MiB', (of) => round(Math.max(...memory(of.takeIn.rows)))),
    each('longest task of the page meanwhile, ms', (of) => round(Math.max(...of.longestTask))),
    each('longest delay of a timer meanwhile, ms', (of) => round(Math.max(...of.longestGap))),
    each('bytes per attendance', (of) => round(of.bytes.store, 1)),
    ...besideRows('bytes per attendance, plain rows', (of) => round(of.bytes.rows, 1)),
    ...['sessions', 'learners', 'ledger', 'sums', 'journal', 'outbox', 'others'].map(part),
    each('cold Overview of the app, ms', (_, size) => span(coldOf(results, 'app', size, 'figures'))),
    each('  the same, almost empty store, ms', () => span(coldOf(results, 'app', 0, 'figures'))),
    each('  ratio', (_, size) => round(shown(results, 'app', size) / shown(results, 'app', 0), 2)),
    each('  until the first chart, ms', (_, size) => span(coldOf(results, 'app', size, 'charts'))),
    each(`  processor slowed ${results.slowed.rate} times, no network: figures seen last, ms`, (_, size) =>
      span(slowedOf(results, size, 'known')),
    ),
    each('  the same, known to be the present ones, ms', (_, size) => span(slowedOf(results, size, 'present'))),
    each('  the same, figures read by the page, ms', (_, size) => span(slowedOf(results, size, 'figures'))),
    each('  the same, a page of one word, ms', () => span(slowedOf(results, 'empty', 'figures'))),
    each('cold figures of the store alone, ms', (_, size) => span(coldOf(results, 'store', size, 'shown'))),
    each('  module / open / read / compute, ms', (_, size) => stepsOf(results, 'store', size)),
    each('  the same, almost empty store, ms', () => span(coldOf(results, 'store', 0, 'shown'))),
    each('  the same, raw IndexedDB, ms', (_, size) => span(coldOf(results, 'raw', size, 'shown'))),
    each('  module / open / read / compute of raw IndexedDB, ms', (_, size) => stepsOf(results, 'raw', size)),
    ...besideRows('  the same, plain rows read through, ms', (_, size) => span(coldOf(results, 'rows', size, 'shown'))),
    each('session of 30 written, p50 / p95, ms', (of) => pair(of.writes.store.flat())),
    ...besideRows('  the same, plain rows without figures, ms', (of) => pair(of.writes.rows.flat())),
    each('session of 30 deleted, p50 / p95, ms', (of) => pair(of.deletes.store.flat())),
    ...besideRows('  the same, plain rows without figures, ms', (of) => pair(of.deletes.rows.flat())),
    each('person found among 20,000 in a page just opened, ms', (of) => span(of.searches.store)),
    ...besideRows('  the same, plain rows, ms', (of) => span(of.searches.rows)),
    ...Object.keys(results.sizes[sizes[0]].walk).map((name) =>
      each(`in the app: ${name}, p50 / p95, ms`, (of) => pair(of.walk[name])),
    ),
    each('in the app: memory of the page, at most, MiB', (of) => round(Math.max(...of.walkMemory))),
    ...drills.map((name) => each(`${name}, p50 / p95, ms`, (of) => pair(of.drillDowns[name].flat()))),
    each('rebuild of all figures, ms', (of) => round(of.rebuild)),
  ];
}

const wall = (runs) => median(runs.map((run) => run.milliseconds));
const memory = (runs) => runs.map((run) => run.memory ?? Number.NaN);
const processor = (runs) => median(runs.map((run) => run.processor ?? Number.NaN));

function pair(values) {
  return `${round(median(values), 1)} / ${round(percentile(values, 0.95), 1)}`;
}

export function printTable(results) {
  const rows = tableOf(results);
  const { machine, load, takenByHost } = results;
  console.log(
    `\n${results.date}, ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${results.backend}, load ${load.map((value) => value.toFixed(1)).join(' ')}, ${round(takenByHost * 100)} % of the processors taken by the host\n`,
  );
  for (const [index, row] of rows.entries()) {
    console.log(`| ${row.join(' | ')} |`);
    if (index === 0) console.log(`|${row.map((_, column) => (column === 0 ? ' --- ' : ' ---: ')).join('|')}|`);
  }
}

const amongMany = ['learners of a school', 'search for a person', 'one learner', 'overview of a school'];

/** What a person opens where hundreds of thousands have learned. */
export function printCrowd({ crowd: { people, walk, walkMemory, firstLists } }) {
  console.log(`\nAmong ${people.toLocaleString('en')} people, p50 / p95, ms\n`);
  console.log(`| all of them listed in a fresh browser: first rows | ${pair(firstLists.map(({ rows }) => rows))} |`);
  console.log(`| the same: all read and in order | ${pair(firstLists.map(({ whole }) => whole))} |`);
  for (const name of amongMany) console.log(`| ${name} | ${pair(walk[name])} |`);
  console.log(`| memory of the page, at most, MiB | ${round(Math.max(...walkMemory))} |`);
}

/** A step is disturbed where the host of the machine took more than this part of its time from the processors. */
const DISTURBED = 0.05;

/** The same steps of the walks without those in which the host of the machine took the processors away: for who reads a bar that does not hold. */
export function printUndisturbed(results) {
  const floor = shown(results, 'store', 0);
  const walks = [
    ...Object.entries(results.sizes).map(([size, of]) => [`at ${Number(size).toLocaleString('en')}`, of]),
    [`among ${results.crowd.people.toLocaleString('en')} people`, results.crowd],
  ];
  console.log(
    '\nWhat is opened, only where the host of the machine took nothing from its processors, p95, of the floor',
  );
  for (const [where, { walk, lost }] of walks) {
    for (const [name, times] of Object.entries(walk)) {
      const left = times.filter((time, index) => lost[name][index] <= time * DISTURBED);
      const value = left.length === 0 ? 'none' : round(percentile(left, 0.95) / floor, 2);
      console.log(`${name} ${where}: ${value} (${left.length} of ${times.length})`);
    }
  }
}

/**
 * Milliseconds that a cold page with an almost empty store took on the machine on which bars in milliseconds were set: times do not
 * hold from one machine to another, and not from one hour to the next, so that parts of that page in the same run are bars beside them.
 */
const FLOOR_OF_BARS = 172;

const coldLimits = { rows: 15, sqlite: 15, duckdb: 7 };

/** The bars of docs/benchmarks.md: what is measured, what it may be at most (or at least). */
export function barsOf(results) {
  const bars = [];
  const most = (what, value, limit) => bars.push({ what, value, limit, holds: value <= limit, sign: '≤' });
  const least = (what, value, limit) => bars.push({ what, value, limit, holds: value >= limit, sign: '≥' });
  const sizes = Object.keys(results.sizes).map(Number);
  const largest = Math.max(...sizes);
  const floor = shown(results, 'store', 0);
  const mostOfFloor = (what, milliseconds, limit) => {
    most(`${what}, ms`, milliseconds, limit);
    most(`${what}, of the floor`, milliseconds / floor, limit / FLOOR_OF_BARS);
  };
  for (const size of sizes) {
    const of = results.sizes[size];
    const at = `at ${size.toLocaleString('en')}`;
    if (results.withRows)
      least(
        `take-in against plain rows ${at}`,
        wall(of.takeIn.rows) / wall(of.takeIn.store),
        results.backend === 'sqlite' ? 7 : 10,
      );
    most(`longest task of the page during bulk work ${at}, ms`, Math.max(...of.longestTask), 50);
    most(
      `cold Overview against the floor ${at}`,
      shown(results, 'app', size) / shown(results, 'app', 0),
      size > 750_000 ? 2.5 : 2,
    );
    mostOfFloor(`one session written, p95 ${at}`, percentile(of.writes.store.flat(), 0.95), 50);
    for (const [name, durations] of Object.entries({ ...of.walk, ...of.drillDowns })) {
      mostOfFloor(`${name}, p95 ${at}`, percentile(durations.flat(), 0.95), 100);
    }
  }
  for (const { size, contender, takeIn, cold } of results.ratios) {
    const at = `at ${size.toLocaleString('en')}`;
    if (size >= 150_000 && contender === 'sqlite') least(`take-in against SQLite ${at}`, takeIn.median, 1);
    const limit = size >= 750_000 ? coldLimits[contender] : undefined;
    if (limit !== undefined) least(`cold figures against ${contender} ${at}`, cold.median, limit);
  }
  const { bytes, parts } = results.sizes[largest];
  most(`bytes per attendance without outbox at ${largest.toLocaleString('en')}`, bytes.store - parts.outbox, 30);
  most(`bytes of the outbox per attendance at ${largest.toLocaleString('en')}`, parts.outbox, 15);
  for (const name of amongMany) {
    const { people, walk } = results.crowd;
    mostOfFloor(`${name}, p95 among ${people.toLocaleString('en')} people`, percentile(walk[name], 0.95), 100);
  }
  const at = `on a slowed processor at ${largest.toLocaleString('en')}`;
  const empty = median(slowedOf(results, 'empty', 'figures'));
  for (const [what, mark] of [
    ['figures seen last', 'known'],
    ['figures known to be the present ones', 'present'],
    ['figures read by the page', 'figures'],
  ]) {
    const milliseconds = median(slowedOf(results, largest, mark));
    most(`${what} ${at}, ms`, milliseconds, 1500);
    most(`${what} ${at}, of a page of one word`, milliseconds / empty, 3);
  }
  if (sizes.length > 1) {
    const [small, large] = [Math.min(...sizes), largest].map((size) => results.sizes[size]);
    most('one session written, largest against smallest', grown(large.writes.store, small.writes.store), 1.5);
    most('one session deleted, largest against smallest', grown(large.deletes.store, small.deletes.store), 1.5);
    for (const name of Object.keys(large.walk)) {
      most(`${name}, largest against smallest`, median(large.walk[name]) / median(small.walk[name]), 1.5);
    }
    for (const name of Object.keys(large.drillDowns)) {
      most(`${name}, largest against smallest`, grown(large.drillDowns[name], small.drillDowns[name]), 1.5);
    }
    most(
      'cold Overview, largest against smallest',
      shown(results, 'app', largest) / shown(results, 'app', Math.min(...sizes)),
      1.5,
    );
  }
  return bars;
}

/** Each round beside the same round at the other size, seconds apart: the machine's pace halves and doubles between rounds. */
const grown = (large, small) => median(large.map((round, index) => median(round) / median(small[index])));

/** Prints the bars; returns how many do not hold. */
export function printBars(bars) {
  console.log('');
  for (const { what, value, limit, sign, holds } of bars) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what}: ${value.toFixed(2)} (${sign} ${Number(limit.toFixed(2))})`);
  }
  return bars.filter(({ holds }) => !holds).length;
}
