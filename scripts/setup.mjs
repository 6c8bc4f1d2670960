// Makes a bare clone ready: the packages of the lock file, and with --browser a Chromium for the tests.
// Node's own modules only, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = `${root}package-lock.json`;
const stampFile = `${root}node_modules/.fivepoint-setup`;
const installedLockFile = `${root}node_modules/.package-lock.json`;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Fivepoint needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

const stamp = createHash('sha256')
  .update(readFileSync(lockFile))
  .update(`${process.platform} ${process.arch} ${major}`)
  .digest('hex');

// npm ci deletes node_modules, so the stamp never outlives what it vouches for.
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  if (!installedMatchesLock()) install();
  writeFileSync(stampFile, stamp);
}

if (process.argv.includes('--browser')) {
  const { ensureTestBrowser } = await import('./browser.mjs');
  try {
    console.log(`Browser for the tests: ${ensureTestBrowser()}`);
  } catch (error) {
    fail(error.message);
  }
}

/** npm keeps a lock of what it really installed; when it says the same, a second install is a waste of a minute. */
function installedMatchesLock() {
  if (!existsSync(installedLockFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && installed[path] === undefined,
  );
  const foreign = Object.entries(installed).some(([path, entry]) => wanted[path]?.version !== entry.version);
  const otherPlatform = !Object.values(installed).some((entry) => entry.os?.includes(process.platform));
  return !missing && !foreign && !otherPlatform;
}

function install() {
  console.log('Installing packages (once per change of the lock file) ...');
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-audit', '--no-fund'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) fail('The packages could not be installed; see the lines above.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
