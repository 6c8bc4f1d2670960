/** What tells who a learner is never lies readable in the files of the browser, from the first write on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixture.ts';
import { serveStorePage } from './support/store-page.ts';

const planted = Array.from({ length: 40 }, (_, number) => ({
  name: number % 2 === 0 ? `甘棠芒种${String.fromCharCode(0x4e00 + number)}` : `Quercus Plantedname${number}`,
  telephone: `0571-7788${number + 10}-5566`,
}));

/** Text as it may lie in a file: UTF-8, and UTF-16 in both orders. */
function writings(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

test('names and telephones cannot be found in the profile', async ({ launchProfile, profileFolder }) => {
  const served = await serveStorePage();
  const context = await launchProfile(profileFolder);
  const page = await context.newPage();
  await page.goto(served.address);
  await page.evaluate(async (names) => {
    const { storePage } = window as unknown as {
      storePage: {
        prepare: (names: object[]) => Promise<void>;
        bringIn: (from: number, count: number) => Promise<void>;
      };
    };
    await storePage.prepare(names);
    // The same people in a second write, so that journal and staging have held them too.
    await storePage.prepare(names.map((each) => ({ ...each, notes: `${each.name} notes` })));
    await storePage.bringIn(0, 50);
  }, planted);
  await context.close();
  await served.stop();

  const root = join(profileFolder, 'Default', 'IndexedDB');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
  // A thing that lies open is found, so the search would find a name too.
  expect(writings('registered').some((writing) => bytes.includes(writing))).toBe(true);
  const found = planted
    .flatMap(({ name, telephone }) => [name, telephone])
    .filter((text) => writings(text).some((writing) => bytes.includes(writing)));
  expect(found).toEqual([]);
});
