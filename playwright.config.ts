import { defineConfig } from '@playwright/test';
import { ensureTestBrowser, testArguments } from './scripts/browser.mjs';

const port = 4175;

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  globalSetup: './scripts/before-journeys.mjs',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 45_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // What cannot be clicked is told at its line, not by the limit of the whole journey.
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What moves costs the processor a picture after another, and no journey looks at it.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A trace keeps a copy of the page for every step, which takes longer than the step itself; `--trace on` makes one.
    trace: 'off',
    launchOptions: { executablePath: ensureTestBrowser(), args: testArguments },
  },
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
