import { expect, test } from './fixtures';
import { madeWorkbook } from './pages/made-workbook';
import { WorkbookPage } from './pages/workbook-page';

test('a reader opens a link without an account, sees what was shared, and nothing once it is revoked', async ({
  page,
  browser,
  baseURL,
}) => {
  const mine = await madeWorkbook(page, '16k');
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
  // What was tried goes along into a workbook of the reader's own.
  await theirs.page.goto(address);
  await theirs.ready();
  await theirs.type('contextLength', 'Production', '32k');
  await expect(bar).toHaveText('Not saved: 1 cell changed here.');
  await theirs.page.getByRole('button', { name: 'Copy to my workbooks' }).click();
  await theirs.page.waitForURL(/\/w\//);
  await theirs.ready();
  expect(await theirs.figures('Production')).toEqual(await mine.figures('Production'));
  await theirs.page.goto(address);
  await theirs.ready();

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: /^Revoke/ }).click();
  await expect(page.getByText('Revoked')).toBeVisible();
  // The page that is open shows nothing any more, within five seconds.
  await expect(theirs.page.getByRole('heading', { level: 1 })).toHaveText(/nothing/, { timeout: 6_000 });
  await expect(theirs.page.getByRole('grid')).toHaveCount(0);
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

test('a link with a password tells nothing before it is given, and one for a site is framed there alone', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const mine = await madeWorkbook(page, '16k');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('radio', { name: /live/ }).check();
  await page.getByLabel('Password').fill('quiet as a mouse');
  await expect(page.getByLabel('Sites that may show it')).toBeDisabled();
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toBeFocused();
  const locked = await link.inputValue();

  const stranger = await browser.newContext({ baseURL });
  const theirs = new WorkbookPage(await stranger.newPage());
  await theirs.page.goto(locked);
  expect(await theirs.page.content()).not.toMatch(/DeepSeek|Production/);
  await theirs.page.getByLabel('Password of this link').fill('quiet as a louse');
  await theirs.page.getByRole('button', { name: 'Open' }).click();
  await expect(theirs.page.getByRole('alert').filter({ hasText: 'not the password' })).toBeVisible();
  await theirs.page.getByLabel('Password of this link').fill('quiet as a mouse');
  await theirs.page.getByRole('button', { name: 'Open' }).click();
  await theirs.ready();
  await expect(theirs.page.getByText('as the workbook is now')).toBeVisible();

  await page.getByLabel('Sites that may show it').fill('https://wiki.example.org/page');
  await page.getByRole('button', { name: 'Make link' }).click();
  const frame = await page.getByRole('textbox', { name: 'Address for the frame' }).inputValue();
  // A live page follows the workbook.
  await page.keyboard.press('Escape');
  await mine.type('contextLength', 'Production', '24k');
  await expect(await theirs.cell('contextLength', 'Production')).toContainText('24', { timeout: 6_000 });
  const framed = await request.get(frame);
  expect(framed.status()).toBe(200);
  expect(framed.headers()['content-security-policy']).toMatch(/frame-ancestors https:\/\/wiki\.example\.org(;|$)/);
  expect(framed.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': expect.stringContaining('noindex') });
  expect(framed.headers()['x-frame-options']).toBeUndefined();
  for (const other of [locked, frame.replace('/embed/', '/s/'), frame.replace(/.{3}$/, 'AAA')])
    expect((await request.get(other)).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect((await request.get(locked.replace('/s/', '/embed/'))).status()).toBe(404);
  await stranger.close();
});
