// What the benchmark measured, per row: docs/benchmarks.md of 2026-11-24 at 750,000 attendances, or a newer result.
import { readFileSync } from 'node:fs';
import { median, percentile } from '../ratios.mjs';

const LEARNERS = 20_865;
const UNITS = 216;
const PER_YEAR = 150_000;

/** Shares of the bytes of that run, as `parts` of a result has them. */
const measured = {
  size: 750_000,
  bytes: 22.5,
  parts: { sessions: 26.1, learners: 6.9, ledger: 5.4, sums: 2.3, journal: 0.9, outbox: 1.7, others: 0.4 },
  takeInMs: 21_871,
  learnersMs: 3892,
  rebuildMs: 7964,
  writeMs: [17.9, 46.6],
  personsP95Ms: 261.9,
  floorMs: 1393,
};

/** @param {string | undefined} file a JSON of bench/results: its largest size is taken */
export function costsFrom(file) {
  return costsOf(file === undefined ? measured : readResult(JSON.parse(readFileSync(file, 'utf8'))));
}

function readResult(results) {
  const size = Math.max(...Object.keys(results.sizes).map(Number));
  const of = results.sizes[size];
  const writes = of.writes.store.flat();
  const floor = results.cold.find((each) => each.name === 'app' && each.size === 0).runs.map((run) => run.figures);
  return {
    size,
    bytes: of.bytes.store,
    parts: of.parts,
    takeInMs: median(of.takeIn.store.map((run) => run.milliseconds)),
    learnersMs: median(of.learners.store.map((run) => run.milliseconds)),
    rebuildMs: of.rebuild,
    writeMs: [median(writes), percentile(writes, 0.95)],
    personsP95Ms: percentile(of.drillDowns.personsOfDistrict, 0.95),
    floorMs: median(floor),
  };
}

function costsOf(run) {
  const weighed = Object.values(run.parts).reduce((total, bytes) => total + bytes, 0);
  const bytesOf = (part) => (run.parts[part] / weighed) * run.bytes * run.size;
  const years = run.size / PER_YEAR;
  return {
    size: run.size,
    bytesPerAttendance: ['sessions', 'ledger', 'journal', 'outbox', 'others'].reduce(
      (total, part) => total + bytesOf(part) / run.size,
      0,
    ),
    bytesPerLearner: bytesOf('learners') / LEARNERS,
    bytesPerUnitYear: bytesOf('sums') / (UNITS * years),
    msPerAttendance: run.takeInMs / run.size,
    msPerLearner: run.learnersMs / LEARNERS,
    msPerAttendanceRebuilt: run.rebuildMs / run.size,
    msPerPersonListed: run.personsP95Ms / LEARNERS,
    writeMs: run.writeMs,
    floorMs: run.floorMs,
  };
}
