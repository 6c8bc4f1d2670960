import { command, expect, test } from './support/offline.ts';

test('the language changes everything at once and stays after a reload and a restart', async ({ openOffline }) => {
  const app = await openOffline({ start: 'sample' });
  let { page } = app;
  const places = () => app.page.locator('nav.side');
  await app.go('/settings');
  await expect(page).toHaveTitle('设置 · Fivepoint');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page).toHaveTitle('Settings · Fivepoint');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(places()).toContainText('Learning organizations');
  await expect(page.getByText('Everything here is made up')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  page = await app.restart();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/short of the target|Target met/);
  for (const [place, title] of [
    ['Record', 'Record'],
    ['Learners', 'Learners'],
    ['Courses', 'Courses'],
    ['Hand over, copies', 'Hand over and keep safe'],
  ] as const) {
    await places().getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  await command(page, '中文');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('交接与安全副本');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(places()).toContainText('学习型组织');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('交接与安全副本');
});
