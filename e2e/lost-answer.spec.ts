import { expect, test } from './fixtures';
import { madeWorkbook } from './pages/made-workbook';

test('an answer that is lost on the way loses nothing: sent again, the change has its effect once and is shown', async ({ page }) => {
  const workbook = await madeWorkbook(page);

  // The first request arrives and its answer is lost; those after it do not arrive until the network is back.
  let lost = false;
  const writes = /workbook\.setCells/;
  await page.route(writes, async (route) => {
    if (!lost) await route.fetch();
    lost = true;
    await route.abort();
  });
  await workbook.type('contextLength', 'Production', '16k');
  await expect(workbook.savedState()).toContainText('Not saved');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(workbook.savedState()).toContainText('Not saved');
  await page.unroute(writes);
  await workbook.saved();
  await expect(await workbook.cell('contextLength', 'Production')).toHaveAttribute('data-full', /^16000/);
  const shown = await workbook.figures('Production');

  await page.reload();
  await workbook.ready();
  expect(await workbook.figures('Production')).toEqual(shown);
});
