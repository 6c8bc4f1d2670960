import { expect, goOffline, test, waitUntilStored } from './support/fixture.ts';

test('the built folder works under a sub-path, with no server and after a reload', async ({ page, serveApp }) => {
  const app = await serveApp('/district/plan');
  await page.goto(app.address);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator('#root > *').first()).toBeAttached();
  await waitUntilStored(page);

  await app.stop();
  await goOffline(page.context());
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeAttached();
  expect(new URL(page.url()).pathname).toBe('/district/plan/');
});

test('an unknown address inside the app leads back to it when there is no network', async ({ page, serveApp }) => {
  const app = await serveApp('/district/plan');
  await page.goto(app.address);
  await waitUntilStored(page);
  await app.stop();
  await page.goto(`${app.address}no/such/place`);
  expect(new URL(page.url()).pathname).toBe('/district/plan/');
  await expect(page.locator('#root > *').first()).toBeAttached();
});

test('D2 everything is on the device after the first visit and survives a restart of the browser', async ({
  launchProfile,
  profileFolder,
  serveApp,
}) => {
  const app = await serveApp();
  const first = await launchProfile(profileFolder);
  const page = await first.newPage();
  await page.goto(app.address);
  await waitUntilStored(page);
  await first.close();
  await app.stop();

  const second = await launchProfile(profileFolder);
  const again = await second.newPage();
  await again.goto(app.address);
  await expect(again.locator('#root > *').first()).toBeAttached();
});
