/** The browser is killed at random moments while it writes: what was acknowledged is there, nothing is half there. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixture.ts';
import { type DoomedBrowser, serveStorePage, startDoomedBrowser } from './support/store-page.ts';

const kills = Number(process.env.FIVEPOINT_KILLS ?? 5);

interface StorePage {
  prepare: (names?: { name: string; telephone: string }[]) => Promise<void>;
  writeOn: (from: number, acknowledged: (number: number) => Promise<void>) => Promise<void>;
  bringIn: (from: number, count: number) => Promise<void>;
  finish: () => Promise<number>;
  inspect: () => Promise<{ numbers: number[]; problems: string[] }>;
}
type StoreWindow = { storePage: StorePage; acknowledged: (number: number) => Promise<void> };

let served: Awaited<ReturnType<typeof serveStorePage>>;
test.beforeAll(async () => {
  served = await serveStorePage();
});
test.afterAll(async () => {
  await served.stop();
});

/** Those that a failed expectation left running end with their test. */
const started: DoomedBrowser[] = [];
test.afterEach(async () => {
  for (const browser of started.splice(0)) await browser.kill();
});

async function start(profile: string): Promise<DoomedBrowser> {
  const browser = await startDoomedBrowser(profile);
  started.push(browser);
  await browser.page.goto(served.address);
  return browser;
}

function inspect({ page }: DoomedBrowser) {
  return page.evaluate(() => (window as unknown as StoreWindow).storePage.inspect());
}

/** Kills at some moment after the first acknowledged write. */
async function writeUntilKilled(browser: DoomedBrowser, from: number, acknowledged: Set<number>): Promise<void> {
  let heard: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  await browser.page.exposeFunction('acknowledged', (number: number) => {
    acknowledged.add(number);
    heard();
  });
  const cut = browser.page
    .evaluate((number) => {
      const { storePage, acknowledged: tell } = window as unknown as StoreWindow;
      return storePage.writeOn(number, tell);
    }, from)
    .catch(() => undefined);
  await first;
  await sleep(Math.random() * 400);
  await browser.kill();
  await cut;
}

async function seeAllOf(browser: DoomedBrowser, acknowledged: ReadonlySet<number>): Promise<void> {
  const { numbers, problems } = await inspect(browser);
  expect(problems).toEqual([]);
  const there = new Set(numbers);
  expect([...acknowledged].filter((number) => !there.has(number))).toEqual([]);
}

/** A record of LevelDB begins with its check sum (4 bytes), its length (2) and its kind (1); here nothing follows. */
const HALF_A_RECORD = new Uint8Array([1, 2, 3, 4, 71, 0, 1]);

function logsOf(profile: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.log')).map((file) => join(folder, file));
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('sessions written one by one survive, whole, each time the browser is killed', async ({ profileFolder }) => {
  test.setTimeout(30_000 + kills * 20_000);
  let browser = await start(profileFolder);
  await browser.page.evaluate(() => (window as unknown as StoreWindow).storePage.prepare());
  const acknowledged = new Set<number>();
  for (let kill = 0; kill < kills; kill += 1) {
    await writeUntilKilled(browser, kill * 10_000, acknowledged);
    browser = await start(profileFolder);
    await seeAllOf(browser, acknowledged);
  }
  await browser.kill();
});

test('half a record that a power cut left at the end of the log costs nothing', async ({ profileFolder }) => {
  let browser = await start(profileFolder);
  await browser.page.evaluate(() => (window as unknown as StoreWindow).storePage.prepare());
  const acknowledged = new Set<number>();
  await writeUntilKilled(browser, 0, acknowledged);
  for (const log of logsOf(profileFolder)) appendFileSync(log, HALF_A_RECORD);

  browser = await start(profileFolder);
  await writeUntilKilled(browser, 10_000, acknowledged);
  browser = await start(profileFolder);
  await seeAllOf(browser, acknowledged);
  await browser.kill();
});

test('what was being brought in is finished after the browser was killed', async ({ profileFolder }) => {
  // Several portions, so that a machine that is slow to kill still comes before the last of them.
  const brought = 6600;
  let browser = await start(profileFolder);
  await browser.page.evaluate(() => (window as unknown as StoreWindow).storePage.prepare());
  const cut = browser.page
    .evaluate((count) => (window as unknown as StoreWindow).storePage.bringIn(0, count), brought)
    .catch(() => undefined);
  await expect.poll(() => stagedRows(browser), { intervals: [10] }).toBeGreaterThan(0);
  await browser.kill();
  await cut;

  browser = await start(profileFolder);
  const half = await inspect(browser);
  expect(half.problems).toEqual([]);
  expect(half.numbers.length).toBeLessThan(brought);
  expect(half.numbers.length % 2000).toBe(0);
  expect(await browser.page.evaluate(() => (window as unknown as StoreWindow).storePage.finish())).toBe(1);
  const whole = await inspect(browser);
  expect(whole.problems).toEqual([]);
  expect(whole.numbers).toHaveLength(brought);
  await browser.kill();
});

function stagedRows({ page }: DoomedBrowser): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('fivepoint');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('staging').objectStore('staging').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
