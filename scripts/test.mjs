// Every check of the project; the last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

// Programs are started through Node and their own files: no shell, so the same on every system. Two ways at once, since
// neither fills two processors alone; the longer one prints as it goes, the other in pieces.
const vite = 'node_modules/vite/bin/vite.js';
await Promise.all([
  inTurn(
    () => step('build', vite, 'build', '--logLevel', 'warn'),
    () => step('size of the first load', 'scripts/size.mjs'),
    () => step('build for a stick', vite, 'build', '-c', 'vite.stick.config.ts', '--logLevel', 'warn'),
    () => {
      const report = `${reports}/journeys.json`;
      return suite('journeys', report, readPlaywright, 'inherit', 'node_modules/@playwright/test/cli.js', 'test');
    },
  ),
  inTurn(
    () => step('formatting and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.'),
    () => step('lock file', 'scripts/lock.mjs'),
    () => step('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
    () => {
      const report = `${reports}/vitest.json`;
      const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const vitest = 'node_modules/vitest/vitest.mjs';
      return suite('unit and component tests', report, readVitest, 'pipe', vitest, 'run', ...flags);
    },
  ),
]);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function inTurn(...deeds) {
  for (const deed of deeds) await deed();
}

/** Runs a program of Node; `how` is `inherit` for what prints as it goes, `pipe` for what prints when it ends. */
function run(title, how, args) {
  const start = performance.now();
  if (how === 'inherit') console.log(`\n== ${title}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', how, how] });
  const printed = [];
  child.stdout?.on('data', (piece) => printed.push(piece));
  child.stderr?.on('data', (piece) => printed.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (how === 'pipe') console.log(`\n== ${title}\n${Buffer.concat(printed).toString().trimEnd()}`);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    });
  });
}

async function step(title, ...args) {
  if (await run(title, 'pipe', args)) passed += 1;
  else failed += 1;
}

/** A run that ends badly without a failed test (a file that cannot be loaded, no test at all) counts as one failure. */
async function suite(title, report, read, how, ...args) {
  const isGood = await run(title, how, args);
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
