// Every check of the project, one after the other; the last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

// Programs are started through Node and their own files: no shell, so the same on every system.
const vite = 'node_modules/vite/bin/vite.js';
const [isBuilt] = await Promise.all([
  inTurn(
    ['build', vite, 'build', '--logLevel', 'warn'],
    ['size of the first load', 'scripts/size.mjs'],
    ['build for a stick', vite, 'build', '-c', 'vite.stick.config.ts', '--logLevel', 'warn'],
  ),
  inTurn(
    ['formatting and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.'],
    ['lock file', 'scripts/lock.mjs'],
    ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  ),
]);

const unitReport = `${reports}/vitest.json`;
const unitFlags = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
suite('unit and component tests', unitReport, readVitest, 'node_modules/vitest/vitest.mjs', 'run', ...unitFlags);

if (isBuilt) {
  const journeyReport = `${reports}/journeys.json`;
  suite('journeys', journeyReport, readPlaywright, 'node_modules/@playwright/test/cli.js', 'test');
} else {
  console.error('Journeys need the build, so they count as failed.');
  failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Steps that need one processor, one after the other; gives whether the first was good. */
async function inTurn(...steps) {
  const results = [];
  for (const [title, ...args] of steps) {
    const isGood = await quietly(title, args);
    results.push(isGood);
    if (isGood) passed += 1;
    else failed += 1;
  }
  return results[0];
}

/** What it prints comes in one piece when it ends, since another step runs beside it. */
function quietly(title, args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root });
  const printed = [];
  child.stdout.on('data', (piece) => printed.push(piece));
  child.stderr.on('data', (piece) => printed.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      console.log(`\n== ${title}\n${Buffer.concat(printed).toString().trimEnd()}`);
      console.log(verdict(title, status === 0, start));
      resolve(status === 0);
    });
  });
}

function run(title, args) {
  const start = performance.now();
  console.log(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  console.log(verdict(title, status === 0, start));
  return status === 0;
}

function verdict(title, isGood, start) {
  return `== ${title}: ${isGood ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - start) / 1000)} s`;
}

/** A run that ends badly without a failed test (a file that cannot be loaded, no test at all) counts as one failure. */
function suite(title, report, read, ...args) {
  const isGood = run(title, args);
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed === 0 && (!isGood || counts.passed === 0)) failed += 1;
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
}

function readVitest({ numPassedTests, numFailedTests, numPendingTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
