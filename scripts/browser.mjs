// Finds the Chromium that tests and benchmarks drive, or installs one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { platform, env } = process;
const isRoot = process.getuid?.() === 0;
const require = createRequire(import.meta.url);

/** Arguments that keep the browser quiet: no background requests, no graphics card. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
];

/** The same for tests, which start a browser hundreds of times: in fewer processes a start takes a third less. */
export const testArguments = [
  ...browserArguments,
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--enable-features=NetworkServiceInProcess2',
  ...(browserArguments.includes('--no-sandbox') ? ['--no-zygote'] : []),
];

/** Path of a browser, or undefined. CHROME_PATH or CHROME_BIN decide when set. */
export function findBrowser() {
  const chosen = env.CHROME_PATH ?? env.CHROME_BIN;
  if (chosen) {
    if (!isRunnable(chosen)) throw new Error(`CHROME_PATH or CHROME_BIN names ${chosen}, which cannot be run.`);
    return chosen;
  }
  return [...wellKnownPlaces(), ...ownCopy()].find(isRunnable);
}

/**
 * Path of the browser that tests drive: Chromium without a window system where there is one, since it needs half the
 * processor time for the same pages; any other Chromium elsewhere. Installs one when there is none, and throws with
 * one sentence when that fails.
 */
export function ensureTestBrowser() {
  if (env.CHROME_PATH ?? env.CHROME_BIN) return ensureBrowser();
  const found = findOnPath(['chromium-headless-shell']);
  if (found) return found;
  if (isRoot && isDebian()) {
    console.log('Installing Chromium for the tests ...');
    installFromDebian('chromium-headless-shell');
  }
  return findOnPath(['chromium-headless-shell']) ?? ensureBrowser();
}

/** Path of a whole browser, as people use it; installs one when there is none, and throws when that fails. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found; installing Chromium ...');
  if (isRoot && isDebian()) installFromDebian('chromium');
  const installed = findBrowser() ?? installOwnCopy();
  if (!installed) {
    throw new Error('The tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program file.');
  }
  return installed;
}

function wellKnownPlaces() {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = ['Google/Chrome', 'Microsoft/Edge', 'Chromium'];
    return programs.flatMap((program) =>
      folders.map((folder) =>
        join(folder, program, 'Application', program === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return programs.flatMap((program) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${program}.app`, 'Contents', 'MacOS', program),
      ),
    );
  }
  const programs = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return placesOf(programs);
}

function placesOf(programs) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function findOnPath(programs) {
  return platform === 'linux' ? placesOf(programs).find(isRunnable) : undefined;
}

function ownCopy() {
  try {
    return [require('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

function isRunnable(file) {
  try {
    accessSync(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installFromDebian(browser) {
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', [...waiting, 'update'], options);
  // Without a font for Chinese every character is drawn as the same box.
  const packages = [browser, 'fonts-noto-cjk'];
  spawnSync('apt-get', [...waiting, 'install', '-y', '--no-install-recommends', ...packages], options);
}

function installOwnCopy() {
  const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
  const system = platform === 'linux' && isRoot ? ['--with-deps'] : [];
  spawnSync(process.execPath, [cli, 'install', ...system, 'chromium'], { stdio: 'inherit' });
  return findBrowser();
}
