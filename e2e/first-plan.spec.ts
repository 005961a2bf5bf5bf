import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';
import { WorkbookPage } from './pages/workbook-page';

test('a visitor opens a template, changes a figure and finds it again after reloading', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('link', { name: /blackboard lecture/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/templates\/blackboard-lecture/);
  const workbook = new WorkbookPage(page);
  await workbook.ready();
  const [scenario = ''] = await workbook.scenarios();
  const before = await workbook.figures(scenario);

  await workbook.type('chipHourPrice', scenario, '$3/h');
  await workbook.saved();
  const price = await workbook.cell('chipHourPrice', scenario);
  await expect(price).toHaveAttribute('data-state', 'pinned');
  await expect(price).toHaveAttribute('data-full', /^3 /);
  const after = await workbook.figures(scenario);
  expect(after.get('decodeCost')).not.toBe(before.get('decodeCost'));

  await page.reload();
  await workbook.ready();
  expect(await workbook.figures(scenario)).toEqual(after);

  await workbook.clear('chipHourPrice', scenario);
  await workbook.saved();
  await expect(price).not.toHaveAttribute('data-full', /^3 /);

  await page.goto('/workbooks');
  await expect(page.getByRole('link', { name: /blackboard lecture/i }).first()).toBeVisible();
});

test('a workbook is renamed, deleted from the list, brought back and deleted again', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [scenario = ''] = await workbook.scenarios();
  await workbook.type('chipHourPrice', scenario, '$4/h');
  await workbook.saved();
  await page.getByRole('textbox', { name: 'Workbook name' }).fill('Spring review');
  await page.keyboard.press('Enter');
  await workbook.saved();
  const address = page.url();
  const list = new ListPage(page);
  await list.open();
  await expect(list.entry('Spring review')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Spring review' }).click();
  await expect(list.entry('Spring review')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.entry('Spring review')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Spring review' }).click();
  await expect(list.entry('Spring review')).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
});
