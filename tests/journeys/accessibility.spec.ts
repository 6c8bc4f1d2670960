import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type OfflineApp, settled, test } from './support/offline.ts';

const looks = ['zh-CN', 'en-US'].flatMap((locale) =>
  (['light', 'dark'] as const).map((colours) => ({ locale, colours })),
);

// A trace would keep a copy of the page for every step of axe, which takes longer than axe itself.
test.use({ trace: 'off' });

/** Beside the places of the navigation. */
const morePages = [
  '/overview/behind/persons',
  '/overview/behind/sessions',
  '/record/new',
  '/record/gone',
  '/learners/new',
  '/courses/new',
  '/settings?part=plan',
  '/settings?part=lists',
  '/no/such/place',
];

/** Lists whose first row leads to a page of its own. */
const lists = ['/record', '/learners', '/courses', '/organizations'];

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

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const { locale, colours } of looks) {
  test.describe(`${locale}, ${colours}`, () => {
    test.use({ locale });

    test(`axe finds nothing on any page (${locale}, ${colours})`, async ({ openOffline }) => {
      test.setTimeout(600_000);
      const found: Record<string, string[]> = {};
      const look = async (app: OfflineApp, name: string) => {
        const problems = await findings(app.page);
        if (problems.length > 0) found[name] = problems;
      };
      const empty = await openOffline({ colours });
      for (const path of withoutPlan) {
        await empty.go(path);
        await settled(empty.page);
        await look(empty, `${path} of an empty device`);
      }
      await empty.page.context().close();

      const app = await openOffline({ start: 'sample', colours });
      await everyPage(app, (name) => look(app, name));
      expect(found).toEqual({});
    });
  });
}

for (const locale of ['zh-CN', 'en-US']) {
  test.describe(`${locale}, narrow`, () => {
    test.use({ locale });

    test(`no page scrolls sideways at 380 px (${locale})`, async ({ openOffline }) => {
      test.setTimeout(600_000);
      const found: Record<string, string[]> = {};
      const look = async (app: OfflineApp, name: string) => {
        const problems = await tooWide(app.page);
        if (problems.length > 0) found[name] = problems;
      };
      const empty = await openOffline({ width: 380 });
      for (const path of withoutPlan) {
        await empty.go(path);
        await settled(empty.page);
        await look(empty, `${path} of an empty device`);
      }
      await empty.page.context().close();
      const app = await openOffline({ start: 'sample', width: 380 });
      await everyPage(app, (name) => look(app, name));
      expect(found).toEqual({});
    });
  });
}

/** What stands out to the right, where the page as a whole can be scrolled sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement as HTMLElement;
    if (root.scrollWidth <= 380) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > 380.5;
    });
    return [`${root.scrollWidth} px`, ...out.slice(0, 8).map((element) => element.outerHTML.slice(0, 120))];
  });
}
