import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type OfflineApp, test } from './support/offline.ts';
import { startPlan } from './support/start-plan.ts';

// The last file of all: one after the other, they would leave one processor idle.
test.describe.configure({ mode: 'parallel' });

/** The three model plans, each in the hands of a unit of its tier. */
const YEARS = [
  { tier: 'college', model: '区', unit: '云岭区', residents: 52_000, row: 'N1' },
  { tier: 'school', model: '社区学校', unit: '青禾街道', residents: 20_000, row: 'I3' },
  { tier: 'point', model: '社区', unit: '苗圃社区', residents: 5_200, row: 'C3' },
] as const;

async function record(app: OfflineApp, name: string, people: string): Promise<void> {
  await app.go('/record/new');
  await app.page.getByLabel('活动名称').fill(name);
  await app.page.getByLabel(/^未具名人数/).fill(people);
  await app.page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.page.getByRole('link', { name }).first()).toBeVisible();
}

async function sign(page: Page, side: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `${side}签字` }).click();
  const dialog = page.getByRole('dialog', { name: `${side}签字` });
  await dialog.getByLabel('姓名').fill(name);
  const box = await dialog.getByRole('img', { name: /签名/ }).boundingBox();
  if (box === null) throw new Error('no field to sign in');
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 60, { steps: 5 });
  await page.mouse.up();
  // Nobody wrote what he thinks of the whole: that has to be seen first.
  await dialog.getByRole('checkbox', { name: '已知道，仍要签字' }).check();
  await dialog.getByRole('button', { name: '签字', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** A round with one visit: every item judged, signed by both sides, ranked. */
async function inspect({ page, go }: OfflineApp, unit: string): Promise<void> {
  await go('/inspections');
  await page.getByRole('button', { name: '安排轮次' }).click();
  const form = page.getByRole('dialog', { name: '安排轮次' });
  await form.getByLabel('督导员').fill('李明');
  await form.getByRole('checkbox', { name: unit }).check();
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByRole('table', { name: '轮次' }).getByRole('link').first().click();
  await page.getByRole('button', { name: `开始考察：${unit}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `实地考察：${unit}` })).toBeVisible();
  for (const full of await page.getByRole('button', { name: /^满分：/ }).all()) await full.click();
  await expect(page.locator('.score-bar')).toContainText('百分制 100.0 分');
  await sign(page, '督导方', '李明');
  await sign(page, '受检单位', '赵敏');
  await expect(page.getByText('这份记录就是当时签字的内容。')).toBeVisible();
  await page.getByRole('link', { name: '返回轮次' }).click();
  const first = page.getByRole('table', { name: '排名' }).getByRole('row').nth(1);
  await expect(first).toContainText(unit);
  await expect(first).toContainText('100.0');
}

for (const year of YEARS) {
  test(`P1 P2 ${year.row} a whole year by the model plan of a ${year.model}: planned, recorded, assessed, inspected, reported, rolled forward`, async ({
    openOffline,
  }, info) => {
    test.slow();
    const app = await openOffline();
    await startPlan(app.page, { tier: year.tier, name: year.unit, residents: year.residents });
    let { page } = app;
    await app.go('/plan');
    await expect(page.getByRole('radio', { name: year.model, exact: true })).toBeChecked();
    await page.getByRole('button', { name: '开始写计划' }).click();
    const tasks = page.getByRole('table', { name: '任务' });
    await expect(tasks.getByRole('row').nth(1)).toBeVisible();
    const title = (await tasks.getByRole('row').nth(1).getByRole('rowheader').textContent()) ?? '';
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByRole('dialog', { name: '印发计划' }).getByRole('button', { name: '印发', exact: true }).click();
    await expect(page.getByText(/印发。?$/).first()).toBeVisible();
    await record(app, '健康讲座', '31');
    await record(app, '春节联欢', '12');

    page = await app.restart();
    await app.go('/inspections?part=yearEnd');
    await page.getByRole('button', { name: `开始考核：${year.unit}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `年终考核：${year.unit}` })).toBeVisible();
    await expect(page.getByText('由记录算出').first()).toBeVisible();
    for (const points of await page.getByRole('textbox', { name: /^评分：/ }).all()) await points.fill('4');
    await page.keyboard.press('Tab');
    await sign(page, '督导方', '李明');
    await sign(page, '受检单位', '赵敏');
    await expect(page.getByText('这份记录就是当时签字的内容。')).toBeVisible();

    await inspect(app, year.unit);

    await app.go('/reports/papers?paper=year');
    const paper = page.getByRole('article');
    await expect(paper).toContainText(year.unit);
    await expect(paper).toContainText(/43 人次/);
    await expect(paper).toContainText(title);
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为 Word' }).click(),
    ]);
    const path = info.outputPath('summary.docx');
    await word.saveAs(path);
    const parts = unzipSync(new Uint8Array(readFileSync(path)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(title);

    await app.go('/plan');
    await page.getByRole('button', { name: '结转下年' }).click();
    const rehearsal = page.getByRole('dialog', { name: /年计划：预演/ });
    await rehearsal.getByRole('button', { name: /^生成/ }).click();
    await expect(rehearsal).toHaveCount(0);
    await expect(page.getByText('尚未上报')).toBeVisible();
    page = await app.restart();
    const next = new Date().getFullYear() + 1;
    await app.go(`/plan?year=${next}`);
    await expect(page.getByText(`${year.unit} · ${next}`).first()).toBeVisible();
    await expect(page.getByRole('table', { name: '任务' }).getByRole('row').nth(1)).toBeVisible();
  });
}
