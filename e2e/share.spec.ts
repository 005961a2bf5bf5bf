import { expect, test } from './fixtures';
import { WorkbookPage } from './pages/workbook-page';

test('a reader opens a link without an account, sees what was shared, and nothing once it is revoked', async ({
  page,
  browser,
  baseURL,
}) => {
  const mine = new WorkbookPage(page);
  await mine.openTemplate('deepseek-v3');
  await mine.type('contextLength', 'Production', '16k');
  await mine.saved();
  const shared = await mine.figures('Production');
  const address = await mine.share();
  expect(address).toMatch(/\/s\/[\w-]{43}$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await mine.type('contextLength', 'Production', '32k');
  await mine.saved();

  const stranger = await browser.newContext({ baseURL });
  const theirs = new WorkbookPage(await stranger.newPage());
  const answer = await theirs.page.goto(address);
  expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': expect.stringContaining('noindex') });
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await theirs.ready();
  expect(await theirs.figures('Production')).toEqual(shared);
  await expect(theirs.page.getByRole('figure')).toHaveCount(3);
  // What a reader types is tried, and nothing of it is stored.
  await theirs.type('contextLength', 'Production', '32k');
  const bar = theirs.page.getByRole('status', { name: 'Trying' });
  await expect(bar).toHaveText('Not saved: 1 cell changed here.');
  expect(await theirs.figures('Production')).not.toEqual(shared);
  await theirs.page.getByRole('button', { name: 'Discard' }).click();
  expect(await theirs.figures('Production')).toEqual(shared);
  // Questions are answered on the link's own pages, and nothing there can be changed.
  await theirs.page.getByRole('link', { name: 'Analyse' }).click();
  await theirs.page.getByRole('button', { name: 'Compute' }).click();
  await expect(theirs.page.getByRole('heading', { name: /^Cost of output by/ }).first()).toBeVisible();
  await expect(theirs.page.getByRole('button', { name: /Make scenario|Save/ })).toHaveCount(0);
  await theirs.page.getByRole('link', { name: 'Charts' }).click();
  await expect(theirs.page.getByRole('figure', { name: 'Cost pools' })).toBeVisible();
  expect(await stranger.cookies()).toEqual([]);

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: /^Revoke/ }).click();
  await expect(page.getByText('Revoked')).toBeVisible();
  const gone = await theirs.page.goto(address);
  expect(gone?.status()).toBe(404);
  await expect(theirs.page.getByText('DeepSeek')).toHaveCount(0);
  await stranger.close();
});

test('a link that never was and one that was revoked get the same answer', async ({ request }) => {
  const answer = await request.get(`/s/${'A'.repeat(43)}`);
  expect(answer.status()).toBe(404);
  expect(answer.headers()['cache-control']).toContain('no-store');
});
