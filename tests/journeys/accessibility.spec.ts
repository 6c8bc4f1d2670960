import type { Page } from '@playwright/test';
import { barriers } from './support/barriers.ts';
import { expect, type OfflineApp, type OpenOffline, settled, test } from './support/offline.ts';

const locales = ['zh-CN', 'en-US'];
const NARROW = 380;

/** Beside the places of the navigation. */
const morePages = [
  '/overview/behind/persons',
  '/overview/behind/sessions',
  '/record/new',
  '/record/gone',
  '/record/check',
  '/organizations/criteria',
  '/learners/new',
  '/learners/doubles',
  '/courses/new',
  '/registers/survey',
  '/registers/need/new',
  '/registers/siteEquipment/new',
  '/inspections?part=self',
  '/inspections?part=yearEnd',
  '/inspections?part=sheets',
  '/settings?part=plan',
  '/settings?part=lists',
  '/reports/papers?paper=year',
  '/reports/papers?paper=notice',
  '/reports/papers?paper=week',
  '/reports/hand-in',
  '/reports/calls',
  '/reports/evidence',
  '/reports/forms',
  '/exchange/history',
  '/exchange/history?tab=bin',
  '/exchange/compare',
  '/no/such/place',
];

/** Lists whose first row leads to a page of its own. */
const lists = ['/record', '/learners', '/courses', '/organizations', '/registers/venue', '/registers/body'];

/** Places whose first button opens a dialog. */
const dialogs = ['/organizations', '/funding'];

const withoutPlan = ['/start', '/start/plan', '/bring-in', '/exchange'];

/** Visits every page of an app that holds a district, in turn. */
async function everyPage(app: OfflineApp, visit: (name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await settled(page);
  const hrefs = await page.locator('nav.side a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const places = [...new Set(hrefs)].map((href) => (href ?? '').replace('#', ''));
  expect(places).toContain('/settings');
  for (const path of [...places, ...morePages]) {
    await app.go(path);
    await settled(page);
    await visit(path);
  }
  for (const path of lists) {
    await app.go(path);
    const href = await page.locator('main .row-name[href]').first().getAttribute('href');
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await app.go((href ?? '').slice(1));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    await settled(page);
    await visit(`a record of ${path}`);
  }
  await packsAndCertificate(app, visit);
  for (const path of dialogs) {
    await app.go(path);
    await page.locator('.page-actions .button.primary').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await visit(`the dialog of ${path}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox').and(page.locator(':focus'))).toBeVisible();
  await visit('the command palette');
}

/** Papers of one person, one item of a record and one task: each is reached from the record that it tells of. */
async function packsAndCertificate(app: OfflineApp, visit: (name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  const paper = async (path: string, name: string) => {
    await app.go(path);
    await expect(page.getByRole('article')).toBeVisible();
    await settled(page);
    await visit(name);
  };
  await app.go('/learners');
  const learner = await page.locator('main .row-name[href]').first().getAttribute('href');
  await paper(`/reports/papers?paper=certificate&learner=${learner?.split(/[/?]/)[2]}`, 'the certificate of a learner');
  const pack = async (of: 'item' | 'task') => {
    const link = page.locator(`main a[href*="/reports/evidence?"][href*="${of}="]`).first();
    await paper(((await link.getAttribute('href')) ?? '').slice(1), `the pack of the first ${of}`);
  };
  await app.go('/inspections?part=self');
  await page.locator('main .button.primary').click();
  await page.locator('main a[href*="/reports/evidence?"]').first().waitFor();
  await pack('item');
  await app.go('/plan');
  await settled(page);
  await pack('task');
}

/** Opens an empty device and then a sample district, and looks at every page of both. */
async function lookAtAll(openOffline: OpenOffline): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async ({ page }: OfflineApp, name: string) => {
    const problems = [...(await barriers(page)), ...(await tooWide(page))];
    if (problems.length > 0) found[name] = problems;
  };
  const empty = await openOffline({ colours: 'light' });
  for (const path of withoutPlan) {
    await empty.go(path);
    await settled(empty.page);
    await look(empty, `${path} of an empty device`);
  }
  await empty.page.context().close();

  const app = await openOffline({ start: 'sample', colours: 'light' });
  await everyPage(app, (name) => look(app, name));
  return found;
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`axe finds nothing on any page, in light and dark, and none scrolls sideways at 380 px (${locale})`, async ({
      openOffline,
    }) => {
      test.setTimeout(600_000);
      expect(await lookAtAll(openOffline)).toEqual({});
    });
  });
}

/** What stands out to the right in a narrow window, where the page as a whole can be scrolled sideways. */
async function tooWide(page: Page): Promise<string[]> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: NARROW, height: 800 });
  const found = await page.evaluate(async (narrow) => {
    // Charts and tables learn their new width a frame after the page.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const root = document.scrollingElement as HTMLElement;
    if (root.scrollWidth <= narrow) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > narrow + 0.5;
    });
    return [`${root.scrollWidth} px`, ...out.slice(0, 8).map((element) => element.outerHTML.slice(0, 120))];
  }, NARROW);
  if (wide) await page.setViewportSize(wide);
  return found;
}
