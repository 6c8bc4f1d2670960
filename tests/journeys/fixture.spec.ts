import { expect, test } from './support/fixture.ts';

test('the fixture notices warnings, errors, policy breaches and foreign requests', async ({ page, troubles }) => {
  await page.goto('./');
  expect(troubles).toEqual([]);

  await page.evaluate(() => console.warn('seeded warning'));
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('seeded error');
    });
  });
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await page.evaluate(() => fetch('https://foreign.invalid/').catch(() => undefined));

  await expect.poll(() => troubles.join('\n')).toContain('seeded warning');
  await expect.poll(() => troubles.join('\n')).toContain('seeded error');
  await expect.poll(() => troubles.join('\n')).toContain('policy breach: style-src-elem inline');
  await expect.poll(() => troubles.join('\n')).toContain('policy breach: connect-src https://foreign.invalid');
  troubles.length = 0;
});
