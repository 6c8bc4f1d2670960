import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const pure = '{kernel,domain,i18n,store,exchange,oracle,laws,frozen,samples,reliability,architecture}';
const faults = 'tests/**/seeded-faults.test.ts';
const drawn = '{ui,runtime,features,app}';

const native = (name: string) => fileURLToPath(new URL(`./tests/setup/native-${name}.ts`, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@noble/hashes/scrypt.js': native('scrypt'),
      '@noble/curves/ed25519.js': native('ed25519'),
    },
  },
  test: {
    restoreMocks: true,
    // By default one core is left for watching, which half idles a machine with two.
    maxWorkers: '100%',
    // A loaded machine is slow, not wrong: what waits, waits for something to appear and ends at once when it does.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 45_000 } },
    // A file starts where the last one of its worker ended: loading everything anew takes longer than the tests.
    isolate: false,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [`tests/${pure}/**/*.test.{ts,tsx}`],
          exclude: [faults],
          setupFiles: ['tests/setup/unit.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          // These load the product with a fault in it, which must not reach the others.
          isolate: true,
          environment: 'node',
          include: [faults],
          setupFiles: ['tests/setup/unit.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: [`tests/${drawn}/**/*.test.{ts,tsx}`],
          setupFiles: ['tests/setup/component.ts'],
        },
      },
    ],
  },
});
