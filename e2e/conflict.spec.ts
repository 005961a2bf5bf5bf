import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';

test('two windows change one cell: both values are shown and one is chosen', async ({ page, context }) => {
  const mine = new WorkbookPage(page);
  await mine.openTemplate('blackboard-lecture');
  const [scenario = ''] = await mine.scenarios();
  await mine.type('contextLength', scenario, '8k');
  await mine.saved();

  const theirs = new WorkbookPage(await context.newPage());
  await theirs.page.goto(page.url());
  await theirs.ready();
  // This window must not hear of the other's edit before it writes its own.
  let written = false;
  await page.route('**/api/trpc/workbook.changes**', (route) => (written ? route.continue() : route.abort()));
  page.on('request', (request) => (written ||= request.url().includes('workbook.setCells')));
  await theirs.type('contextLength', scenario, '16k');
  await theirs.saved();
  await mine.type('contextLength', scenario, '32k');

  const conflict = page.getByRole('group', { name: /^Conflict in/ });
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
