import { expect, test } from './fixtures';
import { madeWorkbook } from './pages/made-workbook';
import { signUp } from './pages/sign-up';
import { invite, makeTeam } from './pages/team-page';
import { WorkbookPage } from './pages/workbook-page';

test('whoever signs up from a workbook that they began without an account comes back to it', async ({ page }) => {
  const mine = await madeWorkbook(page, '24k');
  const shown = await mine.figures('Production');
  const { pathname } = new URL(page.url());
  // The sheet is drawn without another document, whose styles would have another nonce.
  await signUp(page, 'Ada', pathname);
  await mine.ready();
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(await mine.figures('Production')).toEqual(shown);
  await page.goto('/workbooks');
  await expect(page.getByRole('link', { name: 'DeepSeek-V3 as published' })).toBeVisible();
});

test('an owner invites a colleague by link, who sees the workbook at once and loses it once removed', async ({
  page,
  browser,
  baseURL,
}) => {
  await signUp(page, 'Ada');
  await makeTeam(page, 'Fleet');
  const address = await invite(page, 'viewer');

  const other = await browser.newContext({ baseURL });
  const bobs = await other.newPage();
  await bobs.goto(address);
  await expect(bobs.getByRole('heading', { name: 'Join Fleet' })).toBeVisible();
  await signUp(bobs, 'Bob', new URL(address).pathname);
  await bobs.getByRole('button', { name: 'Join the team' }).click();
  await expect(bobs.getByRole('heading', { level: 1, name: 'Fleet', exact: true })).toBeVisible();
  await bobs.goto(address);
  await expect(bobs.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();

  const mine = new WorkbookPage(page);
  await page.goto('/workbooks');
  await page.getByRole('button', { name: 'Create workbook' }).click();
  await mine.ready();
  const theirs = new WorkbookPage(bobs);
  await bobs.goto(page.url());
  await theirs.ready();

  await page.goto('/teams');
  await page.getByRole('link', { name: 'Fleet' }).click();
  await page.getByRole('button', { name: 'Remove Bob' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('list', { name: 'Members' }).getByText('Bob')).toHaveCount(0);
  await bobs.bringToFront();
  await expect(bobs.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await other.close();
});
