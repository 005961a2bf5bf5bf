import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';

test('scenarios are added, duplicated, renamed and deleted', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [first = ''] = await workbook.scenarios();
  await workbook.type('chipHourPrice', first, '$5/h');
  await workbook.saved();
  const start = await workbook.scenarios();

  await page.getByRole('button', { name: 'Add scenario' }).click();
  await expect.poll(() => workbook.scenarios()).toHaveLength(start.length + 1);
  await workbook.saved();
  const added = (await workbook.scenarios()).find((name) => !start.includes(name)) ?? '';
  expect(await workbook.figures(added)).toEqual(await workbook.figures(first));

  const dialog = await workbook.setUp(added);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Long context');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => workbook.scenarios()).toContain('Long context');
  await workbook.saved();

  await workbook.act('Long context', 'Duplicate');
  await expect.poll(() => workbook.scenarios()).toHaveLength(start.length + 2);
  await workbook.saved();
  const copy = (await workbook.scenarios()).find((name) => name.startsWith('Long context') && name !== 'Long context') ?? '';
  await workbook.act(copy, 'Delete scenario');
  await expect.poll(() => workbook.scenarios()).toEqual([...start, 'Long context']);
  await workbook.saved();
  await page.reload();
  await workbook.ready();
  expect(await workbook.scenarios()).toEqual([...start, 'Long context']);
});

test('a point of an analysis becomes a scenario and goes again, and a kept analysis says what changed', async ({ page }) => {
  const workbook = new WorkbookPage(page);
  await workbook.openTemplate('blackboard-lecture');
  const [first = ''] = await workbook.scenarios();
  await workbook.type('contextLength', first, '40k');
  await workbook.saved();
  const start = await workbook.scenarios();
  const sheet = page.url();

  await page.goto(`${sheet}/analyse?tool=table&run=1&vary=batch&result=decodeCost`);
  const point = page.getByRole('region', { name: 'Cost of output by Batch' }).getByRole('row').nth(1);
  await point.getByRole('button', { name: /^Make scenario/ }).click();
  await expect(point.getByText(/^Made the scenario/)).toBeVisible();
  await point.getByRole('button', { name: 'Undo' }).click();
  await expect(point.getByText('Undone.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the analysis' }).fill('Cost by batch');
  await page.getByRole('button', { name: 'Save analysis' }).click();
  await expect(page.getByRole('link', { name: 'Cost by batch' })).toBeVisible();

  await page.goto(sheet);
  await workbook.ready();
  expect(await workbook.scenarios()).toEqual(start);
  await workbook.type('contextLength', first, '60k');
  await workbook.saved();
  await page.goto(`${sheet}/analyse`);
  await expect(page.getByText(`Context length in ${first}: 40k → 60k`)).toBeVisible();
  await page.getByRole('link', { name: 'Cost by batch' }).click();
  await expect(page.getByRole('button', { name: 'Save analysis' })).toBeVisible();

  await page.goto(`${sheet}/history`);
  await page
    .getByRole('link', { name: /^Show in the sheet/ })
    .first()
    .click();
  const past = page.getByRole('columnheader').filter({ hasText: 'read-only' });
  await expect(past).toContainText(first);
  await page.reload();
  await past.click();
  await page.keyboard.press('Delete');
  await expect(past).toHaveCount(0);
  await expect(page).toHaveURL(sheet);
});
