import { defineConfig } from '@playwright/test';
import { browserArguments, ensureBrowser } from './scripts/browser.mjs';

const port = 4175;

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  // One at a time: journeys measure and restart real browsers, and small machines have two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 45_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: ensureBrowser(), args: browserArguments },
  },
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
