// The long forms of the tests behind "nothing lost": thousands of damaged files, a thousand histories, two hundred kills.
// Prints their figures, which docs/reliability.md carries. `npm run test:long -- histories` runs one part alone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];
const playwright = ['node_modules/@playwright/test/cli.js', 'test'];

const parts = {
  mutations: { args: [...vitest, 'tests/reliability/mutated-files'], env: { FIVEPOINT_MUTATIONS: '10000' } },
  histories: { args: [...vitest, 'tests/reliability/file-histories'], env: { FIVEPOINT_FILE_HISTORIES: '1000' } },
  merges: { args: [...vitest, 'tests/laws/exchange'], env: { FIVEPOINT_HISTORIES: '1000' } },
  oracle: { args: [...vitest, 'tests/oracle/indicators'], env: { FIVEPOINT_ORACLE_HISTORIES: '1000' } },
  office: {
    args: [...vitest, 'tests/reliability/office'],
    env: { FIVEPOINT_OFFICE: '1' },
    needs: ['soffice', 'libreoffice'],
  },
  torture: { args: [...vitest, 'tests/reliability/torture'], env: {} },
  kills: { args: [...playwright, 'kill.spec'], env: { FIVEPOINT_KILLS: '200' } },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, { args, env, needs }] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (needs && !needs.some(isInstalled)) {
    console.error(`\n== ${name}: FAILED, LibreOffice is not installed (Debian: libreoffice-writer, libreoffice-calc).`);
    failed += 1;
    continue;
  }
  if (name === 'kills')
    await run('the build that the kills need', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {});
  if (!(await run(name, args, env))) failed += 1;
}
console.log(`\n${failed === 0 ? 'all parts passed' : `${failed} parts failed`}`);
process.exitCode = failed > 0 ? 1 : 0;

function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function run(name, args, env) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.on('close', (status) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(
        `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s, ${new Date().toISOString().slice(0, 10)}`,
      );
      resolve(status === 0);
    });
  });
}
