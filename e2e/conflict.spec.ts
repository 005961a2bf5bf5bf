import { expect, test } from './fixtures';
import { deafUntilWritten } from './pages/conflict';
import { madeWorkbook } from './pages/made-workbook';
import { WorkbookPage } from './pages/workbook-page';

test('two windows change one cell: both values are shown and one is chosen', async ({ page, context }) => {
  const scenario = 'Production';
  const mine = await madeWorkbook(page);

  const theirs = new WorkbookPage(await context.newPage());
  await theirs.page.goto(page.url());
  await theirs.ready();
  const conflict = await deafUntilWritten(page);
  await theirs.type('contextLength', scenario, '16k');
  await theirs.saved();
  await mine.type('contextLength', scenario, '32k');

  await expect(conflict).toContainText('16k');
  await expect(conflict).toContainText('32k');
  await expect(mine.savedState()).toContainText('Conflict');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await mine.saved();
  await expect(await mine.cell('contextLength', scenario)).toHaveAttribute('data-full', /^32000/);
  await theirs.page.reload();
  await theirs.ready();
  await expect(await theirs.cell('contextLength', scenario)).toHaveAttribute('data-full', /^32000/);
});
